import type { ConsentFact, EmergencyFact, Facts, OrderFact } from '@brobygger/consent-engine';
import { EMERGENCY_CATEGORIES, type Caller } from '@brobygger/domain';
import type { Ids } from './ids';
import type { Moment, Question, RunnableScenario } from './read-suite';
import type { ScenarioFacts } from './suite-schema';

/** What a scenario says at a moment, with whatever was done until then. */
export type StateOfFacts = ScenarioFacts;

/** What holds after the changes of a moment. It knows no rule: it writes down what was done. */
export const afterChanges = (before: StateOfFacts, { at, changes }: Moment): StateOfFacts =>
  changes.reduce((state, change): StateOfFacts => {
    if ('withdraw' in change) {
      return { ...state, consents: endedWith(state, change.withdraw, at) };
    }
    if ('give' in change) {
      const given = { ...change.give, from: at, guardianLapses: null, withdrawn: null };
      const left = state.consents.map((each) => (isReplacedBy(each, given) ? { ...each, withdrawn: at } : each));
      return { ...state, consents: [...left, given] };
    }
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

const isAlike = (one: GivenConsent, other: GivenConsent): boolean =>
  one.to === other.to && one.purpose === other.purpose;

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
export const beginningOf = ({ facts }: RunnableScenario): StateOfFacts => facts;
