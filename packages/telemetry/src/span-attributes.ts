import { Purpose, Role, SERVICE_NAMES } from '@brobygger/domain';

type Fits = (value: unknown) => boolean;

const oneOf = (words: readonly string[]): Fits => {
  const known = new Set<unknown>(words);
  return (value) => known.has(value);
};
const like =
  (form: RegExp): Fits =>
  (value) =>
    typeof value === 'string' && form.test(value);
const count: Fits = (value) => Number.isSafeInteger(value) && Number(value) >= 0;

/** Longer than the name of any statement with the sources that it reads. */
const SUMMARY = /^(?!.*\d{6})[A-Za-z][A-Za-z0-9 _,+/.-]{0,255}$/;

/**
 * All that a span may say, and the form of each value: words of closed lists, numbers of things, names of our own code. None has room for a
 * person, a token or what was asked. Names are those of OpenTelemetry's semantic conventions where it has one.
 */
const SHAPES = {
  'http.request.method': oneOf(['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS']),
  /** The route as it is declared, with names in the place of values. */
  'http.route': like(/^\/[a-z0-9/:*._-]{0,80}$/i),
  'http.response.status_code': (value) => count(value) && Number(value) >= 100 && Number(value) < 600,
  'graphql.operation.type': oneOf(['query', 'mutation']),
  'db.system.name': oneOf(['postgresql']),
  'db.query.summary': like(SUMMARY),
  'db.response.returned_rows': count,
  /** Why it failed, as a code of ours, of the system or of PostgreSQL. */
  'error.type': like(/^(?!.*\d{6})([A-Z][A-Z0-9_]{1,39}|HTTP_\d{3} [A-Z_]{1,39}|[0-9A-Z]{5}|[A-Z][A-Za-z]{1,39})$/),
  'brobygger.service': oneOf(SERVICE_NAMES),
  'brobygger.role': oneOf(Object.values(Role)),
  'brobygger.purpose': oneOf(Object.values(Purpose)),
  'brobygger.outcome': oneOf(['complete', 'partial', 'refused']),
  /** How many things are wanted, by fields and youths. */
  'brobygger.wants': count,
  'brobygger.dropped': count,
} as const satisfies Readonly<Record<string, Fits>>;

type SpanAttributeName = keyof typeof SHAPES;

/** What a span is told. A name that is not on the list does not compile; a value out of form is left out, and counted. */
export type SpanAttributes = Partial<
  Readonly<Record<Exclude<SpanAttributeName, 'brobygger.dropped'>, string | number>>
>;

/** Whether a span may say so. */
export const isAllowed = (name: string, value: unknown): boolean =>
  Object.hasOwn(SHAPES, name) && SHAPES[name as SpanAttributeName](value);

/** What may be said of it, and how much may not. */
export function allowedOf(attributes: Readonly<Record<string, unknown>>): {
  readonly allowed: Readonly<Record<string, string | number>>;
  readonly dropped: number;
} {
  const given = Object.entries(attributes).filter(([, value]) => value !== undefined);
  const allowed = given.filter(([name, value]) => isAllowed(name, value)) as [string, string | number][];
  return { allowed: Object.fromEntries(allowed), dropped: given.length - allowed.length };
}
