const TIJDSLIMIET_MS = 15_000;

/** What came back: a status, and the JSON if it was that. */
export type Reactie = { readonly status: number; readonly json: unknown };

/** Asks the register something; undefined means that there is no answer. */
export async function askRegister(url: string, init: { readonly method: string; readonly headers?: Readonly<Record<string, string>>; readonly body?: string }): Promise<Reactie | undefined> {
  try {
    const reactie = await fetch(url, { ...init, redirect: 'error', signal: AbortSignal.timeout(TIJDSLIMIET_MS) });
    return { status: reactie.status, json: await reactie.json().catch(() => undefined) };
  } catch {
    return undefined; // no connection, time-out, or cut off halfway: all mean "try again"
  }
}

/** An address of the register with a path below it. */
export const urlVan = (adres: string, pad: string): string => `${adres.replace(/\/+$/, '')}${pad}`;
