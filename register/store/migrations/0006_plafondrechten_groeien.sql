CREATE TRIGGER plafondgebeurtenis_groeit BEFORE UPDATE OR DELETE OR TRUNCATE ON plafondgebeurtenis FOR EACH STATEMENT EXECUTE FUNCTION weiger_wijziging();
--> statement-breakpoint
CREATE TRIGGER verhuurlijst_groeit BEFORE UPDATE OR DELETE OR TRUNCATE ON verhuurlijst FOR EACH STATEMENT EXECUTE FUNCTION weiger_wijziging();
--> statement-breakpoint
-- The service counts itself; this refuses a gap or a second event under one number should it ever fail to.
CREATE FUNCTION plafondgebeurtenis_sluit_aan() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.nr <> 1 + coalesce((SELECT max(p.nr) FROM plafondgebeurtenis p WHERE p.regio = NEW.regio), 0) THEN
    RAISE EXCEPTION 'nummer % sluit niet aan op de vorige plafondgebeurtenis', NEW.nr USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER plafondgebeurtenis_aansluiting BEFORE INSERT ON plafondgebeurtenis FOR EACH ROW EXECUTE FUNCTION plafondgebeurtenis_sluit_aan();
