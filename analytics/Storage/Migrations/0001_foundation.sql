-- Conventions: office_id stands first in every key; times and ids come from the application; nothing is overwritten.
-- Rows of ingest and analytics are append-only for the application's role; only run rows move from stage to stage.

CREATE SCHEMA ingest;
CREATE SCHEMA analytics;
CREATE SCHEMA reports;

CREATE TABLE ingest.office (
    office_id int PRIMARY KEY,
    code      text NOT NULL UNIQUE,
    name_vi   text NOT NULL,
    name_en   text NOT NULL
);

-- One row per step that was started, so that a failure is seen even when its transaction is gone.
CREATE TABLE ingest.run (
    office_id   int         NOT NULL REFERENCES ingest.office,
    run_id      int         NOT NULL,
    step        text        NOT NULL,
    stage       text        NOT NULL,
    subject     text        NOT NULL,
    started_at  timestamptz NOT NULL,
    finished_at timestamptz,
    rows_in     bigint      NOT NULL,
    accepted    bigint      NOT NULL,
    rejected    bigint      NOT NULL,
    batch_id    int,
    error       text,
    PRIMARY KEY (office_id, run_id)
);

-- One import of one file: the vintage of what it brought. batch_id grows in order of commit within an office.
CREATE TABLE ingest.batch (
    office_id    int         NOT NULL REFERENCES ingest.office,
    batch_id     int         NOT NULL,
    feed         text        NOT NULL,
    state        text        NOT NULL CHECK (state IN ('accepted', 'rejected')),
    file_name    text        NOT NULL,
    file_sha256  text        NOT NULL,
    file_size    bigint      NOT NULL,
    input_sha256 text        NOT NULL,
    layout       text,
    edition      text,
    periods      text[]      NOT NULL,
    imported_at  timestamptz NOT NULL,
    rows_in      bigint      NOT NULL,
    accepted     bigint      NOT NULL,
    rejected     bigint      NOT NULL,
    unchanged    bigint      NOT NULL,
    PRIMARY KEY (office_id, batch_id)
);
CREATE INDEX batch_input ON ingest.batch (office_id, feed, input_sha256);

-- What an import rejected, doubted or passed over.
CREATE TABLE ingest.finding (
    office_id   int  NOT NULL,
    batch_id    int  NOT NULL,
    finding_no  int  NOT NULL,
    severity    text NOT NULL CHECK (severity IN ('rejection', 'warning', 'note')),
    code        text NOT NULL,
    sheet       text NOT NULL,
    row_no      int,
    column_no   int,
    value       text,
    sentence_vi text NOT NULL,
    sentence_en text NOT NULL,
    remedy_vi   text NOT NULL,
    remedy_en   text NOT NULL,
    PRIMARY KEY (office_id, batch_id, finding_no),
    FOREIGN KEY (office_id, batch_id) REFERENCES ingest.batch
);

-- Fingerprints of every sheet of every file, imported or not: how last year's sheet left in a file is recognised.
CREATE TABLE ingest.sheet (
    office_id        int  NOT NULL,
    batch_id         int  NOT NULL,
    sheet_no         int  NOT NULL,
    name             text NOT NULL,
    hidden           boolean NOT NULL,
    imported         boolean NOT NULL,
    period_key       int,
    fingerprint      text NOT NULL,
    body_fingerprint text,
    PRIMARY KEY (office_id, batch_id, sheet_no),
    FOREIGN KEY (office_id, batch_id) REFERENCES ingest.batch
);
CREATE INDEX sheet_body ON ingest.sheet (office_id, body_fingerprint);

CREATE TABLE ingest.unit (
    office_id int  NOT NULL REFERENCES ingest.office,
    unit_id   int  NOT NULL,
    code      text NOT NULL,
    PRIMARY KEY (office_id, unit_id),
    UNIQUE (office_id, code)
);

CREATE TABLE ingest.unit_version (
    office_id   int    NOT NULL,
    unit_id     int    NOT NULL,
    batch_id    int    NOT NULL,
    row_no      int    NOT NULL,
    name        text   NOT NULL,
    kind        text   NOT NULL,
    group_code  text   NOT NULL,
    parent_code text,
    valid_from  date,
    valid_to    date,
    aliases     text[] NOT NULL,
    PRIMARY KEY (office_id, unit_id, batch_id),
    FOREIGN KEY (office_id, unit_id) REFERENCES ingest.unit,
    FOREIGN KEY (office_id, batch_id) REFERENCES ingest.batch
);

CREATE TABLE ingest.edition (
    office_id  int  NOT NULL REFERENCES ingest.office,
    edition_id int  NOT NULL,
    code       text NOT NULL,
    PRIMARY KEY (office_id, edition_id),
    UNIQUE (office_id, code)
);

-- definition is the canonical JSON of the edition; serves_* and index_code repeat what queries look for.
CREATE TABLE ingest.edition_version (
    office_id   int  NOT NULL,
    edition_id  int  NOT NULL,
    batch_id    int  NOT NULL,
    index_code  text NOT NULL,
    serves_from int  NOT NULL,
    serves_to   int,
    definition  text NOT NULL,
    PRIMARY KEY (office_id, edition_id, batch_id),
    FOREIGN KEY (office_id, edition_id) REFERENCES ingest.edition,
    FOREIGN KEY (office_id, batch_id) REFERENCES ingest.batch
);

CREATE TABLE ingest.item (
    office_id  int  NOT NULL,
    edition_id int  NOT NULL,
    item_id    int  NOT NULL,
    code       text NOT NULL,
    PRIMARY KEY (office_id, edition_id, item_id),
    UNIQUE (office_id, edition_id, code),
    FOREIGN KEY (office_id, edition_id) REFERENCES ingest.edition
);

-- One leaf of one unit in one period as one file gave it. The newest batch that speaks of a leaf is current.
-- status: 0 blank, 1 measured, 2 not applicable, 3 not measured.
-- No foreign key to the batch: it is written in the same transaction and rows are never deleted, and checking it row by row doubles the time of a
-- large import. The same holds for analytics.item_result and its run.
CREATE TABLE ingest.score (
    office_id        int      NOT NULL,
    edition_id       int      NOT NULL,
    period_key       int      NOT NULL,
    batch_id         int      NOT NULL,
    unit_id          int      NOT NULL,
    item_id          int      NOT NULL,
    status           smallint NOT NULL CHECK (status BETWEEN 0 AND 3),
    self             numeric,
    appraised        numeric,
    survey           numeric,
    standard_error   numeric,
    evidence         text,
    note             text,
    sheet            text     NOT NULL,
    row_no           int      NOT NULL,
    self_column      smallint,
    appraised_column smallint,
    survey_column    smallint,
    correction       text,
    PRIMARY KEY (office_id, edition_id, period_key, batch_id, unit_id, item_id)
);

CREATE TABLE ingest.question (
    office_id   int  NOT NULL REFERENCES ingest.office,
    question_id int  NOT NULL,
    code        text NOT NULL,
    PRIMARY KEY (office_id, question_id),
    UNIQUE (office_id, code)
);

CREATE TABLE ingest.channel (
    office_id  int  NOT NULL REFERENCES ingest.office,
    channel_id int  NOT NULL,
    code       text NOT NULL,
    PRIMARY KEY (office_id, channel_id),
    UNIQUE (office_id, code)
);

-- Answers of citizens as accepted, some thousands to a row, each array one column of them: written once, read only to trace a count
-- or to find what a later file repeats. Single rows under row-level security took three times as long to store as the file's bare COPY.
CREATE TABLE ingest.satisfaction_block (
    office_id    int        NOT NULL,
    batch_id     int        NOT NULL,
    block_no     int        NOT NULL,
    sheet        text       NOT NULL,
    row_no       int[]      NOT NULL,
    column_no    smallint[] NOT NULL,
    response_id  text[]     NOT NULL,
    unit_id      int[]      NOT NULL,
    question_id  int[]      NOT NULL,
    channel_id   int[]      NOT NULL,
    collected_on date[]     NOT NULL,
    answer       smallint[] NOT NULL,
    PRIMARY KEY (office_id, batch_id, block_no)
);

-- The same, one answer a row, with the reader's own rights.
CREATE VIEW ingest.satisfaction_response WITH (security_invoker = true) AS
SELECT b.office_id, b.batch_id, b.sheet, r.row_no, r.column_no, r.response_id, r.unit_id, r.question_id, r.channel_id, r.collected_on, r.answer
FROM ingest.satisfaction_block AS b
CROSS JOIN LATERAL unnest(b.row_no, b.column_no, b.response_id, b.unit_id, b.question_id, b.channel_id, b.collected_on, b.answer)
    AS r(row_no, column_no, response_id, unit_id, question_id, channel_id, collected_on, answer);

-- Counts that each import added (or took back, where it repeats a response of an earlier one): the sum over batches up to a vintage
-- is the count as of that vintage. Kept by quarter; a year is the sum of its quarters. answer_n is null where only
-- answered and satisfied are known (the counts form).
CREATE TABLE ingest.satisfaction_count (
    office_id   int    NOT NULL,
    batch_id    int    NOT NULL,
    unit_id     int    NOT NULL,
    period_key  int    NOT NULL,
    question_id int    NOT NULL,
    channel_id  int    NOT NULL,
    answered    bigint NOT NULL,
    satisfied   bigint NOT NULL,
    answer_1    bigint,
    answer_2    bigint,
    answer_3    bigint,
    answer_4    bigint,
    answer_5    bigint,
    PRIMARY KEY (office_id, unit_id, period_key, question_id, channel_id, batch_id),
    FOREIGN KEY (office_id, batch_id) REFERENCES ingest.batch
);

CREATE TABLE analytics.run (
    office_id      int         NOT NULL REFERENCES ingest.office,
    run_id         int         NOT NULL,
    step           text        NOT NULL,
    stage          text        NOT NULL,
    edition        text        NOT NULL,
    period_key     int         NOT NULL,
    previous_key   int,
    vintage        int         NOT NULL,
    methodology    text        NOT NULL,
    inputs_sha256  text        NOT NULL,
    started_at     timestamptz NOT NULL,
    finished_at    timestamptz,
    error          text,
    PRIMARY KEY (office_id, run_id)
);

CREATE TABLE analytics.index_result (
    office_id     int     NOT NULL,
    run_id        int     NOT NULL,
    unit_id       int     NOT NULL,
    group_code    text    NOT NULL,
    status        text    NOT NULL,
    points        numeric,
    maximum       numeric,
    ratio         numeric,
    coverage      numeric NOT NULL,
    self_only     numeric NOT NULL,
    class         text,
    rank          int,
    ranked_of     int     NOT NULL,
    overall_rank  int,
    overall_of    int     NOT NULL,
    PRIMARY KEY (office_id, run_id, unit_id),
    FOREIGN KEY (office_id, run_id) REFERENCES analytics.run
);

-- Items with children: the domains and criteria that a report shows beneath a unit's figure.
CREATE TABLE analytics.item_result (
    office_id int     NOT NULL,
    run_id    int     NOT NULL,
    unit_id   int     NOT NULL,
    item_id   int     NOT NULL,
    points    numeric,
    maximum   numeric,
    ratio     numeric,
    coverage  numeric NOT NULL,
    PRIMARY KEY (office_id, run_id, unit_id, item_id)
);

CREATE TABLE analytics.comparison_result (
    office_id      int     NOT NULL,
    run_id         int     NOT NULL,
    unit_id        int     NOT NULL,
    previous_ratio numeric,
    change         numeric,
    previous_rank  int,
    comparable     boolean NOT NULL,
    reasons        text[]  NOT NULL,
    PRIMARY KEY (office_id, run_id, unit_id),
    FOREIGN KEY (office_id, run_id) REFERENCES analytics.run
);

CREATE TABLE reports.report_file (
    office_id   int         NOT NULL REFERENCES ingest.office,
    report      text        NOT NULL,
    identifier  text        NOT NULL,
    file_name   text        NOT NULL,
    sha256      text        NOT NULL,
    edition     text        NOT NULL,
    period_key  int         NOT NULL,
    run_id      int         NOT NULL,
    written_at  timestamptz NOT NULL,
    PRIMARY KEY (office_id, report, identifier, file_name, sha256)
);

-- The application works as reform_app: rows of one office at a time, named by reform.office_id on its connection.
DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'reform_app') THEN
        CREATE ROLE reform_app NOLOGIN;
    END IF;
    EXECUTE format('GRANT reform_app TO %I', current_user);
END $$;

GRANT USAGE ON SCHEMA ingest, analytics, reports TO reform_app;
GRANT SELECT, INSERT ON ALL TABLES IN SCHEMA ingest, analytics, reports TO reform_app;
GRANT UPDATE ON ingest.run, analytics.run TO reform_app;

DO $$
DECLARE
    t record;
BEGIN
    -- office itself is the directory of names and stays readable; every other table shows one office.
    FOR t IN SELECT schemaname, tablename FROM pg_tables
             WHERE schemaname IN ('ingest', 'analytics', 'reports') AND tablename <> 'office'
    LOOP
        EXECUTE format('ALTER TABLE %I.%I ENABLE ROW LEVEL SECURITY', t.schemaname, t.tablename);
        EXECUTE format(
            'CREATE POLICY one_office ON %I.%I TO reform_app USING (office_id = current_setting(''reform.office_id'')::int) '
            'WITH CHECK (office_id = current_setting(''reform.office_id'')::int)', t.schemaname, t.tablename);
    END LOOP;
END $$;
