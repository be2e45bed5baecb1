/** A value that must be there by now; when it is not, that is a mistake of ours. */
export function present<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('A value that must be there is missing');
  return value;
}
