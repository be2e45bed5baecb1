/**
 * What the shell can tell the window: a bare word, no content. The preload turns it into an event on the window, so that
 * the page gets no way to ask anything back.
 */
export const SIGNALEN = ['vergrendel', 'openverzoek'] as const;
export type Signaal = (typeof SIGNALEN)[number];

/** The channel from the shell to the preload. */
export const SIGNAALKANAAL = 'toetstafel:signaal';

/** The name of the event in the page. */
export const gebeurtenisVan = (signaal: Signaal): string => `toetstafel:${signaal}`;

/** Whether what came over the channel is a signal. */
export const isSignaal = (woord: unknown): woord is Signaal => SIGNALEN.some((signaal) => signaal === woord);
