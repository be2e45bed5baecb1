/** The middle of a row of measurements. */
export function mediaan(waarden: readonly number[]): number {
  const rij = [...waarden].sort((a, b) => a - b);
  const midden = rij.length >> 1;
  return rij.length % 2 === 1 ? (rij[midden] ?? NaN) : ((rij[midden - 1] ?? NaN) + (rij[midden] ?? NaN)) / 2;
}

/** How long something takes, in milliseconds. */
export async function duur(werk: () => unknown): Promise<number> {
  const begin = performance.now();
  await werk();
  return performance.now() - begin;
}
