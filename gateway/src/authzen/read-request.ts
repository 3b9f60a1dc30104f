import { EvaluationsSemantic, MOST_EVALUATIONS } from '@brobygger/domain';
import { z } from 'zod';
import { InputFault, type AccessEvaluation, type Search } from './decision-point';
import { Problem } from '../http/problem';

/** Longer names and ids are none of ours. */
const text = z.string().min(1).max(256);
const properties = z.record(z.string(), z.unknown()).default({});
const entity = z.object({ type: text, id: text, properties });
const kind = z.object({ type: text, properties });
const action = z.object({ name: text, properties });
const context = properties;
const page = z
  .object({ limit: z.int().min(1).default(MOST_EVALUATIONS), token: z.string().max(512).nullable().default(null) })
  .prefault({})
  .transform(({ limit, token }) => ({
    limit: Math.min(limit, MOST_EVALUATIONS),
    token: token === '' ? null : token,
  }));

const Evaluation = z.object({ subject: entity, action, resource: entity, context });
const OfSubject = z.object({ subject: kind, action, resource: entity, context, page });
const OfResource = z.object({ subject: entity, action, resource: kind, context, page });
const OfAction = z.object({ subject: entity, resource: entity, context, page });

const Together = z.object({
  evaluations: z.array(z.unknown()).max(MOST_EVALUATIONS).default([]),
  options: z.object({ evaluations_semantic: z.enum(EvaluationsSemantic).default('execute_all') }).prefault({}),
});

type Body = Readonly<Record<string, unknown>>;

/**
 * The body as JSON says it.
 * @throws Problem where it is none, or no object
 */
export function readBody(body: unknown): Body {
  if (!Buffer.isBuffer(body) || body.length === 0) throw new Problem('BAD_USER_INPUT', 'the body is empty', BAD);
  let read: unknown;
  try {
    read = JSON.parse(body.toString('utf8'));
  } catch {
    throw new Problem('BAD_USER_INPUT', 'the body is not JSON', BAD);
  }
  if (!isObject(read)) throw new Problem('BAD_USER_INPUT', 'the body is not a JSON object', { ...BAD, path: '' });
  return read;
}

/** One evaluation, or what is wrong with it. What the protocol does not know is passed over. */
export function readEvaluation(body: unknown): AccessEvaluation | InputFault {
  const { success, data, error } = Evaluation.safeParse(body);
  return success ? data : faultOf(error);
}

/**
 * Several evaluations, each with the defaults of the request: what it names itself takes the default's place as a whole, but for a type, an
 * id or a name that it leaves out. `null` where the request names no evaluations, and is one itself.
 */
export function readEvaluations(body: Body): {
  readonly evaluations: readonly (AccessEvaluation | InputFault)[];
  readonly semantic: EvaluationsSemantic;
} | null {
  const { success, data, error } = Together.safeParse(body);
  if (!success) throw problemOf(faultOf(error));
  const { evaluations, options } = data;
  if (evaluations.length === 0) return null;
  return { evaluations: evaluations.map((each) => withDefaults(body, each)), semantic: options.evaluations_semantic };
}

function withDefaults(defaults: Body, own: unknown): AccessEvaluation | InputFault {
  if (!isObject(own)) return new InputFault('', NOT_OF_FORM);
  return readEvaluation({
    subject: filled(own['subject'], defaults['subject'], ['type', 'id']),
    action: filled(own['action'], defaults['action'], ['name']),
    resource: filled(own['resource'], defaults['resource'], ['type', 'id']),
    context: own['context'] ?? defaults['context'],
  });
}

function filled(own: unknown, given: unknown, required: readonly string[]): unknown {
  if (own === undefined) return given;
  if (!isObject(own) || !isObject(given)) return own;
  const missing = required.filter((name) => own[name] === undefined && given[name] !== undefined);
  return { ...own, ...Object.fromEntries(missing.map((name) => [name, given[name]])) };
}

/**
 * A search.
 * @throws Problem where it is none
 */
export function readSearch(of: Search['of'], body: Body): { readonly search: Search; readonly isPaged: boolean } {
  const isPaged = body['page'] !== undefined;
  switch (of) {
    case 'subject':
      return { search: { of, ...whole(OfSubject.safeParse(body)) }, isPaged };
    case 'resource':
      return { search: { of, ...whole(OfResource.safeParse(body)) }, isPaged };
    case 'action':
      return { search: { of, ...whole(OfAction.safeParse(body)) }, isPaged };
    default:
      return of satisfies never;
  }
}

/** A fault of the whole request. */
export const problemOf = ({ path, detail }: InputFault): Problem =>
  new Problem('BAD_USER_INPUT', detail, { ...BAD, path });

function whole<Data>({ success, data, error }: z.ZodSafeParseResult<Data>): Data {
  if (!success) throw problemOf(faultOf(error));
  return data;
}

const BAD = { status: 400 };
const NOT_OF_FORM = 'what stands here is missing, or not of the form that is asked for';

/** Where the first fault is. What the library says of it would quote what was sent. */
const faultOf = ({ issues: [issue] }: z.ZodError): InputFault =>
  new InputFault(`/${(issue?.path ?? []).map(escaped).join('/')}`, NOT_OF_FORM);

/** A step of a JSON pointer (RFC 6901). */
const escaped = (step: PropertyKey): string => String(step).replaceAll('~', '~0').replaceAll('/', '~1');

const isObject = (value: unknown): value is Body =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
