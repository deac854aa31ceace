-- The scheduler keeps its own tables in a schema of its own and makes what is missing of them when a node starts; nobody drops or alters them.
-- They hold no figures and no office's data, so the application's role owns them.
CREATE SCHEMA scheduling;
GRANT USAGE, CREATE ON SCHEMA scheduling TO reform_app;
