import { errorsOf, type AnswerError, type Code, type ReadableResult, type WithheldConsent } from './answer';
import { ERROR_MEANINGS } from './generated/error-codes';

/** What may help: ask the youth for consent (`requestConsent`), state a reason, try again, or nothing. */
export type Help = 'REQUEST_CONSENT' | 'STATE_REASON' | 'RETRY' | 'NONE';

/** Why the API gave no value. */
export interface Cause {
  readonly code: Code;
  /** What the code means, in English, for a developer; not the text to show. */
  readonly meaning: string;
  readonly help: Help;
}

/** Something below a value that was released, and was not released itself. */
export interface Missing extends Cause {
  /** From the root of the answer. */
  readonly path: string;
}

/** Why there is no value at a place of an answer. */
export type Empty =
  /** It may not be shown. It does not say whether there is anything. */
  | ({ readonly why: 'withheld'; readonly consent: WithheldConsent } & Cause)
  /** It may be shown, and nothing is registered. */
  | { readonly why: 'nothing' }
  /** Nobody knows now: the service (where one is named), the registry or the API did not answer. */
  | ({ readonly why: 'away'; readonly service: string | null } & Cause)
  /** The question was refused, as with `YOUTH_NOT_FOUND` or `PURPOSE_NOT_OPEN`. */
  | ({ readonly why: 'refused'; readonly rule: string | null } & Cause)
  /** The operation does not ask for it, or is not answered yet. */
  | { readonly why: 'not-asked' };

/** How a place of an answer stands: a value, with what is missing below it, or why there is none. */
export type FieldState =
  | { readonly is: 'released'; readonly value: unknown; readonly missing: readonly Missing[] }
  | ({ readonly is: 'empty' } & Empty);

/** A place of an answer, from its root by the names of the answer: `youth.nav.orders.0.need`, or the same in steps. */
export type Path = string | readonly (string | number)[];

const WITHHELD = 'UNAUTHORIZED_FIELD_OR_TYPE';

/** What did not answer, and may when it is asked again. */
const AWAY: readonly string[] = [
  'UNREACHABLE',
  'SUBGRAPH_UNAVAILABLE',
  'REGISTRY_UNAVAILABLE',
  'REGISTER_UNAVAILABLE',
  'RECEIPT_UNAVAILABLE',
  'TOKEN_USE_UNKNOWN',
  'REQUEST_TIMEOUT',
  'INTERNAL_SERVER_ERROR',
];

/** Reads from an answer how the place stands. An error at the place or above it takes it, one below takes a part of it. */
export function fieldState(result: ReadableResult, path: Path): FieldState {
  const steps = stepsOf(path);
  const errors = errorsOf(result);
  const value = valueAt(result.data, steps);
  const taking = errors.filter((error) => isAbove(stepsOf(error.path ?? []), steps));
  // A `null` that stands for a value below it, which had to be there.
  const below = errors.filter((error) => error.path !== undefined && isAbove(steps, stepsOf(error.path)));
  const causes = [...taking, ...(value === null ? below : [])];
  if (causes.length > 0 && isNone(value)) return { is: 'empty', ...emptyBy(mostUnsure(causes)) };
  if (value === undefined) return { is: 'empty', why: 'not-asked' };
  if (isNone(value)) return { is: 'empty', why: 'nothing' };
  return { is: 'released', value, missing: below.map(missingOf) };
}

/** Why there is no value at the place, or `null` where there is one. */
export function whyEmpty(result: ReadableResult, path: Path): Empty | null {
  const state = fieldState(result, path);
  return state.is === 'empty' ? state : null;
}

/** Whether the place is withheld: that is neither empty nor away. */
export const isWithheld = (result: ReadableResult, path: Path): boolean => whyEmpty(result, path)?.why === 'withheld';

const stepsOf = (path: Path): readonly string[] =>
  typeof path === 'string' ? path.split('.').filter((step) => step !== '') : path.map(String);

const isAbove = (upper: readonly string[], lower: readonly string[]): boolean =>
  upper.length <= lower.length && upper.every((step, n) => step === lower[n]);

/** The value at the place; `null` where one above it is, and `undefined` where the answer does not have it. */
function valueAt(data: unknown, steps: readonly string[]): unknown {
  let value = data;
  for (const step of steps) {
    if (value === null) return null;
    if (typeof value !== 'object') return undefined;
    value = Object.hasOwn(value, step) ? (value as Readonly<Record<string, unknown>>)[step] : undefined;
  }
  return value;
}

const isNone = (value: unknown): boolean =>
  value === null || value === undefined || (Array.isArray(value) && value.length === 0);

/** That something is away is said before that something is withheld, since nobody knows then. */
const mostUnsure = (causes: readonly AnswerError[]): AnswerError =>
  causes.find((error) => codeOf(error) !== WITHHELD) ?? (causes[0] as AnswerError);

function emptyBy(error: AnswerError): Empty {
  const cause = causeOf(error);
  const { consent, service, rule } = error.extensions ?? {};
  if (cause.code === WITHHELD) return { why: 'withheld', consent: consentIn(consent), ...cause };
  if (AWAY.includes(cause.code)) return { why: 'away', service: textOrNull(service), ...cause };
  return { why: 'refused', rule: textOrNull(rule), ...cause };
}

const missingOf = (error: AnswerError): Missing => ({ path: stepsOf(error.path ?? []).join('.'), ...causeOf(error) });

function causeOf(error: AnswerError): Cause {
  const code = codeOf(error);
  const meaning = (ERROR_MEANINGS as Readonly<Record<string, string>>)[code] ?? error.message;
  return { code, meaning, help: helpOf(code, error) };
}

function helpOf(code: string, { extensions = {} }: AnswerError): Help {
  if (AWAY.includes(code) || extensions['retryAfterSeconds'] !== undefined) return 'RETRY';
  const { remedy } = (extensions['consent'] ?? {}) as { readonly remedy?: unknown };
  return remedy === 'REQUEST_CONSENT' || remedy === 'STATE_REASON' ? remedy : 'NONE';
}

const codeOf = ({ extensions = {} }: AnswerError): string => textOrNull(extensions['code']) ?? 'UNKNOWN';

const consentIn = (consent: unknown): WithheldConsent => {
  const { category, owner } = (consent ?? {}) as Readonly<Record<string, unknown>>;
  return {
    category: textOrNull(category) as WithheldConsent['category'],
    owner: textOrNull(owner) as WithheldConsent['owner'],
  };
};

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);
