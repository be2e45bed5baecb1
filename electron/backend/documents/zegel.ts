/** The first sixteen signs of a SHA-256, in groups that people can compare. */
export const formatZegel = (hash: string): string => (hash.slice(0, 16).match(/.{4}/g) ?? []).join(' ');
