-- What a campaign's round comes to for its candidates, and what the council made of it. An evaluation is never changed: the same inputs give the one that is
-- there, other inputs another one.

-- wave is empty for a campaign's yearly cycle. judged_on is the day that open deadlines were looked at from; campaign_batch the import that the rules came
-- with; vintage the newest import that anything in it stands on. Names of the individuals among the candidates stand in verdict only.
CREATE TABLE analytics.evaluation (
    office_id      int         NOT NULL REFERENCES ingest.office,
    evaluation_id  int         NOT NULL,
    campaign       text        NOT NULL,
    year           int         NOT NULL,
    wave           text        NOT NULL,
    stage          text        NOT NULL,
    judged_on      date        NOT NULL,
    campaign_batch int         NOT NULL,
    vintage        int         NOT NULL,
    methodology    text        NOT NULL,
    inputs_sha256  text        NOT NULL,
    result_sha256  text        NOT NULL,
    started_at     timestamptz NOT NULL,
    finished_at    timestamptz,
    error          text,
    PRIMARY KEY (office_id, evaluation_id)
);
CREATE INDEX evaluation_round ON analytics.evaluation (office_id, campaign, year, wave);

CREATE TABLE analytics.verdict (
    office_id     int     NOT NULL,
    evaluation_id int     NOT NULL,
    verdict_no    int     NOT NULL,
    candidate     text    NOT NULL,
    name          text    NOT NULL,
    kind          text    NOT NULL CHECK (kind IN ('collective', 'individual')),
    subject       text,
    unit_code     text,
    group_code    text,
    verdict       text    NOT NULL CHECK (verdict IN ('qualifies', 'does_not_qualify', 'cannot_be_decided')),
    ratio         numeric,
    rank          int,
    class         text,
    change        numeric,
    rise          numeric,
    rating        text,
    preferences   int     NOT NULL,
    PRIMARY KEY (office_id, evaluation_id, verdict_no),
    FOREIGN KEY (office_id, evaluation_id) REFERENCES analytics.evaluation
);

-- figures, sources and missing are JSON as Domain/Awards/VerdictJson writes it. No foreign key to the verdict: both are written in one transaction, and
-- checking it row by row doubles the time of storing.
CREATE TABLE analytics.outcome (
    office_id     int     NOT NULL,
    evaluation_id int     NOT NULL,
    verdict_no    int     NOT NULL,
    outcome_no    int     NOT NULL,
    condition     text    NOT NULL,
    outcome       text    NOT NULL CHECK (outcome IN ('met', 'not_met', 'insufficient_evidence')),
    code          text    NOT NULL,
    preference    boolean NOT NULL,
    figures       text    NOT NULL,
    sources       text    NOT NULL,
    missing       text,
    sentence_vi   text    NOT NULL,
    sentence_en   text    NOT NULL,
    PRIMARY KEY (office_id, evaluation_id, verdict_no, outcome_no)
);

-- One row a quota, or a quota and the group that a number was allotted to; count is null while nobody said how many.
CREATE TABLE analytics.shortlist (
    office_id     int  NOT NULL,
    evaluation_id int  NOT NULL,
    list_no       int  NOT NULL,
    quota         text NOT NULL,
    group_code    text,
    count         int,
    allotted_by   text NOT NULL,
    PRIMARY KEY (office_id, evaluation_id, list_no),
    FOREIGN KEY (office_id, evaluation_id) REFERENCES analytics.evaluation
);

-- place is null for candidates that cannot be decided yet: they stand beside the list.
CREATE TABLE analytics.shortlist_entry (
    office_id     int     NOT NULL,
    evaluation_id int     NOT NULL,
    list_no       int     NOT NULL,
    entry_no      int     NOT NULL,
    verdict_no    int     NOT NULL,
    place         int,
    tied          boolean NOT NULL,
    status        text    NOT NULL CHECK (status IN ('within', 'tie_at_edge', 'beyond', 'no_number', 'open')),
    PRIMARY KEY (office_id, evaluation_id, list_no, entry_no),
    FOREIGN KEY (office_id, evaluation_id, list_no) REFERENCES analytics.shortlist
);

CREATE TABLE analytics.rise (
    office_id         int     NOT NULL,
    evaluation_id     int     NOT NULL,
    rise_no           int     NOT NULL,
    verdict_no        int     NOT NULL,
    base_class        text,
    base_ratio        numeric NOT NULL,
    class             text,
    ratio             numeric NOT NULL,
    movement          numeric NOT NULL,
    share_of_possible numeric NOT NULL,
    exemplary         boolean NOT NULL,
    place             int     NOT NULL,
    sources           text    NOT NULL,
    PRIMARY KEY (office_id, evaluation_id, rise_no),
    FOREIGN KEY (office_id, evaluation_id) REFERENCES analytics.evaluation
);

-- The council's word, with the grounds as they were on the day. The application's role may read and add, never change or delete (guard.sql); record_sha256 is
-- taken over all other columns but office_id, in the order and form of Domain/Decisions/CouncilDecision, and over the record before, so that the decisions of
-- an office form a chain.
CREATE TABLE analytics.decision (
    office_id       int         NOT NULL,
    decision_no     int         NOT NULL,
    campaign        text        NOT NULL,
    year            int         NOT NULL,
    wave            text        NOT NULL,
    candidate       text        NOT NULL,
    candidate_name  text        NOT NULL,
    ruling          text        NOT NULL CHECK (ruling IN ('granted', 'refused', 'deferred')),
    document_no     text        NOT NULL,
    decided_on      date        NOT NULL,
    reason          text,
    stated_by       text,
    verdict         text        NOT NULL,
    departures      text[]      NOT NULL,
    supersedes      int,
    evaluation_id   int         NOT NULL,
    vintage         int         NOT NULL,
    methodology     text        NOT NULL,
    inputs_sha256   text        NOT NULL,
    grounds         text        NOT NULL,
    recorded_at     timestamptz NOT NULL,
    previous_sha256 text        NOT NULL,
    record_sha256   text        NOT NULL,
    PRIMARY KEY (office_id, decision_no),
    FOREIGN KEY (office_id, evaluation_id) REFERENCES analytics.evaluation,
    FOREIGN KEY (office_id, supersedes) REFERENCES analytics.decision
);
CREATE INDEX decision_round ON analytics.decision (office_id, campaign, year, wave);
