import type { GraphiQLProps } from 'graphiql';
import { describeFault, isRecord } from './describe-fault';
import { DRY_RUN } from './dry-run';
import { loadSchema } from './load-schema';
import { sentence } from './refusal';
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
    const schema = isIntrospection ? await loadSchema(signal) : null;
    if (schema !== null) return schema;
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

/**
 * Asks what an operation could ever release to the session's person for the chosen purpose.
 * It is sent for a purpose that is open to the person where one is known, so that a purpose that is not is foretold and not refused.
 * @throws an error with what is to be said, where there is no answer
 */
export async function foretell(deps: Foreteller, operation: string): Promise<unknown> {
  const purpose = deps.purpose() === '' ? deps.impliedPurpose : deps.purpose();
  if (purpose === null) throw new Error('choose a purpose first: what you would get depends on it');
  const asked = { query: DRY_RUN, variables: { operation, purpose }, operationName: 'DryRun' };
  const stated = { ...deps, purpose: () => deps.openPurpose ?? deps.purpose() };
  const { outcome, result } = await post(stated, asked, new AbortController().signal);
  if (outcome.tone === 'good') return result;
  throw new Error(faultsOf(result) ?? outcome.text);
}

/** What a dry run goes by, beside the operation. */
export interface Foreteller extends Pick<RunnerDeps, 'session' | 'purpose'> {
  /** Taken where none is chosen. */
  readonly impliedPurpose: string | null;
  /** One that is open to who asks; `null` where none is known, or the token implies it. */
  readonly openPurpose: string | null;
}

/** Where an operation does not fit the schema. */
function faultsOf(result: object): string | null {
  const [error] = 'errors' in result && Array.isArray(result.errors) ? (result.errors as readonly unknown[]) : [];
  const extensions = isRecord(error) && isRecord(error['extensions']) ? error['extensions'] : {};
  const faults = Array.isArray(extensions['faults']) ? extensions['faults'].filter(isRecord) : [];
  const told = faults.map(({ path, message }) =>
    path === '' ? String(message) : `${String(path)}: ${String(message)}`,
  );
  return told.length === 0 ? null : told.join('; ');
}

interface Answer {
  readonly outcome: Outcome;
  readonly result: object;
}

async function post(
  { session, purpose }: Pick<RunnerDeps, 'session' | 'purpose'>,
  operation: Operation,
  signal: AbortSignal,
): Promise<Answer> {
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
