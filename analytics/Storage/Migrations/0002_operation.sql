-- Run rows say where they ran, by which code, and with how many rows; every stage has its own.

ALTER TABLE ingest.run
    ADD COLUMN node text NOT NULL DEFAULT '',
    ADD COLUMN code_version text NOT NULL DEFAULT '';

ALTER TABLE analytics.run
    ADD COLUMN subject text NOT NULL DEFAULT '',
    ADD COLUMN rows_in bigint NOT NULL DEFAULT 0,
    ADD COLUMN accepted bigint NOT NULL DEFAULT 0,
    ADD COLUMN rejected bigint NOT NULL DEFAULT 0,
    ADD COLUMN node text NOT NULL DEFAULT '',
    ADD COLUMN code_version text NOT NULL DEFAULT '';

CREATE TABLE reports.run (
    office_id    int         NOT NULL REFERENCES ingest.office,
    run_id       int         NOT NULL,
    step         text        NOT NULL,
    stage        text        NOT NULL,
    subject      text        NOT NULL,
    started_at   timestamptz NOT NULL,
    finished_at  timestamptz,
    rows_in      bigint      NOT NULL,
    accepted     bigint      NOT NULL,
    rejected     bigint      NOT NULL,
    error        text,
    node         text        NOT NULL,
    code_version text        NOT NULL,
    PRIMARY KEY (office_id, run_id)
);
GRANT UPDATE ON reports.run TO reform_app;

-- Open rows are few, and looked for at each start.
CREATE INDEX run_open ON ingest.run (office_id) WHERE finished_at IS NULL;
CREATE INDEX run_open ON analytics.run (office_id) WHERE finished_at IS NULL;
CREATE INDEX run_open ON reports.run (office_id) WHERE finished_at IS NULL;
