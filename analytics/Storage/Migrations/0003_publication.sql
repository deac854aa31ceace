-- What was published, once and for all: the application's role may read these tables and add to them, never change them (guard.sql). A record is the row
-- of reports.publication with its rows in the tables below; record_sha256 is taken over all of their columns and over the record before it, so that the
-- records of an office form a chain. Publications/RecordTables.cs names the same columns; a test compares the two.

-- publication_id is short (p3), identifier is what the pages carry; both stay for ever. vintage: the newest import of that moment, reference data included.
-- leaves_sha256: over the scores as of that vintage, which lie in ingest.score.
CREATE TABLE reports.publication (
    office_id       int         NOT NULL REFERENCES ingest.office,
    publication_id  int         NOT NULL,
    form            int         NOT NULL,
    identifier      text        NOT NULL,
    edition         text        NOT NULL,
    period_key      int         NOT NULL,
    previous_key    int         NOT NULL,
    revision        int         NOT NULL,
    state           text        NOT NULL,
    note            text,
    office_name_vi  text        NOT NULL,
    office_name_en  text        NOT NULL,
    published_at    timestamptz NOT NULL,
    vintage         int         NOT NULL,
    methodology     text        NOT NULL,
    inputs_sha256   text        NOT NULL,
    edition_sha256  text        NOT NULL,
    leaves_sha256   text        NOT NULL,
    ranking_run     int         NOT NULL,
    comparison_run  int         NOT NULL,
    path_runs       text        NOT NULL,
    program         text        NOT NULL,
    code_version    text        NOT NULL,
    previous_sha256 text        NOT NULL,
    record_sha256   text        NOT NULL,
    PRIMARY KEY (office_id, publication_id),
    UNIQUE (office_id, identifier),
    UNIQUE (office_id, edition, period_key, revision)
);

CREATE TABLE reports.publication_unit (
    office_id      int     NOT NULL,
    publication_id int     NOT NULL,
    unit_code      text    NOT NULL,
    name           text    NOT NULL,
    group_code     text    NOT NULL,
    status         text    NOT NULL,
    points         numeric,
    maximum        numeric,
    ratio          numeric,
    coverage       numeric NOT NULL,
    self_only      numeric NOT NULL,
    class          text,
    rank           int,
    ranked_of      int     NOT NULL,
    overall_rank   int,
    overall_of     int     NOT NULL,
    previous_ratio numeric,
    change         numeric,
    previous_rank  int,
    comparable     boolean NOT NULL,
    reasons        text    NOT NULL,
    PRIMARY KEY (office_id, publication_id, unit_code),
    FOREIGN KEY (office_id, publication_id) REFERENCES reports.publication
);

-- Items with children, as analytics.item_result.
CREATE TABLE reports.publication_item (
    office_id      int     NOT NULL,
    publication_id int     NOT NULL,
    unit_code      text    NOT NULL,
    item_code      text    NOT NULL,
    points         numeric,
    maximum        numeric,
    ratio          numeric,
    coverage       numeric NOT NULL,
    PRIMARY KEY (office_id, publication_id, unit_code, item_code),
    FOREIGN KEY (office_id, publication_id) REFERENCES reports.publication
);

-- Answers of the year and of the year before, as the reports tell them.
CREATE TABLE reports.publication_satisfaction (
    office_id      int    NOT NULL,
    publication_id int    NOT NULL,
    unit_code      text   NOT NULL,
    question       text   NOT NULL,
    channel        text   NOT NULL,
    period_key     int    NOT NULL,
    answered       bigint NOT NULL,
    satisfied      bigint NOT NULL,
    PRIMARY KEY (office_id, publication_id, unit_code, question, channel, period_key),
    FOREIGN KEY (office_id, publication_id) REFERENCES reports.publication
);

-- The vintages that the publication rests on, with the files as they were.
CREATE TABLE reports.publication_input (
    office_id      int         NOT NULL,
    publication_id int         NOT NULL,
    batch_id       int         NOT NULL,
    feed           text        NOT NULL,
    file_name      text        NOT NULL,
    file_sha256    text        NOT NULL,
    input_sha256   text        NOT NULL,
    imported_at    timestamptz NOT NULL,
    PRIMARY KEY (office_id, publication_id, batch_id),
    FOREIGN KEY (office_id, publication_id) REFERENCES reports.publication
);

-- Contents lie in the store under their hash.
CREATE TABLE reports.publication_file (
    office_id      int    NOT NULL,
    publication_id int    NOT NULL,
    file_name      text   NOT NULL,
    report         text   NOT NULL,
    language       text   NOT NULL,
    sha256         text   NOT NULL,
    size           bigint NOT NULL,
    PRIMARY KEY (office_id, publication_id, file_name),
    FOREIGN KEY (office_id, publication_id) REFERENCES reports.publication
);

-- What is other than in the revision before, in the order in which readers are told. unit_code and item_code are empty where a change concerns a group
-- or the publication as a whole.
CREATE TABLE reports.publication_change (
    office_id      int  NOT NULL,
    publication_id int  NOT NULL,
    change_no      int  NOT NULL,
    group_code     text NOT NULL,
    unit_code      text NOT NULL,
    unit_name      text NOT NULL,
    item_code      text NOT NULL,
    figure         text NOT NULL,
    from_value     text,
    to_value       text,
    why_vi         text NOT NULL,
    why_en         text NOT NULL,
    PRIMARY KEY (office_id, publication_id, change_no),
    FOREIGN KEY (office_id, publication_id) REFERENCES reports.publication
);
