/** SQLSTATE classes and codes, and errors of the connection, after which the same request can succeed. */
const TIJDELIJK = /^(08...|40001|40P01|53...|55P03|57P0[123]|23505|ECONN(REFUSED|RESET|ABORTED)|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN)$/;

const codeOf = (fout: unknown): string | undefined => (typeof fout === 'object' && fout !== null && 'code' in fout && typeof fout.code === 'string' ? fout.code : undefined);

/** Walks to the error that started it: drizzle wraps what the database said. */
function causesOf(fout: unknown): unknown[] {
  const keten: unknown[] = [];
  for (let f = fout; f !== undefined && f !== null && keten.length < 5; f = f instanceof Error ? f.cause : undefined) keten.push(f);
  return keten;
}

/** Whether the database was away, busy or in each other's way, so that "try again" is the honest answer. */
export const isTemporary = (fout: unknown): boolean =>
  causesOf(fout).some((f) => TIJDELIJK.test(codeOf(f) ?? '') || (f instanceof Error && /Connection terminated|timeout exceeded when trying to connect/.test(f.message)));

/**
 * What of an error may stand in a log: names, codes and places in our own program. Never the message: that of a
 * failed query holds the values that were to be stored.
 */
export const describeFailure = (fout: unknown): { type: string; message: string; stack: string } => ({
  type: causesOf(fout).map((f) => (f instanceof Error ? f.name : typeof f)).join(' < '),
  message: causesOf(fout).flatMap((f) => codeOf(f) ?? []).join(' '),
  stack: fout instanceof Error ? (fout.stack ?? '').split('\n').filter((regel) => /^\s+at .*\/register\//.test(regel)).slice(0, 6).map((regel) => regel.trim()).join('\n') : '',
});
