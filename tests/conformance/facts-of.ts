import type { ConsentFact, EmergencyFact, Facts, OrderFact } from '@brobygger/consent-engine';
import { EMERGENCY_CATEGORIES, type Caller, type DataCategory } from '@brobygger/domain';
import { consentOfRequest } from './consent-of-request';
import type { Ids } from './ids';
import type { Moment, Question, RunnableScenario } from './read-suite';
import type { Change, ScenarioFacts } from './suite-schema';

type ChangeOf<Key extends string> = Extract<Change, Readonly<Record<Key, unknown>>>;

/** What a scenario says at a moment, with whatever was done until then: also what waits for guardians, and what was asked for. */
export interface StateOfFacts extends ScenarioFacts {
  readonly signings: readonly ChangeOf<'sign'>['sign'][];
  readonly requests: readonly (ChangeOf<'request'>['request'] & { readonly to: string })[];
}

/** What holds after the changes of a moment. It knows no rule: it writes down what was done. */
export const afterChanges = (
  before: StateOfFacts,
  { at, changes }: Moment,
  organisationOf: (who: string) => string,
): StateOfFacts =>
  changes.reduce((state, change): StateOfFacts => {
    if ('refused' in change && change.refused !== undefined) return state;
    if ('withdraw' in change) return { ...state, consents: withdrawn(state, change, at) };
    if ('give' in change) return withGiven(state, change.give, at);
    if ('sign' in change) return { ...state, signings: [...state.signings, change.sign] };
    if ('signing' in change) {
      const signing = state.signings.find(({ name }) => name === change.signing);
      if (change.lapses === undefined || signing === undefined) return state;
      return withGiven(state, { ...signing, guardianLapses: change.lapses }, at);
    }
    if ('request' in change) {
      const to = organisationOf(change.request.by);
      return { ...state, requests: [...state.requests, { ...change.request, to }] };
    }
    if ('answer' in change) return answered(state, change, at);
    if ('takeBack' in change || 'cancel' in change) return state;
    if ('block' in change) return { ...state, blocks: [...state.blocks, change.block] };
    if ('unblock' in change) return { ...state, blocks: state.blocks.filter((each) => each !== change.unblock) };
    if ('protect' in change) return { ...state, youth: { ...state.youth, protection: change.protect } };
    if ('endService' in change) {
      const services = state.services.map((each) =>
        each.organisation === change.endService ? { ...each, until: at } : each,
      );
      return { ...state, services };
    }
    const orders = state.orders.map((each) => (each.name === change.endOrder ? { ...each, ended: at } : each));
    return { ...state, orders };
  }, before);

type GivenConsent = StateOfFacts['consents'][number];

/** A consent that begins now. */
function withGiven(state: StateOfFacts, given: Omit<GivenConsent, 'from' | 'withdrawn'>, at: Date): StateOfFacts {
  const consent = { ...given, from: at, withdrawn: null };
  const left = state.consents.map((each) => (isReplacedBy(each, consent) ? { ...each, withdrawn: at } : each));
  return { ...state, consents: [...left, consent] };
}

/** A yes gives a consent of its category alone; a no takes its category out of what the asker was given for the purpose. */
function answered(before: StateOfFacts, { answer, yes, no, until }: ChangeOf<'answer'>, at: Date): StateOfFacts {
  const request = before.requests.find(({ name }) => name === answer);
  if (request === undefined) return before;
  const { to, purpose } = request;
  const state = yes.reduce((each, category) => {
    const name = consentOfRequest(answer, category);
    if (until === undefined) throw new TypeError(`until when \`${name}\` holds is not said`);
    return withGiven(each, { name, to, purpose, categories: [category], until, guardianLapses: null }, at);
  }, before);
  return {
    ...state,
    consents: state.consents.flatMap((each) => (isAlike(each, { to, purpose }) ? without(each, no, at) : [each])),
  };
}

/** What is left of a consent without the categories: where it names some and holds or will, it ends, and another is for the rest. */
function without(consent: GivenConsent, taken: readonly DataCategory[], at: Date, name?: string): GivenConsent[] {
  const rest = consent.categories.filter((category) => !taken.includes(category));
  const isMeant = consent.withdrawn === null && at < consent.until;
  if (!isMeant || rest.length === consent.categories.length) return [consent];
  const ended = { ...consent, withdrawn: at };
  if (rest.length === 0) return [ended];
  const from = consent.from > at ? consent.from : at;
  return [ended, { ...consent, name: name ?? `rest of ${consent.name ?? ''}`, categories: rest, from }];
}

const isAlike = (one: GivenConsent, other: Pick<GivenConsent, 'to' | 'purpose'>): boolean =>
  one.to === other.to && one.purpose === other.purpose;

/** A withdrawal of some categories takes them out of every consent to the recipient for the purpose (docs/adr/0112). */
function withdrawn(state: StateOfFacts, change: ChangeOf<'withdraw'>, at: Date): GivenConsent[] {
  const named = state.consents.find(({ name }) => name === change.withdraw);
  if (!('categories' in change) || named === undefined) return endedWith(state, change.withdraw, at);
  const taken = change.categories.filter((category) => named.categories.includes(category));
  return state.consents.flatMap((each) =>
    isAlike(each, named) ? without(each, taken, at, each === named ? change.rest : undefined) : [each],
  );
}

/** A withdrawal ends the consent with every other to the recipient for the purpose that has a category of it (docs/youth.md). */
function endedWith({ consents }: StateOfFacts, name: string, at: Date): GivenConsent[] {
  const named = consents.find((each) => each.name === name);
  return consents.map((each) =>
    named !== undefined &&
    isAlike(each, named) &&
    each.categories.some((category) => named.categories.includes(category))
      ? { ...each, withdrawn: each.withdrawn ?? at }
      : each,
  );
}

/** One that begins now takes the place of those whose categories it names in full (`CONSENT_OVERLAPS`). */
const isReplacedBy = (standing: GivenConsent, given: GivenConsent): boolean =>
  standing.withdrawn === null &&
  isAlike(standing, given) &&
  standing.categories.every((category) => given.categories.includes(category));

/** The facts as the engine takes them, from what the scenario says alone. `null`: nobody is known by the id. */
export function factsOf(state: StateOfFacts, question: Question, caller: Caller, at: Date, ids: Ids): Facts | null {
  if (question.about === 'nobody') return null;
  const own = state.services.filter(({ organisation }) => ids.organisation(organisation) === caller.organisationId);
  const colleagues = state.assigned.filter((who) => ids.organisationOf(who) === caller.organisationId);
  return {
    birthDate: state.youth.born,
    protection: state.youth.protection,
    isConflicted: state.conflicts.includes(question.who),
    isBlocked: state.blocks.includes(question.who),
    servesYouth: own.some(({ from, until }) => from <= at && (until === null || at < until)),
    isAssignedToOthers: colleagues.length > 0 && !colleagues.includes(question.who),
    consents: state.consents
      .map((each, n): ConsentFact => ({
        id: ids.consent(each.name ?? `consent ${n}`),
        version: 1,
        recipientId: ids.organisation(each.to),
        purpose: each.purpose,
        categories: new Set(each.categories),
        validFrom: each.from,
        validTo: each.until,
        guardianLapsesAt: each.guardianLapses,
        withdrawnAt: each.withdrawn,
      }))
      .sort((a, b) => a.validFrom.getTime() - b.validFrom.getTime()),
    order: orderFactOf(state, question.order, ids),
    emergency: emergencyOf(state, caller, ids),
  };
}

function orderFactOf({ orders }: StateOfFacts, name: string | null, ids: Ids): OrderFact | null {
  const order = orders.find((each) => each.name === name);
  if (order === undefined) return null;
  return {
    id: ids.order(order.name),
    organisationId: ids.organisation(order.of),
    givenAt: order.given,
    endedAt: order.ended,
    released: new Set(order.released),
  };
}

function emergencyOf({ emergencies }: StateOfFacts, caller: Caller, ids: Ids): EmergencyFact | null {
  const open = emergencies.find(({ organisation }) => ids.organisation(organisation) === caller.organisationId);
  return open === undefined
    ? null
    : {
        id: ids.order(`emergency of ${open.organisation}`),
        organisationId: ids.organisation(open.organisation),
        categories: new Set(EMERGENCY_CATEGORIES.filter((name) => open.categories.includes(name))),
        openedAt: open.opened,
        closesAt: open.closes,
      };
}

/** The facts with which a scenario begins. */
export const beginningOf = ({ facts }: RunnableScenario): StateOfFacts => ({ ...facts, signings: [], requests: [] });
