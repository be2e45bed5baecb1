-- What is registered only grows. No role of the service can change or remove it by accident; whoever may switch
-- triggers off can, and then the chain of hashes in the receipts shows it.
CREATE FUNCTION weiger_wijziging() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'tabel % groeit alleen: % is niet toegestaan', TG_TABLE_NAME, TG_OP USING ERRCODE = '23001';
END $$;
--> statement-breakpoint
CREATE TRIGGER ontvangen_groeit BEFORE UPDATE OR DELETE OR TRUNCATE ON ontvangen FOR EACH STATEMENT EXECUTE FUNCTION weiger_wijziging();
--> statement-breakpoint
CREATE TRIGGER antwoord_groeit BEFORE UPDATE OR DELETE OR TRUNCATE ON antwoord FOR EACH STATEMENT EXECUTE FUNCTION weiger_wijziging();
--> statement-breakpoint
CREATE TRIGGER ondertekenaar_groeit BEFORE UPDATE OR DELETE OR TRUNCATE ON ondertekenaar FOR EACH STATEMENT EXECUTE FUNCTION weiger_wijziging();
--> statement-breakpoint
CREATE TRIGGER apparaat_groeit BEFORE UPDATE OR DELETE OR TRUNCATE ON apparaat FOR EACH STATEMENT EXECUTE FUNCTION weiger_wijziging();
--> statement-breakpoint
CREATE TRIGGER commissie_groeit BEFORE UPDATE OR DELETE OR TRUNCATE ON commissie FOR EACH STATEMENT EXECUTE FUNCTION weiger_wijziging();
--> statement-breakpoint
CREATE TRIGGER register_groeit BEFORE UPDATE OR DELETE OR TRUNCATE ON register FOR EACH STATEMENT EXECUTE FUNCTION weiger_wijziging();
--> statement-breakpoint
-- The service puts writers in a line itself; this refuses a gap or a fork should it ever fail to.
CREATE FUNCTION ontvangen_sluit_aan() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  laatste bigint;
  hash text;
BEGIN
  SELECT o.volgnummer, o.ketenhash INTO laatste, hash FROM ontvangen o WHERE o.regio = NEW.regio ORDER BY o.volgnummer DESC LIMIT 1;
  IF NEW.volgnummer <> coalesce(laatste, 0) + 1 OR NEW.vorige_ketenhash <> coalesce(hash, repeat('0', 64)) THEN
    RAISE EXCEPTION 'volgnummer % sluit niet aan op de keten', NEW.volgnummer USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER ontvangen_aansluiting BEFORE INSERT ON ontvangen FOR EACH ROW EXECUTE FUNCTION ontvangen_sluit_aan();
--> statement-breakpoint
CREATE FUNCTION antwoord_sluit_aan() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.nummer <> 1 + coalesce((SELECT max(a.nummer) FROM antwoord a WHERE a.regio = NEW.regio AND a.apparaat_id = NEW.apparaat_id), 0) THEN
    RAISE EXCEPTION 'nummer % sluit niet aan op het vorige van dit apparaat', NEW.nummer USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER antwoord_aansluiting BEFORE INSERT ON antwoord FOR EACH ROW EXECUTE FUNCTION antwoord_sluit_aan();
