/** Ids are UUIDs made by the backend's id port; the brand keeps one kind from being used as another. */
type Branded<B extends string> = string & { readonly __brand: B };

export type DossierId = Branded<'DossierId'>;
export type BesluitId = Branded<'BesluitId'>;
export type MedewerkerId = Branded<'MedewerkerId'>;
export type CommandId = Branded<'CommandId'>;

/** A moment in UTC as `YYYY-MM-DDTHH:mm:ss.sssZ`: information about when, never the order of things. */
export type Moment = Branded<'Moment'>;
