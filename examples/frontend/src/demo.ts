/** Somebody of the demo world to ask as. A page of your own logs in instead. */
export interface Persona {
  readonly persona: string;
  readonly title: string;
  readonly role: string;
  readonly purpose: string | null;
  /** JSON: the youth that the persona asks about. */
  readonly variables: string;
}

/** A purpose of the catalogue. */
export interface ListedPurpose {
  readonly number: string;
  readonly title: string;
}

/** The demo world's caseworkers, and the purposes for which they may ask. */
export async function loadDemo(): Promise<readonly [readonly Persona[], readonly ListedPurpose[]]> {
  const [personas, purposes] = await Promise.all([
    read<readonly Persona[]>('/graphiql/personas'),
    read<readonly ListedPurpose[]>('/graphiql/purposes'),
  ]);
  return [personas.filter(({ role }) => role === 'Caseworker'), purposes];
}

/** A token of the persona, of the development issuer. */
export async function tokenOf(persona: string): Promise<string> {
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ persona });
  return (await read<{ readonly token: string }>('/graphiql/token', { method: 'POST', headers, body })).token;
}

async function read<Body>(path: string, init?: RequestInit): Promise<Body> {
  const response = await fetch(path, init);
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  return (await response.json()) as Body;
}
