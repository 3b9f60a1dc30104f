import type { RegisterDecision, RegisterDocument } from '../register-case';
import { checksOfDays, idsOf, isAfter, twins, type Check } from './check';

/** The first day of the act of 2021. Before it the act of 1992 held, which the register calls `BVL`. */
const ACT_OF_2021_FROM = '2023-01-01';

/** Statuses of a decision that is over: it fell away, it was refused or ended. */
const OVER: readonly string[] = ['3', '4'];

const ofDecision = (
  id: string,
  title: string,
  severity: Check['severity'],
  isWrong: (decision: RegisterDecision) => boolean,
): Check => ({ id: `Vedtak ${id}`, title, severity, find: (of) => idsOf(of.case.decisions, isWrong) });

/** The checks of decisions (Vedtak). */
export const DECISION_CHECKS: readonly Check[] = [
  ...checksOfDays('Vedtak', 'a decision', ({ case: { decisions } }: RegisterDocument) => decisions),
  ofDecision('2i', 'a status changed after the decision had ended', 'INFO', ({ statuses, endedOn }) =>
    statuses.some(({ changedOn }) => isAfter(changedOn, endedOn)),
  ),
  ofDecision('2j', 'a status changed before the decision started', 'INFO', ({ statuses, startedOn }) =>
    statuses.some(({ changedOn }) => isAfter(startedOn, changedOn)),
  ),
  ofDecision(
    '3',
    'a decision that is over has no last day',
    'ERROR',
    ({ statuses, endedOn }) => endedOn === null && statuses.some(({ code }) => OVER.includes(code)),
  ),
  ofDecision(
    '4',
    'it rests on another act than that of child welfare',
    'ERROR',
    ({ ground }) => !['BVL', 'BVL2021'].includes(ground.act),
  ),
  ofDecision(
    '5',
    'it rests on the act that was not in force',
    'ERROR',
    ({ startedOn, ground }) => ground.act !== (startedOn < ACT_OF_2021_FROM ? 'BVL' : 'BVL2021'),
  ),
  {
    id: 'Vedtak 19',
    title: 'two decisions say the same',
    severity: 'INFO',
    find: (of) => twins(of.case.decisions),
  },
];
