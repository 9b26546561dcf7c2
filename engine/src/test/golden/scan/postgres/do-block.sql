DO $$ BEGIN
  CREATE TYPE a AS ENUM ('x');
EXCEPTION WHEN duplicate_object THEN null;
END; $$;
BEGIN;
A;
COMMIT;
