import type { Answers, Begun, Driver, LeftOut } from './driver';

/** Where an implementation is, and what is sent with each request. */
export interface HttpDriverOptions {
  /** The address under which `scenarios` stands. */
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** How long an answer may take, in milliseconds; 30,000 when left out. */
  readonly timeoutMs?: number;
}

/** The implementation did not answer as the contract says: what was asked of it, and what came. */
export class DriverFailed extends Error {}

const LISTS = ['changes', 'questions', 'signatures', 'requests'] as const;

/** Asks an implementation over HTTP, as `docs/conformance.md` says. Everything that fails throws `DriverFailed`. */
export function createHttpDriver({ url, headers = {}, timeoutMs = 30_000 }: HttpDriverOptions): Driver {
  const base = url.replace(/\/+$/, '');

  async function send(method: string, path: string, body?: unknown): Promise<unknown> {
    const asked = `${method} ${base}${path}`;
    const response = await fetch(`${base}${path}`, {
      method,
      headers: { accept: 'application/json', 'content-type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(timeoutMs),
    }).catch((cause: unknown) => {
      throw new DriverFailed(`${asked}: no answer (${causeOf(cause)})`);
    });
    const text = await response.text();
    if (!response.ok) throw new DriverFailed(`${asked}: status ${response.status}`);
    return text === '' ? null : parsed(asked, text);
  }

  return {
    async begin(scenario) {
      const answer = Object(await send('POST', '/scenarios', scenario)) as Partial<Begun & LeftOut>;
      if (typeof answer.leftOut === 'string') return { leftOut: answer.leftOut };
      if (typeof answer.id !== 'string') {
        throw new DriverFailed('POST /scenarios: an answer with neither `id` nor `leftOut`');
      }
      return { id: answer.id };
    },
    async moment(id, moment) {
      const path = `/scenarios/${encodeURIComponent(id)}/moments`;
      const answers = Object(await send('POST', path, moment)) as Partial<Answers>;
      for (const list of LISTS) {
        if (answers[list]?.length !== moment[list].length) {
          throw new DriverFailed(`POST ${path}: \`${list}\` has not one answer for each`);
        }
      }
      return answers as Answers;
    },
    async end(id) {
      await send('DELETE', `/scenarios/${encodeURIComponent(id)}`);
    },
  };
}

function parsed(asked: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new DriverFailed(`${asked}: an answer that is no JSON`);
  }
}

const causeOf = (error: unknown): string => {
  const { name, cause } = error as { readonly name?: string; readonly cause?: { readonly code?: string } };
  return cause?.code ?? name ?? 'unknown';
};
