import { createError, ERRORS, REGISTRY, type ErrorCode, type ServiceName } from '@brobygger/domain';
import type { Hop } from '@brobygger/hop-token';
import { GraphQLError, type DocumentNode } from 'graphql';
import { causeCode } from '../faults/cause-code';
import { fieldPathOf } from './field-path';
import { outageOf } from './outage';

/** A field that failed for a reason that is not the asker's, as a log says it. Nothing of a person is in it. */
export interface Fault {
  /** What the asker is told. */
  readonly code: ErrorCode;
  /** Why: a code of the system, of PostgreSQL or of this code; never a message, which may quote what was asked. */
  readonly cause: string;
  /** Where it was met first, in the words of the schema. */
  readonly path: string;
  /** How many fields of the answer it took. */
  readonly fields: number;
  readonly requestId: string;
  readonly traceparent?: string | undefined;
}

/** Told of each cause by which fields of an answer failed. */
export type OnFault = (fault: Fault) => void;

/** The faults of which somebody must hear who keeps the service running. */
const LOGGED: ReadonlySet<ErrorCode> = new Set([
  'INTERNAL_SERVER_ERROR',
  'SUBGRAPH_UNAVAILABLE',
  'REGISTRY_UNAVAILABLE',
]);

const isCode = (code: unknown): code is ErrorCode => typeof code === 'string' && Object.hasOwn(ERRORS, code);

/** What an error of a resolver is to the asker: an outage by its own name, a code of the registry of errors, or a surprise. */
function codeOf(service: string, { extensions, originalError }: GraphQLError): ErrorCode {
  if (isCode(extensions['code']) && extensions['code'] !== 'INTERNAL_SERVER_ERROR') return extensions['code'];
  if (outageOf(originalError) === null) return 'INTERNAL_SERVER_ERROR';
  return service === REGISTRY ? 'REGISTRY_UNAVAILABLE' : 'SUBGRAPH_UNAVAILABLE';
}

/**
 * An error as it leaves the service: where the own database is away, it says so, since an outage is no absence and no surprise. What a
 * refusal says is not touched.
 */
export function asOutage(service: string, error: GraphQLError): GraphQLError {
  if (error.path === undefined || outageOf(error.originalError) === null || isCode(error.extensions['code'])) {
    return error;
  }
  const { message, extensions } = createError(codeOf(service, error), 'this part could not be had: try again', {
    service: service as ServiceName,
  });
  return new GraphQLError(message, { path: error.path, extensions });
}

/** The faults among the errors of an answer, for the log: one for each cause, however many fields it took. */
export function faultsIn(
  service: string,
  errors: readonly GraphQLError[],
  { requestId, traceparent }: Pick<Hop, 'requestId' | 'traceparent'>,
  document: DocumentNode,
  operationName: string | undefined,
): readonly Fault[] {
  const found = new Map<string, Fault>();
  for (const error of errors) {
    const code = codeOf(service, error);
    if (error.path === undefined || !LOGGED.has(code)) continue;
    const cause = causeCode(error.originalError ?? error);
    const known = found.get(`${code} ${cause}`);
    const path = known?.path ?? fieldPathOf(document, operationName, error.path);
    const of = { requestId, ...(traceparent === undefined ? {} : { traceparent }) };
    found.set(`${code} ${cause}`, { code, cause, path, fields: (known?.fields ?? 0) + 1, ...of });
  }
  return [...found.values()];
}
