import { Act } from '@brobygger/domain';
import { registerEnumType } from 'type-graphql';

/** What became of the youth's data, by what an entry of the log says that somebody did. */
export const DisclosureOutcome = { ASKED: 'ASKED', GIVEN: 'GIVEN', REFUSED: 'REFUSED', OTHER: 'OTHER' } as const;
export type DisclosureOutcome = (typeof DisclosureOutcome)[keyof typeof DisclosureOutcome];
registerEnumType(DisclosureOutcome, {
  name: 'DisclosureOutcome',
  description:
    'What became of data of a youth. What was asked for and what was given stand apart (EUDI ARF, topic 19).',
  valuesConfig: {
    ASKED: {
      description: 'It was asked for, by an order (pålegg) or in an emergency; what was then given is `GIVEN` too.',
    },
    GIVEN: { description: 'It was let see, told or given out.' },
    REFUSED: { description: 'It was asked for, and refused.' },
    OTHER: { description: 'Something was written, begun or decided, and nothing was given.' },
  },
});

const { ASKED, GIVEN, REFUSED, OTHER } = DisclosureOutcome;

/** What each act is to the youth's data. */
const OUTCOME_OF: Readonly<Record<string, DisclosureOutcome>> = {
  READ: GIVEN,
  WROTE: OTHER,
  IMPORTED: OTHER,
  EXPORTED: GIVEN,
  ERASED: OTHER,
  BEGAN_SERVICE: OTHER,
  ENDED_SERVICE: OTHER,
  REFUSED,
  ORDERED: ASKED,
  READ_ORDER: GIVEN,
  ANSWERED_ORDER: GIVEN,
  OPENED_EMERGENCY: ASKED,
  REVIEWED_EMERGENCY: OTHER,
  ASKED_DELAY: OTHER,
  CONFIRMED_DELAY: OTHER,
  ENDED_DELAY: OTHER,
  LAPSED_DELAY: OTHER,
  SHARED_OUTSIDE: GIVEN,
  TOLD_HANDOVER: GIVEN,
  TOLD_DECISION: GIVEN,
  REPORTED_TO_REGISTER: GIVEN,
  SET_NOT_INFORMED: OTHER,
  SET_GUARDIAN_REACH: OTHER,
  ENTERED_PERMISSION: OTHER,
  TOOK_CLAIM: GIVEN,
  READ_CLAIM: GIVEN,
  ANSWERED_CLAIM: OTHER,
  TOOK_INTO_CASE: OTHER,
  READ_CONSENTS: GIVEN,
  READ_LOG: GIVEN,
  FOUND: GIVEN,
  OFFERED_COPY: OTHER,
  OPENED_COPY: GIVEN,
  TOLD_ACCESS: GIVEN,
  MERGED: OTHER,
  UNMERGED: OTHER,
} satisfies Record<Act, DisclosureOutcome>;

/** What the act is to the youth's data; an act that is none of today gave nothing that is known. */
export const outcomeOfAct = (act: string): DisclosureOutcome =>
  (Object.hasOwn(OUTCOME_OF, act) ? OUTCOME_OF[act] : null) ?? OTHER;

const actsOf = (outcome: DisclosureOutcome): readonly Act[] =>
  Object.values(Act).filter((act) => outcomeOfAct(act) === outcome);

/** By which acts data of a youth was let see, told or given out. */
export const ACTS_THAT_GIVE = actsOf(GIVEN);

const listOf = (acts: readonly Act[]): string => acts.map((act) => `'${act}'`).join(', ');

/** SQL: what the act, an expression, is to the youth's data; an act that is none of today gave nothing that is known. */
export const outcomeOf = (act: string): string =>
  `case ${[ASKED, GIVEN, REFUSED].map((each) => `when ${act} in (${listOf(actsOf(each))}) then '${each}'`).join(' ')} else '${OTHER}' end`;

/** SQL: whether the act, an expression, gave something. */
export const gave = (act: string): string => `${act} in (${listOf(ACTS_THAT_GIVE)})`;
