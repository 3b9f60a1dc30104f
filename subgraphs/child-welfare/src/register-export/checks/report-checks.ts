import { plus } from '@brobygger/domain';
import type { Coded, RegisterDocument, RegisterReport } from '../register-case';
import { checksOfDays, idsOf, isAfter, twins, type Check, type Dated } from './check';

/** Reporters and contents that say nothing without words. */
const REPORTER_IN_WORDS = ['22'];
export const CONTENT_IN_WORDS: readonly string[] = ['18', '19'];

/** Whether one of the codes is to be said in words, and is not. */
export const lacksWords = (codes: readonly Coded[], inWords: readonly string[]): boolean =>
  codes.some(({ code, clarification }) => inWords.includes(code) && clarification === null);

const dated = ({ case: { reports } }: RegisterDocument): readonly Dated[] =>
  reports.map(({ id, receivedOn, conclusion }) => ({
    id,
    startedOn: receivedOn,
    endedOn: conclusion?.endedOn ?? null,
  }));

const ofReport = (
  id: string,
  title: string,
  severity: Check['severity'],
  isWrong: (report: RegisterReport) => boolean,
): Check => ({ id, title, severity, find: (of) => idsOf(of.case.reports, isWrong) });

/** The checks of concern reports (Melding, Melder, Saksinnhold). */
export const REPORT_CHECKS: readonly Check[] = [
  ...checksOfDays('Melding', 'a report', dated),
  ofReport('Melding 3', 'a report took more than a week', 'WARNING', ({ receivedOn, conclusion }) =>
    isAfter(conclusion?.endedOn ?? null, plus(receivedOn, { days: 7 })),
  ),
  ofReport(
    'Melding 4',
    'a concluded report has no reporter',
    'ERROR',
    ({ conclusion, reporters }) => conclusion !== null && reporters.length === 0,
  ),
  ofReport(
    'Melding 5',
    'a concluded report is about nothing',
    'ERROR',
    ({ conclusion, contents }) => conclusion !== null && contents.length === 0,
  ),
  {
    id: 'Melding 19',
    title: 'two concluded reports say the same',
    severity: 'ERROR',
    find: (of) => twins(of.case.reports.filter(({ conclusion }) => conclusion !== null)),
  },
  ofReport('Melder 2', 'another public body reported, and is not named', 'ERROR', ({ reporters }) =>
    lacksWords(reporters, REPORTER_IN_WORDS),
  ),
  ofReport('Saksinnhold 2', 'a report is about something else, which is not said', 'ERROR', ({ contents }) =>
    lacksWords(contents, CONTENT_IN_WORDS),
  ),
];
