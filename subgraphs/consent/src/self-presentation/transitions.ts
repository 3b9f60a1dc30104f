import { registerEnumType } from 'type-graphql';

/** How a section stands. */
export const SectionState = {
  EMPTY: 'EMPTY',
  DRAFT: 'DRAFT',
  SUBMITTED: 'SUBMITTED',
  REVISING: 'REVISING',
} as const;
export type SectionState = (typeof SectionState)[keyof typeof SectionState];
registerEnumType(SectionState, {
  name: 'SelfPresentationState',
  description:
    'How a section stands. `EMPTY`: nothing is written; `DRAFT`: written and not submitted; `SUBMITTED`; `REVISING`: submitted, with a ' +
    'draft of the next version beside it.',
});

/** What a youth does with a section. */
export type SectionAct = 'WRITE' | 'SUBMIT' | 'DISCARD';

/** What each act leads to. What does not stand here is refused. */
export const TRANSITIONS = {
  EMPTY: { WRITE: 'DRAFT' },
  DRAFT: { WRITE: 'DRAFT', SUBMIT: 'SUBMITTED', DISCARD: 'EMPTY' },
  SUBMITTED: { WRITE: 'REVISING' },
  REVISING: { WRITE: 'REVISING', SUBMIT: 'SUBMITTED', DISCARD: 'SUBMITTED' },
} as const satisfies Record<SectionState, Partial<Record<SectionAct, SectionState>>>;

/** The state that the act leads to, or `null` where it may not be done. */
export const after = (state: SectionState, act: SectionAct): SectionState | null =>
  (TRANSITIONS[state] as Partial<Record<SectionAct, SectionState>>)[act] ?? null;

/** The state follows from what there is. */
export function stateOf(there: { readonly hasDraft: boolean; readonly isSubmitted: boolean }): SectionState {
  if (there.isSubmitted) return there.hasDraft ? 'REVISING' : 'SUBMITTED';
  return there.hasDraft ? 'DRAFT' : 'EMPTY';
}
