import { SectionState, TRANSITIONS, type SectionAct } from './transitions';
import type { StateMachine } from '../state-machine';

const leadsOf = (act: SectionAct): Partial<Record<SectionState, SectionState>> =>
  Object.fromEntries(
    Object.values(SectionState).flatMap((state) => {
      const of: Partial<Record<SectionAct, SectionState>> = TRANSITIONS[state];
      return of[act] === undefined ? [] : [[state, of[act]]];
    }),
  );

/** What a youth does with a section, by act. */
export const SECTION_MACHINE: StateMachine<SectionState, SectionAct> = {
  WRITE: { mutation: 'writeSelfPresentation', by: ['YOUTH'], leads: leadsOf('WRITE') },
  SUBMIT: { mutation: 'submitSelfPresentation', by: ['YOUTH'], leads: leadsOf('SUBMIT') },
  DISCARD: { mutation: 'discardSelfPresentationDraft', by: ['YOUTH'], leads: leadsOf('DISCARD') },
};
