import type { CategoryOwner, DataCategory } from './generated/vocabulary';
import type { ErrorCode } from './generated/error-codes';

/** One error of an answer, as GraphQL over HTTP has it. */
export interface AnswerError {
  readonly message: string;
  /** To the field that it is about; absent where it is about the whole. */
  readonly path?: readonly (string | number)[] | undefined;
  readonly extensions?: Readonly<Record<string, unknown>> | undefined;
}

/** What the API says beside an answer. */
export interface AnswerExtensions {
  /** By which an operator finds the request. */
  readonly requestId?: string;
  /** What the operation costs in plain fields, and what one may cost. */
  readonly cost?: { readonly asked: number; readonly allowed: number };
}

/** An answer: what was released, beside what was not. */
export interface Answer<Data> {
  readonly data: Data | null;
  readonly errors: readonly AnswerError[];
  readonly extensions: AnswerExtensions;
}

/** What a consent could open, and whose. */
export interface WithheldConsent {
  /** `null` where it is withheld for another reason than its category, such as a protected address. */
  readonly category: DataCategory | null;
  readonly owner: CategoryOwner | null;
}

/** A code of the registry of errors, or one that a later version of the API has. */
export type Code = ErrorCode | (string & {});

/**
 * An answer as this client, `fetch`, Apollo Client or urql gives it: `data`, with the errors beside it (`errors`) or in one error (`error`,
 * with `errors` in Apollo Client, `graphQLErrors` in urql).
 */
export interface ReadableResult {
  readonly data?: unknown;
  readonly errors?: readonly AnswerError[] | undefined;
  readonly error?: unknown;
}

/** Nothing was answered at all, so that nothing is known of any field. */
const UNREACHABLE: AnswerError = { message: 'the API did not answer', extensions: { code: 'UNREACHABLE' } };

/** The errors of an answer, whoever fetched it. An error that is none of the API's is one of the whole, with the code `UNREACHABLE`. */
export function errorsOf({ errors, error }: ReadableResult): readonly AnswerError[] {
  if (errors !== undefined) return errors;
  if (error === undefined || error === null) return [];
  const { errors: ofApollo, graphQLErrors: ofUrql } = error as {
    readonly errors?: readonly AnswerError[];
    readonly graphQLErrors?: readonly AnswerError[];
  };
  const told = ofApollo ?? ofUrql ?? [];
  return told.length > 0 ? told : [UNREACHABLE];
}
