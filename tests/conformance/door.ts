import { decide, type Decision, type Facts } from '@brobygger/consent-engine';
import { CATEGORIES, newId, Role, type Caller, type Owner } from '@brobygger/domain';
import { factsOf, type StateOfFacts } from './facts-of';
import type { Ids } from './ids';
import type { Question } from './read-suite';
import type { SuiteWorld } from './suite-world';

/** A question with who asks it and what holds. */
export interface Asked {
  readonly question: Question;
  readonly caller: Caller;
  readonly youthId: string;
  readonly state: StateOfFacts;
  readonly at: Date;
  readonly ids: Ids;
}

/** What a door says. What it does not tell is left out: a worker is not told why, and the log has no refusals. */
export interface Told {
  readonly effect: 'permit' | 'deny';
  readonly reason?: string;
  readonly consentId?: string | null;
}

/** A way by which the question is answered. It answers those that it can be asked, and `null` to the others. */
export interface Door {
  readonly name: string;
  readonly ask: (asked: readonly Asked[], world: SuiteWorld) => Promise<readonly (Told | null)[]>;
}

/** The facts of a question, from what the scenario says. */
export const factsFor = ({ question, caller, state, at, ids }: Asked): Facts | null =>
  factsOf(state, question, caller, at, ids);

/** Whether the question is about a worker as anybody of the organisation, so that the youth can ask it for them. */
export function isOfAnyWorker({ question: { who, reason, about }, caller, state, ids }: Asked): boolean {
  const isPlain = caller.role === Role.CASEWORKER && caller.profession === undefined && caller.assurance !== 'LOW';
  const isKept = state.blocks.includes(who) || state.conflicts.includes(who);
  return (
    isPlain &&
    caller.personId !== '' &&
    !isKept &&
    reason === null &&
    about === 'youth' &&
    !isAssignedToOthers(who, state, ids)
  );
}

/** Only an owner knows to whom a youth is assigned. */
export const isAssignedToOthers = (who: string, { assigned }: StateOfFacts, ids: Ids): boolean =>
  assigned.some((each) => ids.organisationOf(each) === ids.organisationOf(who)) && !assigned.includes(who);

export const toldBy = (decision: Decision): Told =>
  decision.effect === 'deny'
    ? { effect: 'deny', reason: decision.code }
    : { effect: 'permit', reason: decision.basis, consentId: decision.basis === 'CONSENT' ? decision.consentId : null };

/** The engine by itself: the owner's answer on its own service where that permits, or else the registry's. */
export const engineDoor: Door = {
  name: 'decide',
  ask: (asked) =>
    Promise.resolve(
      asked.map((each) => {
        const facts = factsFor(each);
        const { question, caller, youthId, at } = each;
        const { owner } = CATEGORIES[question.category];
        const by = (decidedBy: Owner): Decision =>
          decide(
            {
              caller,
              purpose: question.purpose,
              youthId,
              category: question.category,
              placesYouth: question.placesYouth,
              decidedBy,
              at,
              statedReason: question.reason,
            },
            facts,
          );
        const own = by(owner);
        return toldBy(own.effect === 'permit' ? own : by('CONSENT'));
      }),
    ),
};

/** Those that can be asked in one request. */
export function askedTogether(
  asked: readonly Asked[],
  keyOf: (asked: Asked) => string = () => '',
): readonly (readonly Asked[])[] {
  const groups = new Map<string, Asked[]>();
  for (const each of asked) {
    const { who, purpose, order, reason, about } = each.question;
    const key = JSON.stringify([who, purpose, order, reason, about, keyOf(each)]);
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups.values()];
}

const ownerOf = ({ question }: Asked): Owner => CATEGORIES[question.category].owner;

/** The registry's statement, asked as an owner asks it. What an owner decides on its own service never comes here. */
export const registryDoor: Door = {
  name: 'registry',
  async ask(asked, world) {
    const told = new Map<Asked, Told>();
    const isAsked = (each: Asked): boolean => {
      const { expect, category } = each.question;
      return expect.reason !== 'OWN_SERVICE' || category === 'IDENTITY';
    };
    for (const group of askedTogether(asked.filter(isAsked), ownerOf)) {
      const [first] = group;
      if (first === undefined) continue;
      const { question, caller, youthId, ids } = first;
      const orderId = question.order === null ? null : ids.order(question.order);
      const hop = { caller, purpose: question.purpose, requestId: newId(), orderId, audience: 'consent' };
      const wants = group.map(({ question: { category, placesYouth } }) => ({
        youthId,
        category,
        placesYouth,
        fields: ['Youth.probe'],
      }));
      const call = { hop, hopToken: null, askedBy: ownerOf(first), wants };
      const { decisions } = await world.platform.consent.registry.disclose(call);
      group.forEach((each, n) => {
        const decision = decisions[n];
        if (decision !== undefined) told.set(each, toldBy(decision));
      });
    }
    return asked.map((each) => told.get(each) ?? null);
  },
};
