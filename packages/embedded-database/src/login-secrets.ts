/** A secret that passwords are made from, and its version, which says who logs in by it. */
export interface LoginSecret {
  readonly version: number;
  readonly secret: string;
}

const VERSIONED = /^([1-9]\d{0,5}):([^,:]+)$/;

/**
 * The secrets of a text, that in use first: one alone, which is version 1, or by version with commas between, `2:…,1:…`. Two follow one
 * another: one is of the runtime role and the other of the second.
 */
export function loginSecretsIn(text: string): readonly [LoginSecret, ...LoginSecret[]] {
  const parts = text.split(',').map((part) => VERSIONED.exec(part));
  const [first, ...others] = parts.flatMap((part) =>
    part === null ? [] : [{ version: Number(part[1]), secret: part[2] ?? '' }],
  );
  const isVersioned =
    first !== undefined && !parts.includes(null) && others.every(({ version }) => isNext(first.version, version));
  return isVersioned && others.length < 2 ? [first, ...others] : [{ version: 1, secret: text }];
}

const isNext = (one: number, other: number): boolean => Math.abs(one - other) === 1;

/** The text of secrets. */
export const loginSecretsText = (secrets: readonly LoginSecret[]): string =>
  secrets.map(({ version, secret }) => `${version}:${secret}`).join(',');
