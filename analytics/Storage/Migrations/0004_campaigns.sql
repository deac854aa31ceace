-- Campaigns and the feeds that their rules are judged by. A row of a feed is one statement: row_key names what it speaks of, and of the statements
-- with the same key the one of the newest batch is current, unless it takes the statement back (withdrawn). Contents are null only there.
-- unit_id and person: a candidate is one or the other; wave is empty for a campaign's yearly cycle.

CREATE TABLE ingest.campaign (
    office_id   int  NOT NULL REFERENCES ingest.office,
    campaign_id int  NOT NULL,
    code        text NOT NULL,
    PRIMARY KEY (office_id, campaign_id),
    UNIQUE (office_id, code)
);

-- definition is the canonical JSON of the campaign.
CREATE TABLE ingest.campaign_version (
    office_id   int  NOT NULL,
    campaign_id int  NOT NULL,
    batch_id    int  NOT NULL,
    definition  text NOT NULL,
    PRIMARY KEY (office_id, campaign_id, batch_id),
    FOREIGN KEY (office_id, campaign_id) REFERENCES ingest.campaign,
    FOREIGN KEY (office_id, batch_id) REFERENCES ingest.batch
);

CREATE TABLE ingest.task (
    office_id    int     NOT NULL,
    batch_id     int     NOT NULL,
    row_key      text    COLLATE "C" NOT NULL,
    sheet        text    NOT NULL,
    row_no       int     NOT NULL,
    withdrawn    boolean NOT NULL,
    unit_id      int     NOT NULL,
    task         text    NOT NULL,
    title        text,
    assigned_on  date,
    due_on       date,
    completed_on date,
    quality      text    CHECK (quality IN ('met', 'not_met')),
    PRIMARY KEY (office_id, row_key, batch_id),
    FOREIGN KEY (office_id, batch_id) REFERENCES ingest.batch,
    FOREIGN KEY (office_id, unit_id) REFERENCES ingest.unit,
    CHECK (withdrawn OR (title IS NOT NULL AND due_on IS NOT NULL)),
    CHECK (completed_on >= assigned_on)
);

CREATE TABLE ingest.initiative (
    office_id     int     NOT NULL,
    batch_id      int     NOT NULL,
    row_key       text    COLLATE "C" NOT NULL,
    sheet         text    NOT NULL,
    row_no        int     NOT NULL,
    withdrawn     boolean NOT NULL,
    unit_id       int     NOT NULL,
    person        text,
    title         text    NOT NULL,
    recognised_by text,
    recognised_on date,
    decision_no   text,
    scope         text,
    PRIMARY KEY (office_id, row_key, batch_id),
    FOREIGN KEY (office_id, batch_id) REFERENCES ingest.batch,
    FOREIGN KEY (office_id, unit_id) REFERENCES ingest.unit,
    CHECK (withdrawn OR (recognised_by IS NULL) = (recognised_on IS NULL))
);

-- Neither unit nor person: the office as a whole, of which only "none" can be said: nobody but those listed.
CREATE TABLE ingest.discipline (
    office_id int     NOT NULL,
    batch_id  int     NOT NULL,
    row_key   text    COLLATE "C" NOT NULL,
    sheet     text    NOT NULL,
    row_no    int     NOT NULL,
    withdrawn boolean NOT NULL,
    unit_id   int,
    person    text,
    from_day  date    NOT NULL,
    to_day    date,
    state     text    NOT NULL CHECK (state IN ('disciplined', 'under_consideration', 'none')),
    document  text,
    PRIMARY KEY (office_id, row_key, batch_id),
    FOREIGN KEY (office_id, batch_id) REFERENCES ingest.batch,
    FOREIGN KEY (office_id, unit_id) REFERENCES ingest.unit,
    CHECK (unit_id IS NULL OR person IS NULL),
    CHECK (state = 'none' OR unit_id IS NOT NULL OR person IS NOT NULL),
    CHECK (withdrawn OR document IS NOT NULL),
    CHECK (withdrawn OR state <> 'none' OR to_day IS NOT NULL),
    CHECK (to_day >= from_day)
);

CREATE TABLE ingest.attestation (
    office_id   int      NOT NULL,
    batch_id    int      NOT NULL,
    row_key     text     COLLATE "C" NOT NULL,
    sheet       text     NOT NULL,
    row_no      int      NOT NULL,
    withdrawn   boolean  NOT NULL,
    campaign_id int      NOT NULL,
    year        smallint NOT NULL,
    wave        text     NOT NULL,
    unit_id     int,
    person      text,
    condition   text     NOT NULL,
    outcome     boolean,
    stated_by   text,
    stated_on   date,
    document    text,
    PRIMARY KEY (office_id, row_key, batch_id),
    FOREIGN KEY (office_id, batch_id) REFERENCES ingest.batch,
    FOREIGN KEY (office_id, campaign_id) REFERENCES ingest.campaign,
    FOREIGN KEY (office_id, unit_id) REFERENCES ingest.unit,
    CHECK ((unit_id IS NULL) <> (person IS NULL)),
    CHECK (withdrawn OR (outcome IS NOT NULL AND stated_by IS NOT NULL AND stated_on IS NOT NULL AND document IS NOT NULL))
);
CREATE INDEX attestation_year ON ingest.attestation (office_id, campaign_id, year);

CREATE TABLE ingest.nomination (
    office_id   int      NOT NULL,
    batch_id    int      NOT NULL,
    row_key     text     COLLATE "C" NOT NULL,
    sheet       text     NOT NULL,
    row_no      int      NOT NULL,
    withdrawn   boolean  NOT NULL,
    campaign_id int      NOT NULL,
    year        smallint NOT NULL,
    wave        text     NOT NULL,
    person      text     NOT NULL,
    full_name   text,
    unit_id     int,
    kind        text     CHECK (kind IN ('staff', 'resident')),
    rating      text     CHECK (rating IN ('excellent', 'good', 'completed', 'not_completed')),
    PRIMARY KEY (office_id, row_key, batch_id),
    FOREIGN KEY (office_id, batch_id) REFERENCES ingest.batch,
    FOREIGN KEY (office_id, campaign_id) REFERENCES ingest.campaign,
    FOREIGN KEY (office_id, unit_id) REFERENCES ingest.unit,
    CHECK (withdrawn OR (full_name IS NOT NULL AND kind IS NOT NULL)),
    CHECK (kind <> 'staff' OR unit_id IS NOT NULL)
);
CREATE INDEX nomination_year ON ingest.nomination (office_id, campaign_id, year);

CREATE TABLE ingest.dossier (
    office_id   int      NOT NULL,
    batch_id    int      NOT NULL,
    row_key     text     COLLATE "C" NOT NULL,
    sheet       text     NOT NULL,
    row_no      int      NOT NULL,
    withdrawn   boolean  NOT NULL,
    campaign_id int      NOT NULL,
    year        smallint NOT NULL,
    wave        text     NOT NULL,
    unit_id     int,
    person      text,
    part        text     NOT NULL CHECK (part IN ('request', 'report', 'minutes')),
    copies      int      CHECK (copies >= 1),
    received_on date,
    PRIMARY KEY (office_id, row_key, batch_id),
    FOREIGN KEY (office_id, batch_id) REFERENCES ingest.batch,
    FOREIGN KEY (office_id, campaign_id) REFERENCES ingest.campaign,
    FOREIGN KEY (office_id, unit_id) REFERENCES ingest.unit,
    CHECK ((unit_id IS NULL) <> (person IS NULL)),
    CHECK (withdrawn OR received_on IS NOT NULL)
);
CREATE INDEX dossier_year ON ingest.dossier (office_id, campaign_id, year);

-- group_code empty: the number is for all groups together.
CREATE TABLE ingest.allotment (
    office_id   int      NOT NULL,
    batch_id    int      NOT NULL,
    row_key     text     COLLATE "C" NOT NULL,
    sheet       text     NOT NULL,
    row_no      int      NOT NULL,
    withdrawn   boolean  NOT NULL,
    campaign_id int      NOT NULL,
    year        smallint NOT NULL,
    wave        text     NOT NULL,
    kind        text     NOT NULL CHECK (kind IN ('collective', 'individual')),
    group_code  text     NOT NULL,
    count       int      CHECK (count >= 0),
    PRIMARY KEY (office_id, row_key, batch_id),
    FOREIGN KEY (office_id, batch_id) REFERENCES ingest.batch,
    FOREIGN KEY (office_id, campaign_id) REFERENCES ingest.campaign,
    CHECK (withdrawn OR count IS NOT NULL)
);

CREATE TABLE ingest.files_handled (
    office_id  int     NOT NULL,
    batch_id   int     NOT NULL,
    row_key    text    COLLATE "C" NOT NULL,
    sheet      text    NOT NULL,
    row_no     int     NOT NULL,
    withdrawn  boolean NOT NULL,
    unit_id    int     NOT NULL,
    period_key int     NOT NULL,
    received   int     CHECK (received >= 0),
    on_time    int     CHECK (on_time >= 0),
    overdue    int     CHECK (overdue >= 0),
    backlog    int     CHECK (backlog >= 0),
    PRIMARY KEY (office_id, row_key, batch_id),
    FOREIGN KEY (office_id, batch_id) REFERENCES ingest.batch,
    FOREIGN KEY (office_id, unit_id) REFERENCES ingest.unit,
    CHECK (withdrawn OR (received IS NOT NULL AND on_time IS NOT NULL AND overdue IS NOT NULL AND backlog IS NOT NULL)),
    CHECK (on_time::bigint + overdue <= received)
);
