import { codesOf, type Answer, type Ask } from '../harness/ask';
import { worker, youth } from '../harness/callers';

/** By the registry's own door, alone and among several. */
export const DOOR =
  'query ($id: ID!) { youth(id: $id) { name nav { income { monthlyNok } } housing { rent { monthNok } } } ' +
  'youths(ids: [$id]) { name } }';
/** By the caseload, beside a question to the registry. */
export const CASELOAD =
  '{ organisations { id } navCaseload { edges { node { id nav { income { ' +
  'monthlyNok } } housing { rent { monthNok } } } } } }';
const OWN = 'query ($id: ID!) { navYouth(id: $id) { nav { income { monthlyNok } } } }';
const WRITE = 'mutation ($id: ID!) { draftNavOrder(input: { youthId: $id, need: "et sted å bo" }) { youthId } }';
const BEGIN =
  'mutation ($id: ID!) { openNavCase(input: { youthId: $id, ground: { kind: OWN_WISH }, unlessServed: true, ' +
  'office: "NAV Bjerke" }) { id } }';

/** What went wrong in an answer, and where. */
export type Codes = readonly (readonly [path: string, code: unknown])[];

/** The codes that everybody is told, by what they ask: what stands in none of them came. */
export interface Told {
  /** A worker of NAV by the registry's own door. */
  readonly door: Codes;
  /** The worker by the caseload, which reads across a border too. */
  readonly caseload: Codes;
  readonly own: Codes;
  readonly write: Codes;
  /** The worker who begins service for a youth whom the office serves, and is told so while all is well. */
  readonly begin: Codes;
  /** The youth, whom the gateway knows: it has asked the registry about them before. */
  readonly self: Codes;
}

/** What is told while all is well. */
export const WELL: Told = {
  door: [],
  caseload: [],
  own: [],
  write: [],
  begin: [['openNavCase', 'ALREADY_SERVED']],
  self: [],
};

/** Asks everything at once, as a worker of the office and as the youth whom it serves. */
export async function whatIsTold(ask: Ask, office: string, youthId: string): Promise<Told> {
  const by = worker('NAV', office);
  const as = (query: string, purpose: string): Promise<Answer> => ask(by, query, { id: youthId }, purpose);
  const [door, caseload, own, write, begin, self] = await Promise.all([
    as(DOOR, 'B102'),
    as(CASELOAD, 'B102'),
    as(OWN, 'B107'),
    as(WRITE, 'B107'),
    as(BEGIN, 'B107'),
    ask(youth(youthId), '{ me { name } }'),
  ]);
  return {
    door: codesOf(door),
    caseload: codesOf(caseload),
    own: codesOf(own),
    write: codesOf(write),
    begin: codesOf(begin),
    self: codesOf(self),
  };
}

/** Where the one youth of the caseload stands in the answer. */
export const NODE = 'navCaseload.edges.0.node';
/** The paths of what the service that was asked could not answer. */
export const away = (...paths: readonly string[]): Codes => paths.map((path) => [path, 'SUBGRAPH_UNAVAILABLE']);
/** The paths of what the registry could not decide. */
export const undecided = (...paths: readonly string[]): Codes => paths.map((path) => [path, 'REGISTRY_UNAVAILABLE']);

/** The registry does not answer: own records go on, and nothing crosses a border. */
export const WITHOUT_REGISTRY: Told = {
  door: away('youth', 'youths'),
  caseload: [...undecided(`${NODE}.housing.rent`), ...away('organisations')],
  own: [],
  write: [],
  begin: undecided('openNavCase'),
  self: away('me'),
};

/** NAV does not answer: what others hold goes on. */
export const WITHOUT_NAV: Told = {
  door: away('youth.nav'),
  caseload: away('navCaseload'),
  own: away('navYouth'),
  write: away('draftNavOrder'),
  begin: away('openNavCase'),
  self: [],
};

/** Neither answers. */
export const WITHOUT_BOTH: Told = {
  ...WITHOUT_NAV,
  door: away('youth', 'youths'),
  caseload: away('navCaseload', 'organisations'),
  self: away('me'),
};
