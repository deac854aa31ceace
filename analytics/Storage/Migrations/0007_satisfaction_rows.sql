-- Where in its file a count comes from: the row that states it, or the first and the last row of the answers counted. A file with answers of one cell on
-- several sheets has a count for each. What an import only took back stands on no row of its own, and neither does what was stored before these columns.
ALTER TABLE ingest.satisfaction_count
    ADD COLUMN sheet     text NOT NULL DEFAULT '',
    ADD COLUMN first_row int,
    ADD COLUMN last_row  int,
    DROP CONSTRAINT satisfaction_count_pkey,
    ADD PRIMARY KEY (office_id, unit_id, period_key, question_id, channel_id, batch_id, sheet);
