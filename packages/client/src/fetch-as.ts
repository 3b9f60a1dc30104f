import { headersOf, type AskedFor, type Endpoint, type TokenSupply } from './asker';

/** Of browsers: Node sends and keeps neither. */
const UNKEPT = { credentials: 'omit', cache: 'no-store' } as const;

/**
 * A `fetch` that says who asks and for what. The token is asked for with each question; no cookie is sent, and the browser keeps no answer:
 * what it would keep it would give for every purpose.
 */
export function fetchAs({ token, fetch: send = fetch }: Omit<Endpoint, 'url'>, askedFor: AskedFor): typeof fetch {
  return async (url, init) => send(url, await askingAs(token, askedFor, init));
}

/** A request that says who asks and for what. */
export async function askingAs(token: TokenSupply, askedFor: AskedFor, init: RequestInit = {}): Promise<RequestInit> {
  const headers = new Headers(init.headers);
  headers.set('authorization', `Bearer ${await tokenFrom(token)}`);
  for (const [name, value] of Object.entries(headersOf(askedFor))) headers.set(name, value);
  return { ...init, ...UNKEPT, headers };
}

/** The token for one question. */
export const tokenFrom = async (token: TokenSupply): Promise<string> =>
  typeof token === 'function' ? await token() : token;
