import type { GraphQLFormattedError } from 'graphql';

/** What is wrong with one place of an answer. */
export interface Fault {
  readonly code: string;
  /** Of the catalogue of rules, where one was violated. */
  readonly rule: string | null;
  /** Which argument, as a path. */
  readonly argument: string | null;
  /** Dotted, from the root of the answer: `youth.nav.cases`. */
  readonly path: string;
  readonly message: string;
  /** Of a field that is withheld: which category it is of, and what could open it. */
  readonly consent?: { readonly category: string | null; readonly remedy: string | null };
}

export const faultOf = ({ extensions = {}, path = [], message }: GraphQLFormattedError): Fault => ({
  code: textOr(extensions['code'], 'UNKNOWN'),
  rule: textOrNull(extensions['rule']),
  argument: textOrNull(extensions['argument']),
  path: path.join('.'),
  message,
  ...consentOf(extensions['consent']),
});

const consentOf = (value: unknown): Pick<Fault, 'consent'> => {
  if (typeof value !== 'object' || value === null) return {};
  const { category, remedy } = value as Readonly<Record<string, unknown>>;
  return { consent: { category: textOrNull(category), remedy: textOrNull(remedy) } };
};

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const textOr = (value: unknown, fallback: string): string => textOrNull(value) ?? fallback;

/** A field is withheld, or what it would say cannot be said now. The two are told apart, and neither is empty. */
export const isWithheld = (faults: readonly Fault[], path: string): boolean =>
  faults.some((fault) => fault.path === path && fault.code === 'UNAUTHORIZED_FIELD_OR_TYPE');

export const isAway = (faults: readonly Fault[], path: string): boolean =>
  faults.some((fault) => fault.path === path && fault.code !== 'UNAUTHORIZED_FIELD_OR_TYPE');
