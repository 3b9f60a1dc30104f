import type { RegisterDocument } from '../register-case';
import { checksOfDays, idsOf, isAfter, twins, type Check } from './check';

/** The checks of plans (Plan). */
export const PLAN_CHECKS: readonly Check[] = [
  ...checksOfDays('Plan', 'a plan', ({ case: { plans } }: RegisterDocument) => plans),
  {
    id: 'Plan 2f',
    title: 'a plan was evaluated after the case had ended',
    severity: 'ERROR',
    find: ({ case: { plans, endedOn } }) =>
      idsOf(plans, ({ evaluatedOn }) => evaluatedOn.some((day) => isAfter(day, endedOn))),
  },
  {
    id: 'Plan 2g',
    title: 'a plan was evaluated before the case started',
    severity: 'ERROR',
    find: ({ case: { plans, startedOn } }) =>
      idsOf(plans, ({ evaluatedOn }) => evaluatedOn.some((day) => isAfter(startedOn, day))),
  },
  {
    id: 'Plan 19',
    title: 'two plans say the same',
    severity: 'INFO',
    find: (of) => twins(of.case.plans),
  },
];
