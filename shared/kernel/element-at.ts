/** The element at a place that must exist; a place outside the row is a mistake of ours. */
export function elementAt<T>(row: readonly T[], index: number): T {
  const element = row[index];
  if (element === undefined) throw new RangeError(`No element at ${index} of ${row.length}`);
  return element;
}
