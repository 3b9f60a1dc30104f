/** A consent that somebody knows, and the version in which they know it. */
export interface KnownConsent {
  readonly id: string;
  readonly version: number;
}

const keyOf = ({ id, version }: KnownConsent): string => `${id.toLowerCase()} ${version}`;

/** Whether each of those that stand is known, as it is. */
export function areKnown(standing: readonly KnownConsent[], known: readonly KnownConsent[]): boolean {
  const keys = new Set(known.map(keyOf));
  return standing.every((consent) => keys.has(keyOf(consent)));
}
