import { osloDate, plus } from '@brobygger/domain';
import type { RegisterDocument, RegisterInvestigation } from '../register-case';
import { checksOfDays, idsOf, isAfter, twins, type Check, type Dated } from './check';
import { CONTENT_IN_WORDS, lacksWords } from './report-checks';

/** Conclusions that a decision comes of: a measure, and a claim to the board. */
const LED_ON: readonly string[] = ['1', '2'];

const [WEEK, USUAL, LONGEST] = [7, 90, 180];

const dated = ({ case: { investigations } }: RegisterDocument): readonly Dated[] =>
  investigations.map(({ id, startedOn, conclusion }) => ({ id, startedOn, endedOn: conclusion?.endedOn ?? null }));

const ledOn = ({ conclusion }: RegisterInvestigation): boolean =>
  conclusion !== null && LED_ON.includes(conclusion.code);

/** Whether it has not ended in time, counted from the report that led to it, by when the case is taken out. */
function isLate({ id, extension, conclusion }: RegisterInvestigation, of: RegisterDocument): boolean {
  if (conclusion !== null) return false;
  const days = WEEK + (extension?.granted === '1' ? LONGEST : USUAL);
  const from = new Set(of.case.relations.filter(({ to }) => to.id === id).map((relation) => relation.from.id));
  return of.case.reports.some(
    (report) => from.has(report.id) && isAfter(osloDate(of.takenOutAt), plus(report.receivedOn, { days })),
  );
}

const ofInvestigation = (
  id: string,
  title: string,
  isWrong: (investigation: RegisterInvestigation, of: RegisterDocument) => boolean,
  severity: Check['severity'] = 'ERROR',
): Check => ({
  id: `Undersøkelse ${id}`,
  title,
  severity,
  find: (of) => idsOf(of.case.investigations, (each) => isWrong(each, of)),
});

/** The checks of investigations (Undersøkelse). */
export const INVESTIGATION_CHECKS: readonly Check[] = [
  ...checksOfDays('Undersøkelse', 'an investigation', dated),
  ofInvestigation('3', 'its ground is something else, which is not said', ({ grounds }) =>
    lacksWords(grounds, CONTENT_IN_WORDS),
  ),
  ofInvestigation(
    '7',
    'a decision came of it, and no ground is said',
    (each) => ledOn(each) && each.grounds.length === 0,
  ),
  ofInvestigation('11', 'it has not ended in time (7 + 90 days, or 7 + 180)', isLate, 'WARNING'),
  {
    id: 'Undersøkelse 19',
    title: 'two investigations say the same',
    severity: 'ERROR',
    find: (of) => twins(of.case.investigations),
  },
  ofInvestigation(
    '20',
    'no report led to it',
    ({ id }, of) => !of.case.relations.some(({ from, to }) => from.kind === 'Melding' && to.id === id),
  ),
  ofInvestigation(
    '21',
    'a decision came of it, and none is named',
    (each, of) => ledOn(each) && !of.case.relations.some(({ from, to }) => from.id === each.id && to.kind === 'Vedtak'),
  ),
];
