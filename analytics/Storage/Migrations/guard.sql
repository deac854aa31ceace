-- Runs after every migration: a table that is new shows one office to the application's role, which may read it and add to it. What else the role
-- may do with a table, the migration that makes the table says.
DO $$
DECLARE
    t record;
BEGIN
    -- office itself is the directory of names and stays readable.
    FOR t IN SELECT schemaname, tablename FROM pg_tables
             WHERE schemaname IN ('ingest', 'analytics', 'reports') AND tablename <> 'office'
               AND NOT EXISTS (SELECT FROM pg_policies p WHERE p.schemaname = pg_tables.schemaname AND p.tablename = pg_tables.tablename)
    LOOP
        EXECUTE format('GRANT SELECT, INSERT ON %I.%I TO reform_app', t.schemaname, t.tablename);
        EXECUTE format('ALTER TABLE %I.%I ENABLE ROW LEVEL SECURITY', t.schemaname, t.tablename);
        EXECUTE format(
            'CREATE POLICY one_office ON %I.%I TO reform_app USING (office_id = current_setting(''reform.office_id'')::int) '
            'WITH CHECK (office_id = current_setting(''reform.office_id'')::int)', t.schemaname, t.tablename);
    END LOOP;
END $$;
