import { Role } from '@brobygger/domain';
import { isOfAnyWorker, type Asked, type Door, type Told } from './door';
import { toldInRows } from './gateway-doors';
import { probeOf } from './probes';
import type { SuiteWorld } from './suite-world';

interface GraphQLFault {
  readonly path?: readonly (string | number)[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

type Variables = Readonly<Record<string, unknown>>;

/** A field that a youth asks, of its own root or of `me`, with its variables and their types. */
interface AskedField {
  readonly isOfMe: boolean;
  readonly types: Readonly<Record<string, string>>;
  /** The field, its variables called by what the function gives. */
  readonly text: (variable: (name: string) => string) => string;
}

/** How many are asked in one request: few sizes, so that each operation is planned once for the whole suite. */
const SIZES = [32, 8, 2, 1];

function operationOf({ isOfMe, types, text }: AskedField, size: number): string {
  const numbers = Array.from({ length: size }, (_, n) => n);
  const declared = numbers.flatMap((n) => Object.entries(types).map(([name, type]) => `$${name}${n}: ${type}`));
  const fields = numbers.map((n) => `q${n}: ${text((name) => `$${name}${n}`)}`).join(' ');
  return `query (${declared.join(', ')}) { ${isOfMe ? `me { ${fields} }` : fields} }`;
}

interface Answered {
  readonly value: unknown;
  readonly error: GraphQLFault | undefined;
}

/** Asks the field once for each of the variables, as the youth. */
async function askAsYouth(
  field: AskedField,
  each: readonly Variables[],
  of: Asked,
  world: SuiteWorld,
): Promise<readonly Answered[]> {
  const answers: Answered[] = [];
  while (answers.length < each.length) {
    const from = answers.length;
    const size = SIZES.find((fits) => fits <= each.length - from) ?? 1;
    const chunk = each.slice(from, from + size);
    const variables = Object.fromEntries(
      chunk.flatMap((values, n) => Object.entries(values).map(([name, value]) => [`${name}${n}`, value])),
    );
    const { json, text } = await world.ask(of.ids.caller('youth'), operationOf(field, size), variables);
    const data = (field.isOfMe ? json.data?.['me'] : json.data) as Variables | null | undefined;
    if (data === null || data === undefined) throw new Error(`the youth is not answered: ${text}`);
    const errors = (json.errors ?? []) as readonly GraphQLFault[];
    answers.push(
      ...chunk.map((_values, n) => ({
        value: data[`q${n}`] ?? null,
        error: errors.find(({ path = [] }) => path.includes(`q${n}`)),
      })),
    );
  }
  return answers;
}

/** Asks each question that can be asked, and what is asked alike once. */
function youthDoor<Value>(
  name: string,
  door: AskedField & {
    readonly canAsk: (asked: Asked) => boolean;
    readonly variablesOf: (asked: Asked) => Variables;
    readonly tell: (value: Value | null, asked: Asked, error: GraphQLFault | undefined) => Told | null;
  },
): Door {
  return {
    name,
    async ask(asked, world) {
      const distinct = new Map<string, Variables>();
      const keys = asked.map((each) => {
        if (!door.canAsk(each)) return null;
        const variables = door.variablesOf(each);
        const key = JSON.stringify(variables);
        distinct.set(key, variables);
        return key;
      });
      const [first] = asked;
      if (distinct.size === 0 || first === undefined) return asked.map(() => null);
      const answers = await askAsYouth(door, [...distinct.values()], first, world);
      const byKey = new Map([...distinct.keys()].map((key, n) => [key, answers[n]]));
      return asked.map((each, n) => {
        const answer = byKey.get(keys[n] ?? '');
        return answer === undefined ? null : door.tell(answer.value as Value | null, each, answer.error);
      });
    },
  };
}

const isWithheld = (error: GraphQLFault | undefined): boolean =>
  error?.extensions?.['code'] === 'UNAUTHORIZED_FIELD_OR_TYPE';
const isProtected = ({ state }: Asked): boolean => state.youth.protection !== 'UNGRADED';

/** To a youth whose address is protected nothing is told of an organisation that they name, and to everybody else something is. */
function unlessWithheld(asked: Asked, error: GraphQLFault | undefined, tell: () => Told): Told | null {
  if (isWithheld(error) !== isProtected(asked)) {
    return { effect: 'deny', reason: 'withheld of whom it is not, or told' };
  }
  return isWithheld(error) ? null : tell();
}

/** The youth asks for an organisation: orders are the organisation's to name. */
const canAskAccess = (each: Asked): boolean =>
  isOfAnyWorker(each) && each.question.purpose !== null && each.question.order === null;

type Rows = Parameters<typeof toldInRows>[0];

/** `Youth.access`, as the youth is told for an organisation and a purpose. */
export const accessDoor = youthDoor<Rows>('Youth.access', {
  isOfMe: true,
  types: { organisation: 'ID!', purpose: 'Purpose!' },
  text: (v) =>
    `access(organisationId: ${v('organisation')}, purpose: ${v('purpose')}) { category decision reason consentId }`,
  canAsk: canAskAccess,
  variablesOf: ({ caller, question }) => ({ organisation: caller.organisationId, purpose: question.purpose }),
  tell: (rows, asked, error) => unlessWithheld(asked, error, () => toldInRows(rows ?? [], asked.question, true)),
});

interface Explained {
  readonly placesYouth: boolean;
  readonly decision: 'PERMIT' | 'DENY';
  readonly reason: string;
  readonly consentId: string | null;
  readonly orderId: string | null;
  readonly rules: readonly { readonly rule: string; readonly outcome: string }[];
}

/** An explanation finds the order by itself, where there is one: what would be told without naming it is another question. */
const canExplain = (each: Asked): boolean =>
  isOfAnyWorker(each) &&
  each.question.purpose !== null &&
  (each.question.order === null ? each.state.orders.length === 0 : each.state.orders.length === 1);

const explained = (rows: readonly Explained[] | null, { question, ids }: Asked): Told => {
  const row = (question.placesYouth ? rows?.[1] : undefined) ?? rows?.[0];
  if (row === undefined) return { effect: 'deny', reason: 'nothing is explained' };
  const { decision, reason, consentId, orderId, rules } = row;
  const decides =
    rules.find(({ outcome }) => outcome === 'OBJECTS') ?? rules.find(({ outcome }) => outcome === 'HOLDS');
  if ((decides?.rule ?? 'NO_BASIS') !== reason) {
    return { effect: 'deny', reason: `${reason}, though ${decides?.rule} decides` };
  }
  if (decision === 'DENY') return { effect: 'deny', reason };
  if (reason === 'STATUTE' && orderId !== ids.order(question.order ?? '')) {
    return { effect: 'permit', reason: 'another order' };
  }
  return { effect: 'permit', reason, consentId };
};

const EXPLAINED = {
  isOfMe: false,
  types: { organisation: 'ID!', category: 'DataCategory!', purpose: 'Purpose!', at: 'DateTimeISO' },
  text: (
    v,
  ) => `explainAccess(organisationId: ${v('organisation')}, category: ${v('category')}, purpose: ${v('purpose')}, at: ${v('at')})
    { placesYouth decision reason consentId orderId rules { rule outcome } }`,
} as const satisfies AskedField;

const explainedAt = ({ caller, question: { category, purpose } }: Asked, at: Date | null): Variables => ({
  organisation: caller.organisationId,
  category,
  purpose,
  at: at?.toISOString() ?? null,
});

/** `explainAccess`, now. */
export const explainDoor = youthDoor<readonly Explained[]>('explainAccess', {
  ...EXPLAINED,
  canAsk: canExplain,
  variablesOf: (each) => explainedAt(each, null),
  tell: (rows, asked, error) => unlessWithheld(asked, error, () => explained(rows, asked)),
});

/** `explainAccess` of a moment that is past: what was answered then is what is said of it later. */
export const explainedLaterDoor = youthDoor<readonly Explained[]>('explainAccess, later', {
  ...EXPLAINED,
  canAsk: canExplain,
  variablesOf: (each) => explainedAt(each, each.at),
  // The protection of now counts, whatever it was then.
  tell: (rows, asked, error) => (isWithheld(error) ? null : explained(rows, asked)),
});

interface Preview {
  readonly opens: readonly { readonly field: string }[];
  readonly isOpenAlready: readonly { readonly field: string }[];
  readonly staysWithheld: readonly { readonly field: string; readonly reason: string }[];
}

/** No consent can be given, and so none previewed, where purpose and category rule it out. */
const RULED_OUT = new Set<string>(['PURPOSE_NOT_COVERING', 'PURPOSE_NOT_FOR_CALLER', 'PROFESSION_REQUIRED']);

/**
 * `previewConsent` of the one category: it is refused where nothing could be consented to, says that the field would open where it is
 * closed for want of a basis alone, that it is open where it is, and why it stays withheld where a rule objects. Of what is open already
 * it says nothing to a youth whose address is protected.
 */
export const previewDoor = youthDoor<Preview>('previewConsent', {
  isOfMe: false,
  types: { input: 'PreviewConsentInput!' },
  text: (v) =>
    `previewConsent(input: ${v('input')}) { opens { field } isOpenAlready { field } staysWithheld { field reason } }`,
  canAsk: (each) =>
    canAskAccess(each) &&
    each.caller.role === Role.CASEWORKER &&
    probeOf(each.question.category, each.question.placesYouth) !== null,
  variablesOf: ({ caller, question: { purpose, category } }) => ({
    input: { recipientId: caller.organisationId, purpose, categories: [category] },
  }),
  tell(preview, asked, error) {
    const { question } = asked;
    const { category, placesYouth, expect } = question;
    if (preview === null) {
      const isRefused = error?.extensions?.['code'] === 'RULE_VIOLATED' && error.extensions['rule'] === 'INV31';
      if (!isRefused) return { effect: 'deny', reason: `no preview: ${JSON.stringify(error)}` };
      // Whoever serves reads the own records under purposes for which nobody can consent.
      const isSilent = expect.reason === 'OWN_SERVICE' || question.purpose === 'B106' || question.purpose === 'B107';
      if (isSilent) return null;
      return RULED_OUT.has(expect.reason) ? { effect: 'deny' } : { effect: 'deny', reason: 'nobody could consent' };
    }
    const probe = probeOf(category, placesYouth);
    const isIn = (list: readonly { readonly field: string }[]): boolean =>
      list.some(({ field }) => field === probe?.field);
    if (isProtected(asked) && preview.isOpenAlready.length > 0) return { effect: 'deny', reason: 'told what is open' };
    if (isProtected(asked) && isIn(preview.opens)) return null;
    if (isIn(preview.isOpenAlready)) return { effect: 'permit' };
    if (isIn(preview.opens)) return { effect: 'deny', reason: 'NO_BASIS' };
    const withheld = preview.staysWithheld.find(({ field }) => field === probe?.field);
    return { effect: 'deny', reason: withheld?.reason ?? 'the field is not previewed' };
  },
});
