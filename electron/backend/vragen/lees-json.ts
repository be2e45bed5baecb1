import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import type { BrpLeesfout } from '../../../shared/domain/herkomst/brp-rijen.ts';

/** Reads text as JSON; the fault says in Dutch what was expected. */
export function leesJson(tekst: string): Result<unknown, BrpLeesfout> {
  try {
    return ok(JSON.parse(tekst));
  } catch {
    return err({ veld: 'invoer', melding: 'dit is geen JSON' });
  }
}
