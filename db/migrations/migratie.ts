/** One step of the schema, from version `nummer - 1` to `nummer`. Never changed once it was released. */
export type Migratie = {
  readonly nummer: number;
  readonly naam: string;
  readonly sql: string;
  /** Tables whose number of rows this step changes on purpose; of all others it must stay the same. */
  readonly magTellingWijzigen: readonly string[];
};
