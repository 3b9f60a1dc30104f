import { createGathering, ERRORS } from '@brobygger/domain';
import { MOST_HOPS, type Hop, type HopSigner } from '@brobygger/hop-token';
import type { ExecutionResult } from 'graphql';
import type { Readable } from 'node:stream';
import { Pool } from 'undici';
import { Unanswered, type CallSubgraph } from './call-subgraph';

/** No answer is larger than this, in bytes. */
const LARGEST_ANSWER = 16 * 1024 * 1024;

/** What is larger goes alone, in characters: the service takes 4 MB at once. */
const LARGEST_GATHERED = 64 * 1024;

/** An operation that goes with others of its turn, as its caller waits for it. */
interface Waiting {
  readonly hop: Hop;
  readonly body: string;
  readonly signal: AbortSignal;
  resolve(answer: ExecutionResult): void;
  reject(cause: unknown): void;
}

/** The code of the registry of errors that a refusal names, with a space in front. */
function saidIn(body: string): string {
  const code = /"code":"([A-Z_]+)"/.exec(body)?.[1] ?? '';
  return Object.hasOwn(ERRORS, code) ? ` ${code}` : '';
}

/**
 * Asks a subgraph over keep-alive HTTP with hop tokens. Nothing is sent twice. What is asked of it in one turn, or while a message is under
 * way, goes in one message, under one token that names the hop of each (ADR 0053, 0157); each is answered as soon as it is. A mutation goes
 * alone.
 */
export function createHttpCall({
  url,
  signer,
  patienceMs,
}: {
  readonly url: string;
  readonly signer: HopSigner;
  /** How long a message that is not answered keeps what is asked after it. */
  readonly patienceMs?: number;
}): {
  readonly call: CallSubgraph;
  close(): Promise<void>;
} {
  const { origin, pathname } = new URL(url);
  const pool = new Pool(origin, {
    connections: 64,
    pipelining: 1,
    keepAliveTimeout: 30_000,
    maxResponseSize: MOST_HOPS * LARGEST_ANSWER,
  });
  const post = async (
    path: string,
    token: string,
    body: string,
    signal: AbortSignal,
    trace = {},
  ): Promise<Readable> => {
    const response = await pool.request({
      method: 'POST',
      path,
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        authorization: `Bearer ${token}`,
        ...trace,
      },
      body,
      signal,
    });
    if (response.statusCode === 200) return response.body.setEncoding('utf8');
    throw new Unanswered(`HTTP_${response.statusCode}${saidIn(await response.body.text())}`);
  };

  async function alone({ hop, body, signal }: Omit<Waiting, 'resolve' | 'reject'>): Promise<ExecutionResult> {
    const token = await signer.sign(hop, hop.audience, body);
    const { requestId, traceparent } = hop;
    const trace = { 'x-request-id': requestId, ...(traceparent === undefined ? {} : { traceparent }) };
    let text = '';
    for await (const part of await post(pathname, token, body, signal, trace)) {
      text += part as string;
      if (text.length > LARGEST_ANSWER) throw new Unanswered('ANSWER_TOO_LARGE');
    }
    return answerIn(text);
  }

  async function together(all: readonly Waiting[], audience: string, onFirst: () => void): Promise<void> {
    const body = `[${all.map((each) => each.body).join()}]`;
    const token = await signer.signAll(
      all.map(({ hop }) => hop),
      audience,
      body,
    );
    let rest = '';
    for await (const part of await post(`${pathname}/together`, token, body, untilNobodyWaits(all))) {
      const lines = `${rest}${part as string}`.split('\n');
      rest = lines.pop() ?? '';
      if (rest.length > LARGEST_ANSWER) throw new Unanswered('ANSWER_TOO_LARGE');
      for (const line of lines) answerOne(all, line);
      if (lines.length > 0) onFirst();
    }
    // Who has been answered hears nothing of it.
    throw new Unanswered('ANSWER_BROKE_OFF');
  }

  /** Resolves when the first of them is answered, or none will be. */
  function ask(all: readonly Waiting[]): Promise<unknown> {
    const [first, another] = all;
    if (first === undefined) return Promise.resolve();
    if (another === undefined) return alone(first).then(first.resolve, first.reject);
    return new Promise<void>((resolve) => {
      together(all, first.hop.audience, resolve)
        .catch((cause: unknown) => all.forEach(({ reject }) => reject(cause)))
        .finally(resolve);
    });
  }

  const gather = createGathering<Waiting>(MOST_HOPS, ask, patienceMs);

  return {
    call(hop, operation, { signal }) {
      const body = JSON.stringify(operation);
      if (operation.query.startsWith('mutation') || body.length > LARGEST_GATHERED) return alone({ hop, body, signal });
      return new Promise((resolve, reject) => gather({ hop, body, signal, resolve, reject }));
    },
    close: () => pool.close(),
  };
}

/** An answer of GraphQL; what is none would be taken for data that there is not. */
function answerIn(text: string): ExecutionResult {
  const answer: unknown = JSON.parse(text);
  const { data = null, errors } = (answer ?? {}) as { readonly data?: unknown; readonly errors?: unknown };
  const isWhole = typeof data === 'object' && !Array.isArray(data) && (errors === undefined || Array.isArray(errors));
  if (!isWhole || (data === null && errors === undefined)) throw new Unanswered('ANSWER_MALFORMED');
  return answer as ExecutionResult;
}

/** Which of them is answered, with which status, and what it says. */
const LINE = /^(\d) (\d{3}) (.*)$/;

function answerOne(all: readonly Waiting[], line: string): void {
  const [, place, status, body = ''] = LINE.exec(line) ?? [];
  const one = all[Number(place)];
  if (one === undefined) throw new Unanswered('ANSWER_MALFORMED');
  if (status !== '200') return one.reject(new Unanswered(`HTTP_${status}${saidIn(body)}`));
  try {
    one.resolve(answerIn(body));
  } catch (cause) {
    // What one says wrongly is the fault of none of the others.
    one.reject(cause);
  }
}

/** Aborted when all have given up: while one waits, it is answered. */
function untilNobodyWaits(all: readonly Waiting[]): AbortSignal {
  const controller = new AbortController();
  const waitedFor = all.map(({ signal }) => signal).filter(({ aborted }) => !aborted);
  let waiting = waitedFor.length;
  if (waiting === 0) controller.abort();
  for (const signal of waitedFor) {
    signal.addEventListener('abort', () => {
      waiting -= 1;
      if (waiting === 0) controller.abort();
    });
  }
  return controller.signal;
}
