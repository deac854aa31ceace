-- Rows of campaign feeds that an import left out while it took others: what nobody knows about the candidate that they speak of. row_key, unit_id and
-- person as far as they could be read; of a sheet that could not be read at all there is one row, that of its headings, without any of them.
CREATE TABLE ingest.rejected_statement (
    office_id int  NOT NULL,
    batch_id  int  NOT NULL,
    sheet     text NOT NULL,
    row_no    int  NOT NULL,
    row_key   text COLLATE "C",
    unit_id   int,
    person    text,
    PRIMARY KEY (office_id, batch_id, sheet, row_no),
    FOREIGN KEY (office_id, batch_id) REFERENCES ingest.batch
);
