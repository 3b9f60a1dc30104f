import type { GraphiQLProps } from 'graphiql';
import { describeFault } from './describe-fault';
import { type Session, TokensNotIssued } from './session';
import { type Outcome, summarise } from './withheld';

type Fetcher = GraphiQLProps['fetcher'];
type Operation = Parameters<Fetcher>[0];
type Observer<T> = ((value: T) => void) | { next(value: T): void; error(fault: unknown): void; complete(): void };

/** What a run needs to know and whom it tells. */
export interface RunnerDeps {
  readonly session: Session;
  readonly purpose: () => string;
  readonly report: (outcome: Outcome | null) => void;
  readonly onTokensNotIssued: () => void;
}

/**
 * Sends operations to the gateway as the session's person, for the chosen purpose.
 * It answers with an observable because GraphiQL can only stop those: a late answer for one persona must not
 * land in the tab of the next.
 */
export function createRunner(deps: RunnerDeps): Fetcher {
  return (operation) => ({
    subscribe(observer: Observer<object>) {
      const stop = new AbortController();
      void run(deps, operation, stop.signal).then((result) => {
        if (stop.signal.aborted) return;
        if (typeof observer === 'function') return observer(result);
        observer.next(result);
        observer.complete();
      });
      return { unsubscribe: () => stop.abort() };
    },
  });
}

async function run(deps: RunnerDeps, operation: Operation, signal: AbortSignal): Promise<object> {
  // Loading the schema is nobody's run: it speaks up only when it fails.
  const isIntrospection = operation.operationName === 'IntrospectionQuery';
  const tell = (outcome: Outcome | null) => {
    if (!signal.aborted && !(isIntrospection && outcome?.tone !== 'fault')) deps.report(outcome);
  };
  try {
    tell(null);
    const { outcome, result } = await post(deps, operation, signal);
    tell(outcome);
    return result;
  } catch (fault) {
    if (fault instanceof TokensNotIssued) deps.onTokensNotIssued();
    const text = describeFault(fault);
    tell({ tone: 'fault', text: sentence(text) });
    return { errors: [{ message: text }] };
  }
}

interface Answer {
  readonly outcome: Outcome;
  readonly result: object;
}

async function post({ session, purpose }: RunnerDeps, operation: Operation, signal: AbortSignal): Promise<Answer> {
  const token = await session.token();
  const response = await fetch('/graphql', {
    method: 'POST',
    credentials: 'omit',
    signal,
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json;q=0.9',
      authorization: `Bearer ${token}`,
      'apollo-require-preflight': 'true',
      ...(purpose() === '' ? {} : { behandlingsnummer: purpose() }),
    },
    body: JSON.stringify(operation),
  });
  const body: unknown = await response.json().catch(() => null);
  const result = typeof body === 'object' && body !== null ? body : null;
  if (response.status === 401) {
    session.forget();
    const text = `the gateway refused the token (401): ${session.remedy}`;
    return { outcome: { tone: 'fault', text: sentence(text) }, result: result ?? { errors: [{ message: text }] } };
  }
  if (result === null) throw new Error(`the gateway gave no GraphQL response: status ${response.status}`);
  return { outcome: summarise(result), result: dataFirst(result) };
}

/** Servers write errors first, for their readers' sake; in this pane they would push the data out of sight. */
function dataFirst(result: object): object {
  if (!('data' in result)) return result;
  const { data, ...rest } = result;
  return { data, ...rest };
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.?!]$/.test(text) ? '' : '.'}`;
}
