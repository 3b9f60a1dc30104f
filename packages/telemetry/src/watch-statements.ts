import { operationHere } from './shared-work';
import { beginSpan, type LiveSpan } from './span';
import { SpanName } from './span-name';
import { summaryOf } from './statement-summary';

/** A statement that took long. Its parameters are nobody's business. */
export interface SlowStatement {
  /** Its name, or what it does to which table. */
  readonly statement: string;
  readonly ms: number;
  /** How many rows it gave or changed; `null` where it failed. */
  readonly rows: number | null;
}

/** From when on a statement is slow, and who is told. */
export interface SlowStatements {
  readonly fromMs: number;
  readonly onSlow: (slow: SlowStatement) => void;
}

type AnyQuery = (...words: readonly unknown[]) => unknown;

/** What is watched of a connection: a `Client` of `pg`. */
interface Connection {
  query: unknown;
}

type Ended = (cause: unknown, result?: unknown) => void;

/** Has each statement of a connection measured: as a span where the process is traced, and for who is told of slow ones. */
export function watchStatements(client: Connection, slow: SlowStatements | undefined): void {
  const query = (client.query as AnyQuery).bind(client);
  client.query = ((...words: readonly unknown[]): unknown => {
    // What is on nobody's behalf, a look into the outbox say, would be a trace of its own every second.
    const span = operationHere() === null ? null : beginSpan(SpanName.STATEMENT);
    if (span === null && slow === undefined) return query(...words);
    const ended = endOf(words[0], span, slow);
    const callback = words.at(-1);
    if (typeof callback === 'function') {
      return query(...words.slice(0, -1), (cause: unknown, result: unknown) => {
        ended(cause ?? undefined, result);
        (callback as AnyQuery)(cause, result);
      });
    }
    const answer = query(...words);
    if (answer instanceof Promise) answer.then((result: unknown) => ended(undefined, result), ended);
    // A cursor says nothing of its end.
    else span?.end();
    return answer;
  }) satisfies AnyQuery;
}

function endOf(asked: unknown, span: LiveSpan | null, slow: SlowStatements | undefined): Ended {
  const began = performance.now();
  return (cause, result) => {
    const ms = performance.now() - began;
    const isSlow = slow !== undefined && ms >= slow.fromMs;
    if (span === null && !isSlow) return;
    const statement = summaryOf(asked);
    const rows = cause === undefined ? rowsIn(result) : null;
    span?.set({
      'db.system.name': 'postgresql',
      'db.query.summary': statement,
      ...(rows === null ? {} : { 'db.response.returned_rows': rows }),
    });
    span?.end(cause);
    if (isSlow) slow.onSlow({ statement, ms: Math.round(ms), rows });
  };
}

const rowsIn = (result: unknown): number => Number((Object(result) as { readonly rowCount?: unknown }).rowCount ?? 0);
