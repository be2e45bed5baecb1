CREATE TRIGGER logboek_groeit BEFORE UPDATE OR DELETE OR TRUNCATE ON logboek FOR EACH STATEMENT EXECUTE FUNCTION weiger_wijziging();
--> statement-breakpoint
CREATE TRIGGER tijdperk_groeit BEFORE UPDATE OR DELETE OR TRUNCATE ON tijdperk FOR EACH STATEMENT EXECUTE FUNCTION weiger_wijziging();
--> statement-breakpoint
CREATE TRIGGER blad_groeit BEFORE UPDATE OR DELETE OR TRUNCATE ON blad FOR EACH STATEMENT EXECUTE FUNCTION weiger_wijziging();
--> statement-breakpoint
CREATE TRIGGER tegel_groeit BEFORE UPDATE OR DELETE OR TRUNCATE ON tegel FOR EACH STATEMENT EXECUTE FUNCTION weiger_wijziging();
--> statement-breakpoint
CREATE TRIGGER checkpoint_groeit BEFORE UPDATE OR DELETE OR TRUNCATE ON checkpoint FOR EACH STATEMENT EXECUTE FUNCTION weiger_wijziging();
--> statement-breakpoint
-- The service counts itself; this refuses a gap or a second leaf in one place should it ever fail to.
CREATE FUNCTION blad_sluit_aan() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.plek <> coalesce((SELECT max(b.plek) + 1 FROM blad b WHERE b.regio = NEW.regio), 0) THEN
    RAISE EXCEPTION 'plek % sluit niet aan op het logboek', NEW.plek USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER blad_aansluiting BEFORE INSERT ON blad FOR EACH ROW EXECUTE FUNCTION blad_sluit_aan();
