import { causeCode } from '@brobygger/subgraph-kit';
import { Pool } from 'undici';
import { RegisterAway, type OpenRegister } from './population-register';
import { RegisterAnswer } from './register-answer';

const TIMEOUT_MS = 3000;
const KEEP_ALIVE_MS = 30_000;
/** The largest answer that is read; a person is some hundred bytes. */
const LARGEST_BYTES = 100_000;

/**
 * Asks a population register over HTTP, as docs/operator.md describes: `POST {url}/person`, the number in the body, where no log has
 * it. There is no second try.
 */
export function createHttpRegister(deps: {
  readonly url: string;
  readonly token?: string | undefined;
  readonly timeoutMs?: number;
}): OpenRegister {
  const { origin, pathname } = new URL(deps.url);
  const path = `${pathname.replace(/\/$/, '')}/person`;
  const headers = {
    'content-type': 'application/json',
    ...(deps.token === undefined ? {} : { authorization: `Bearer ${deps.token}` }),
  };
  const pool = new Pool(origin, { connections: 32, keepAliveTimeout: KEEP_ALIVE_MS, maxResponseSize: LARGEST_BYTES });

  async function ask(body: string, signal: AbortSignal): Promise<unknown> {
    const response = await pool.request({ method: 'POST', path, headers, body, signal });
    if (response.statusCode === 200) return response.body.json();
    await response.body.dump();
    throw new RegisterAway(`HTTP_${response.statusCode}`);
  }

  return {
    async find(identifier) {
      const signal = AbortSignal.timeout(deps.timeoutMs ?? TIMEOUT_MS);
      // What failed may quote what was sent or answered: its code goes on, and nothing else.
      const answer = await ask(JSON.stringify({ identifier: identifier.reveal() }), signal).catch((cause: unknown) => {
        throw new RegisterAway(signal.aborted ? 'TIMEOUT' : causeCode(cause));
      });
      const { success, data } = RegisterAnswer.safeParse(answer);
      if (!success) throw new RegisterAway('MALFORMED_ANSWER');
      return data.person;
    },
    close: () => pool.close(),
  };
}
