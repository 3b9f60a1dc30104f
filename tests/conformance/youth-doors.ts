import { Role } from '@brobygger/domain';
import { hasEmergency, isOfAnyWorker, type Asked, type Door, type Told } from './door';
import { toldInRows } from './gateway-doors';
import { probeOf } from './probes';
import type { SuiteWorld } from './suite-world';

interface GraphQLFault {
  readonly path?: readonly (string | number)[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

type Field = readonly [alias: string, text: string];

/** Asks many things as the youth in one request; answers by alias. */
async function askAsYouth(fields: readonly Field[], of: Asked, world: SuiteWorld, isOfMe = false) {
  const body = fields.map(([alias, text]) => `${alias}: ${text}`).join('\n');
  const { json, text } = await world.ask(of.ids.caller('youth'), isOfMe ? `{ me { ${body} } }` : `{ ${body} }`);
  const data = (isOfMe ? json.data?.['me'] : json.data) as Readonly<Record<string, unknown>> | null | undefined;
  if (data === null || data === undefined) throw new Error(`the youth is not answered: ${text}`);
  return { data, errors: (json.errors ?? []) as readonly GraphQLFault[] };
}

/** Asks each question that can be asked under an alias of its own. */
function aliasDoor<Value>(
  name: string,
  door: {
    readonly isOfMe?: boolean;
    readonly canAsk: (asked: Asked) => boolean;
    readonly textOf: (asked: Asked) => string;
    readonly tell: (value: Value | null, asked: Asked, error: GraphQLFault | undefined) => Told | null;
  },
): Door {
  return {
    name,
    async ask(asked, world) {
      // What is asked alike is asked once.
      const aliases = new Map<string, string>();
      const aliasOf = asked.map((each) => {
        if (!door.canAsk(each)) return null;
        const text = door.textOf(each);
        const alias = aliases.get(text) ?? `q${aliases.size}`;
        aliases.set(text, alias);
        return alias;
      });
      const [first] = asked;
      if (aliases.size === 0 || first === undefined) return asked.map(() => null);
      const fields = [...aliases].map(([text, alias]): Field => [alias, text]);
      const { data, errors } = await askAsYouth(fields, first, world, door.isOfMe === true);
      return asked.map((each, n) => {
        const alias = aliasOf[n] ?? null;
        if (alias === null) return null;
        const error = errors.find(({ path = [] }) => path.includes(alias));
        return door.tell((data[alias] ?? null) as Value | null, each, error);
      });
    },
  };
}

const organisationOf = ({ caller }: Asked): string => JSON.stringify(caller.organisationId);

/** The youth asks for an organisation: orders are the organisation's to name. */
const canAskAccess = (each: Asked): boolean =>
  !hasEmergency(each) && isOfAnyWorker(each) && each.question.purpose !== null && each.question.order === null;

type Rows = Parameters<typeof toldInRows>[0];

/** `Youth.access`, as the youth is told for an organisation and a purpose. */
export const accessDoor = aliasDoor<Rows>('Youth.access', {
  isOfMe: true,
  canAsk: canAskAccess,
  textOf: (each) =>
    `access(organisationId: ${organisationOf(each)}, purpose: ${each.question.purpose ?? ''}) { category decision reason consentId }`,
  tell: (rows, { question }) => toldInRows(rows ?? [], question, true),
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
  !hasEmergency(each) &&
  isOfAnyWorker(each) &&
  each.question.purpose !== null &&
  (each.question.order === null ? each.state.orders.length === 0 : each.state.orders.length === 1);

const explained = (rows: readonly Explained[] | null, { question, ids }: Asked): Told => {
  const row = (question.placesYouth ? rows?.[1] : undefined) ?? rows?.[0];
  if (row === undefined) return { effect: 'deny', reason: 'nothing is explained' };
  const { decision, reason, consentId, orderId, rules } = row;
  const decides =
    rules.find(({ outcome }) => outcome === 'OBJECTS') ?? rules.find(({ outcome }) => outcome === 'HOLDS');
  if ((decides?.rule ?? 'NO_BASIS') !== reason)
    return { effect: 'deny', reason: `${reason}, though ${decides?.rule} decides` };
  if (decision === 'DENY') return { effect: 'deny', reason };
  if (reason === 'STATUTE' && orderId !== ids.order(question.order ?? ''))
    return { effect: 'permit', reason: 'another order' };
  return { effect: 'permit', reason, consentId };
};

const explanationOf = (each: Asked, at: string): string =>
  `explainAccess(organisationId: ${organisationOf(each)}, category: ${each.question.category}, purpose: ${each.question.purpose ?? ''}${at})
    { placesYouth decision reason consentId orderId rules { rule outcome } }`;

/** `explainAccess`, now. */
export const explainDoor = aliasDoor<readonly Explained[]>('explainAccess', {
  canAsk: canExplain,
  textOf: (each) => explanationOf(each, ''),
  tell: explained,
});

/** `explainAccess` of a moment that is past: what was answered then is what is said of it later. */
export const explainedLaterDoor = aliasDoor<readonly Explained[]>('explainAccess, later', {
  canAsk: canExplain,
  textOf: (each) => explanationOf(each, `, at: ${JSON.stringify(each.at.toISOString())}`),
  tell: explained,
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
 * closed for want of a basis alone, that it is open where it is, and why it stays withheld where a rule objects.
 */
export const previewDoor = aliasDoor<Preview>('previewConsent', {
  canAsk: (each) =>
    canAskAccess(each) &&
    each.caller.role === Role.CASEWORKER &&
    probeOf(each.question.category, each.question.placesYouth) !== null,
  textOf: (
    each,
  ) => `previewConsent(input: { recipientId: ${organisationOf(each)}, purpose: ${each.question.purpose ?? ''},
    categories: [${each.question.category}] }) { opens { field } isOpenAlready { field } staysWithheld { field reason } }`,
  tell(preview, { question }, error) {
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
    if (isIn(preview.isOpenAlready)) return { effect: 'permit' };
    if (isIn(preview.opens)) return { effect: 'deny', reason: 'NO_BASIS' };
    const withheld = preview.staysWithheld.find(({ field }) => field === probe?.field);
    return { effect: 'deny', reason: withheld?.reason ?? 'the field is not previewed' };
  },
});
