/** Makes a switch exhaustive for the compiler; throws when an impossible value arrives all the same. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}
