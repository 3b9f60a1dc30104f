import { newId, Role, type DataCategory, type LocalDate } from '@brobygger/domain';
import {
  ON_PAPER,
  reader,
  startTestRegistry,
  TRONDHEIM,
  WITNESS,
  workerOf,
  type TestRegistry,
} from '../registry.test-setup';

export const AT = new Date('2026-03-02T10:00:00Z');
export const OFFICER = reader(Role.CONSENT_OFFICER, 'Z990010');
export const REASON = 'Vi vil hjelpe deg med å søke om egen bolig.';

export type Person = ReturnType<typeof reader>;

/** An answer as it goes out. */
export interface Answered {
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly errors: readonly { readonly message: string; readonly extensions: Readonly<Record<string, unknown>> }[];
}

/** A registry, and what is asked of it. */
interface Asked {
  readonly registry: TestRegistry;
  ask(caller: Person, query: string, variables?: object): Promise<Answered>;
}

/** Starts a registry. */
export async function startRequests() {
  const registry = await startTestRegistry(AT);
  await registry.knows(TRONDHEIM, WITNESS);
  const ask = (caller: Person, query: string, variables: object = {}) => askIn(registry, caller, query, variables);
  return { registry, ask, aWorld: (birthDate?: LocalDate) => aWorld({ registry, ask }, birthDate) };
}

/** A house that asks, and a youth. */
export type World = Awaited<ReturnType<typeof aWorld>>;

async function askIn(registry: TestRegistry, caller: Person, query: string, variables: object): Promise<Answered> {
  const hop = { caller, purpose: null, requestId: 'r', audience: 'consent' };
  const { data, errors = [] } = await registry.subgraph.execute(hop, { query, variables: { ...variables } });
  return JSON.parse(JSON.stringify({ data: data ?? null, errors })) as Answered;
}

const SENT = 'id youthId reference askedBy purpose reason sentAt expiresAt state categories { category answer }';
export const REQUEST = `mutation ($input: RequestConsentInput!) { requestConsent(input: $input) { ${SENT} } }`;
export const READ_SENT = `query ($first: Int!, $after: String) { sentConsentRequests(first: $first, after: $after) {
  edges { node { ${SENT} } } pageInfo { hasNextPage endCursor } } }`;
const RECEIVED = `id askedBy purpose reason state organisation { id } agency categories { category answer version
  history { answer enteredBy method consentId capacity witnessId minute scanSha256 spokenLanguage interpreter
  language textVersion textHash } }`;
const READ_RECEIVED = `query ($id: ID!) { youth(id: $id) { consentRequests { edges { node { ${RECEIVED} } } } } }`;
export const ANSWER = `mutation ($input: AnswerConsentRequestInput!) { answerConsentRequest(input: $input) { ${RECEIVED} } }`;

export interface Sent {
  readonly id: string;
  readonly sentAt: string;
  readonly expiresAt: string;
  readonly state: string;
  readonly categories: readonly { readonly category: string; readonly answer: string }[];
}
export interface Received {
  readonly id: string;
  readonly state: string;
  readonly categories: readonly {
    readonly category: string;
    readonly answer: string;
    readonly version: number;
    readonly history: readonly {
      readonly answer: string;
      readonly consentId: string | null;
      readonly textHash: string | null;
    }[];
  }[];
}

async function aWorld({ registry, ask }: Asked, birthDate: LocalDate = '2008-01-15') {
  const [youthId, house] = [await registry.aYouth({ birthDate }), await registry.anOrganisation('HOUSING')];
  const [worker, youth] = [workerOf('HOUSING', house, newId()), reader(Role.YOUTH, youthId)];
  const form = (more: object = {}) => ({
    input: { youthId, purpose: 'B102', categories: ['NAV_CASE', 'NAV_ORDERS'], reason: REASON, ...more },
  });
  const sentIn = ({ data, errors }: Answered): Sent => {
    if (data === null) throw new Error(JSON.stringify(errors));
    return (data['requestConsent'] ?? data['cancelConsentRequest']) as Sent;
  };
  const answer = (
    requestId: string,
    answers: Readonly<Partial<Record<DataCategory, boolean>>>,
    more = {},
    as = youth,
  ) =>
    ask(as, ANSWER, {
      input: {
        requestId,
        answers: Object.entries(answers).map(([category, accept]) => ({ category, accept })),
        ...more,
      },
    });
  const received = async (as = youth): Promise<readonly Received[]> => {
    const { data, errors } = await ask(as, READ_RECEIVED, { id: youthId });
    expect(errors).toEqual([]);
    const of = data?.['youth'] as { consentRequests: { edges: readonly { node: Received }[] } };
    return of.consentRequests.edges.map(({ node }) => node);
  };
  /** What an officer enters who knows how it stands. */
  const enter = async (requestId: string, category: DataCategory, accept: boolean): Promise<Answered> => {
    const { categories = [] } = (await received(OFFICER)).find(({ id }) => id === requestId) ?? {};
    const expectedVersion = categories.find((each) => each.category === category)?.version;
    const answers = [{ category, accept, expectedVersion }];
    return ask(OFFICER, ANSWER, { input: { requestId, youthId, signing: ON_PAPER, answers } });
  };
  return {
    youthId,
    house,
    worker,
    youth,
    form,
    answer,
    received,
    enter,
    request: (more: object = {}, as = worker) => ask(as, REQUEST, form(more)),
    send: async (more: object = {}, as = worker) => sentIn(await ask(as, REQUEST, form(more))),
    async sent(as = worker): Promise<readonly Sent[]> {
      const { data } = await ask(as, READ_SENT, { first: 20 });
      return (data?.['sentConsentRequests'] as { edges: readonly { node: Sent }[] }).edges.map(({ node }) => node);
    },
    consents: () => registry.services.consents.ofYouth(youthId),
  };
}

export const answersOf = ({ categories }: Pick<Sent, 'categories'>): Readonly<Record<string, string>> =>
  Object.fromEntries(categories.map(({ category, answer }) => [category, answer]));
export const NOTHING = { NAV_CASE: 'NOT_ANSWERED', NAV_ORDERS: 'NOT_ANSWERED' };
