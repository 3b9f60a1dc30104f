import { Role } from '@brobygger/domain';
import type { Answer } from '../harness/ask';
import { askedTogether, isAssignedToOthers, type Asked, type Door, type Told } from './door';
import { probeOf, type Probe } from './probes';
import type { SuiteWorld } from './suite-world';

/** A request with what it asked for and what came. */
interface Sent {
  readonly answer: Answer;
  readonly requestId: string;
}

/** Codes by which a whole request, or a youth in it, is refused. */
const REFUSALS = new Set([
  'UNAUTHORIZED_FIELD_OR_TYPE',
  'YOUTH_NOT_FOUND',
  'PURPOSE_NOT_OPEN',
  'PURPOSE_REQUIRED',
  'PURPOSE_MISSING',
  'FORBIDDEN_ROLE',
  'ORDER_REQUIRED',
  'ASSURANCE_TOO_LOW',
  'UNAUTHENTICATED',
]);

/** What is asked through the gateway: the fields, the asker's own `access`, and what the youth's log says of it afterwards. */
export function createGatewayDoors(): readonly Door[] {
  const sent = new WeakMap<Asked, Sent>();

  const probed = (each: Asked): Probe | null =>
    each.caller.personId === '' ? null : probeOf(each.question.category, each.question.placesYouth);

  return [
    {
      name: 'GraphQL',
      async ask(asked, world) {
        for (const group of askedTogether(asked.filter(({ caller }) => caller.personId !== ''))) {
          const request = await send(group, world);
          for (const each of group) sent.set(each, request);
        }
        return asked.map((each) => {
          const probe = probed(each);
          const request = sent.get(each);
          return probe?.showsRefusal === true && request !== undefined ? shownBy(request.answer, probe) : null;
        });
      },
    },
    {
      name: 'own access',
      ask: (asked) =>
        Promise.resolve(asked.map((each) => (canAskAccess(each) ? ownAccess(each, sent.get(each)) : null))),
    },
    {
      name: 'log',
      async ask(asked, world) {
        const entries = await logOf(asked, world);
        return asked.map((each) => {
          const probe = probed(each);
          const request = sent.get(each);
          if (probe === null || request === undefined || each.question.about === 'nobody') return null;
          // Some types stand under several categories, so that the field alone does not say which was let see.
          const entry = entries.find(
            ({ act, requestId, fields, categories }) =>
              act === 'READ' &&
              requestId === request.requestId &&
              fields.includes(probe.field) &&
              categories.includes(each.question.category),
          );
          if (entry === undefined) return { effect: 'deny' };
          return { effect: 'permit', reason: entry.basis, consentId: entry.consentId };
        });
      },
    },
  ];
}

async function send(group: readonly Asked[], world: SuiteWorld): Promise<Sent> {
  const [first] = group;
  if (first === undefined) throw new TypeError('nothing is asked');
  const { question, caller, youthId, ids } = first;
  const paths = group.flatMap((each) => probeOf(each.question.category, each.question.placesYouth)?.path ?? []);
  const query = `query ($id: ID!) { youth(id: $id) { id${selectionOf([...new Set(paths)].map((path) => path.split('.')))}
    access { category decision reason consentId } } }`;
  const orderId = question.order === null ? NO_ORDER : ids.order(question.order);
  const answer = await world.ask(
    caller,
    query,
    { id: youthId },
    {
      purpose: question.purpose,
      orderId: question.purpose === 'B106' ? orderId : null,
      reason: question.reason,
    },
  );
  return { answer, requestId: answer.headers.get('x-request-id') ?? '' };
}

/** An order that nobody gave: with it a purpose that an order opens is looked at, and opens nothing. */
const NO_ORDER = '00000000-0000-4000-8000-00000000b106';

function selectionOf(ways: readonly (readonly string[])[]): string {
  const names = new Set(ways.flatMap(([name]) => name ?? []));
  return [...names]
    .map((name) => {
      const below = ways.filter(([first, ...rest]) => first === name && rest.length > 0).map((way) => way.slice(1));
      return ` ${name}${below.length === 0 ? '' : ` {${selectionOf(below)} }`}`;
    })
    .join('');
}

/** Whether the field was let see: nothing was refused on the way to it. */
function shownBy({ json, text }: Answer, { path }: Probe): Told {
  const way = ['youth', ...path.split('.')];
  const errors = json.errors ?? [];
  for (const { extensions } of errors) {
    if (!REFUSALS.has(String(extensions?.['code']))) throw new Error(`neither an answer nor a refusal: ${text}`);
  }
  const refused = errors.find(({ path: at = [] }) => at.every((step, n) => step === way[n]));
  return { effect: refused === undefined ? 'permit' : 'deny' };
}

interface AccessRow {
  readonly category: string;
  readonly decision: 'PERMIT' | 'DENY';
  readonly reason: string | null;
  readonly consentId: string | null;
}

const canAskAccess = (each: Asked): boolean =>
  (each.caller.role === Role.CASEWORKER || each.question.who === 'youth') &&
  !isAssignedToOthers(each.question.who, each.state, each.ids) &&
  each.caller.personId !== '';

function ownAccess({ question, caller }: Asked, request: Sent | undefined): Told | null {
  if (request === undefined) return null;
  const youth = request.answer.json.data?.['youth'] as
    | { readonly access: readonly AccessRow[] | null }
    | null
    | undefined;
  return toldInRows(youth?.access ?? [], question, caller.role === Role.YOUTH);
}

/** What the rows say of a category: of some two, the second is about the fields that tell where the youth is. */
export function toldInRows(
  rows: readonly AccessRow[],
  { category, placesYouth }: Pick<Asked['question'], 'category' | 'placesYouth'>,
  isTold: boolean,
): Told {
  const own = rows.filter((row) => row.category === category);
  const row = (placesYouth ? own[1] : undefined) ?? own[0];
  if (row === undefined) return { effect: 'deny' };
  if (row.decision === 'PERMIT') return { effect: 'permit', reason: row.reason ?? '', consentId: row.consentId };
  if (row.reason === null) return isTold ? { effect: 'deny', reason: 'no reason' } : { effect: 'deny' };
  return { effect: 'deny', reason: isTold ? row.reason : `${row.reason} (a worker is told)` };
}

interface Entry {
  readonly act: string;
  readonly requestId: string;
  readonly basis: string;
  readonly consentId: string | null;
  readonly categories: readonly string[];
  readonly fields: readonly string[];
}

/** The youth's log, as the youth reads it. */
async function logOf(asked: readonly Asked[], world: SuiteWorld): Promise<readonly Entry[]> {
  await world.settle();
  const [first] = asked;
  if (first === undefined) return [];
  const { json, text } = await world.ask(first.ids.caller('youth'), LOG);
  if (json.errors !== undefined) throw new Error(`the log is not told: ${text}`);
  const { disclosures } = json.data?.['me'] as { readonly disclosures: { readonly edges: readonly { node: Entry }[] } };
  return disclosures.edges.map(({ node }) => node);
}

const LOG = `{ me { disclosures(first: 100) { edges { node { act requestId basis consentId categories fields } } } } }`;
