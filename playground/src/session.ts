import { isRecord } from './describe-fault';

/**
 * Who the playground asks as.
 * The token lives in this closure and nowhere else: not in storage, not in the address, not in the page.
 */
export interface Session {
  /** A token that still holds, fetched or renewed where needed. */
  token(): Promise<string>;
  /** Drops a token that the gateway has refused, so that the next run asks for a new one. */
  forget(): void;
  /** What to do when the gateway refuses the token. */
  readonly remedy: string;
}

/** The gateway issues no tokens here, as in production: one has to be pasted. */
export class TokensNotIssued extends Error {
  override readonly name = 'TokensNotIssued';
}

interface HeldToken {
  readonly token: string;
  readonly renewAt: number;
}

/** Asks as one persona of the demo world and renews the token before it ends. */
export function personaSession(persona: string, now: () => number = Date.now): Session {
  let held: HeldToken | null = null;
  let pending: Promise<HeldToken> | null = null;
  return {
    remedy: 'run again for a fresh token',
    forget: () => {
      held = null;
    },
    token: async () => {
      if (held !== null && now() < held.renewAt) return held.token;
      pending ??= requestToken(persona, now).finally(() => {
        pending = null;
      });
      held = await pending;
      return held.token;
    },
  };
}

/** Asks with a bearer token that someone pasted. */
export function pastedSession(pasted: string): Session {
  let token = pasted.trim().replace(/^bearer\s+/i, '');
  return {
    remedy: 'paste a fresh token',
    forget: () => {
      token = '';
    },
    token: async () => {
      if (token === '') throw new Error('no token: paste a bearer token in the bar above');
      return token;
    },
  };
}

const longestMarginSeconds = 30;

async function requestToken(persona: string, now: () => number): Promise<HeldToken> {
  const askedAt = now();
  const response = await fetch(`${import.meta.env.BASE_URL}token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ persona }),
  });
  if (response.status === 404) throw new TokensNotIssued('this gateway issues no tokens: paste a bearer token');
  if (!response.ok) throw new Error(`no token for \`${persona}\`: status ${response.status}`);
  const issued: unknown = await response.json().catch(() => null);
  if (!isRecord(issued) || typeof issued['token'] !== 'string' || typeof issued['expiresIn'] !== 'number') {
    throw new Error(`no token for \`${persona}\`: the answer could not be read`);
  }
  const life = issued['expiresIn'];
  const margin = Math.min(longestMarginSeconds, life / 5);
  return { token: issued['token'], renewAt: askedAt + (life - margin) * 1000 };
}
