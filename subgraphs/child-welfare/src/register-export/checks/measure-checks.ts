import { ageOn, osloDate, plus, type LocalDate } from '@brobygger/domain';
import type { LegalGround, RegisterDecision, RegisterDocument, RegisterMeasure } from '../register-case';
import { ageIn } from './case-checks';
import { checksOfDays, idsOf, isAfter, twins, type Check } from './check';

const OF_PLACEMENT: ReadonlySet<string> = new Set(
  ['1.1', '1.2', '1.99', '2.1', '2.2', '2.3', '2.4', '2.5', '2.6', '2.99', '8.2'], //
);
const IN_WORDS: ReadonlySet<string> = new Set(
  ['1.99', '2.99', '3.7', '3.99', '4.99', '5.99', '6.99', '7.99', '8.99'], //
);
const REPEAL_IN_WORDS = '4';
const LONGEST_OVERLAP = { days: 90 };

const isPlacement = ({ category }: RegisterMeasure): boolean => OF_PLACEMENT.has(category.code);

/** Whether the care was taken over (omsorgsovertakelse): §§ 4-12 and 4-8 of the act of 1992, § 5-1 of that of 2021. */
function isCareTakenOver({ ground: { act, chapter, section, subsections } }: RegisterMeasure): boolean {
  if (act === 'BVL2021') return chapter === '5' && section === '1';
  if (act !== 'BVL' || chapter !== '4') return false;
  return section === '12' || (section === '8' && subsections.some((each) => ['2', '3'].includes(each)));
}

const hasZero = ({ chapter, section, subsections, sentences }: LegalGround): boolean =>
  [chapter, section, ...subsections, ...sentences].includes('0');

const isUnlike = (one: LegalGround, other: LegalGround): boolean =>
  one.act !== other.act || one.chapter !== other.chapter || one.section !== other.section;

const decisionsOf = ({ id }: RegisterMeasure, { case: of }: RegisterDocument): readonly RegisterDecision[] => {
  const from = of.relations
    .filter((each) => each.from.kind === 'Vedtak' && each.to.id === id)
    .map((each) => each.from.id);
  return of.decisions.filter((decision) => from.includes(decision.id));
};

/** Placements that overlap an earlier one for longer than that of moving takes. What has no end is open when the case is taken out. */
function overlapping(of: RegisterDocument): readonly string[] {
  const endOf = ({ endedOn }: RegisterMeasure): LocalDate => endedOn ?? osloDate(of.takenOutAt);
  const placements = of.case.measures.filter(isPlacement);
  return idsOf(placements, (one) =>
    placements.some((other) => {
      if (other === one || other.startedOn > one.startedOn) return false;
      const overlapEnds = endOf(other) < endOf(one) ? endOf(other) : endOf(one);
      const isLater = other.startedOn < one.startedOn || placements.indexOf(other) < placements.indexOf(one);
      return isLater && isAfter(overlapEnds, plus(one.startedOn, LONGEST_OVERLAP));
    }),
  );
}

const ofMeasure = (
  id: string,
  title: string,
  severity: Check['severity'],
  isWrong: (measure: RegisterMeasure, of: RegisterDocument) => boolean,
): Check => ({
  id: `Tiltak ${id}`,
  title,
  severity,
  find: (of) => idsOf(of.case.measures, (measure) => isWrong(measure, of)),
});

/** How old the child is while the measure lasts, at most. */
const ageDuring = ({ endedOn }: RegisterMeasure, of: RegisterDocument): number =>
  endedOn === null ? ageIn(of) : ageOn(of.case.person.birthDate, endedOn);

/** The checks of measures (Tiltak). */
export const MEASURE_CHECKS: readonly Check[] = [
  ...checksOfDays('Tiltak', 'a measure', ({ case: { measures } }: RegisterDocument) => measures),
  ofMeasure(
    '5',
    'a child older than seven is in kindergarten',
    'WARNING',
    (each, of) => each.category.code === '4.1' && ageDuring(each, of) > 7,
  ),
  ofMeasure(
    '6',
    'a child older than eleven is in after-school care',
    'WARNING',
    (each, of) => each.category.code === '4.2' && ageDuring(each, of) > 11,
  ),
  ofMeasure(
    '7',
    'the measure is another one, which is not said',
    'ERROR',
    ({ category }) => IN_WORDS.has(category.code) && category.clarification === null,
  ),
  ofMeasure(
    '8',
    'it was repealed for another reason, which is not said',
    'ERROR',
    ({ repeal }) => repeal?.code === REPEAL_IN_WORDS && repeal.clarification === null,
  ),
  {
    id: 'Tiltak 9',
    title: 'two placements overlap for more than 90 days',
    severity: 'WARNING',
    find: overlapping,
  },
  ofMeasure(
    '12',
    'a placement in care has ended, and it is not said why',
    'ERROR',
    (each) => isCareTakenOver(each) && isPlacement(each) && each.endedOn !== null && each.repeal === null,
  ),
  ofMeasure(
    '13',
    'the child is 18 or older and still in care',
    'ERROR',
    (each, of) => isCareTakenOver(each) && each.endedOn === null && ageIn(of) >= 18,
  ),
  ofMeasure('14', 'a part of the legal ground is 0', 'ERROR', ({ ground }) => hasZero(ground)),
  {
    id: 'Tiltak 19',
    title: 'two measures say the same',
    severity: 'WARNING',
    find: (of) => twins(of.case.measures),
  },
  ofMeasure('20', 'no decision led to it', 'ERROR', (each, of) => decisionsOf(each, of).length === 0),
  ofMeasure('21', 'its legal ground is not that of its decision', 'ERROR', (each, of) =>
    decisionsOf(each, of).some(({ ground }) => isUnlike(ground, each.ground)),
  ),
  ofMeasure('22', 'it is another measure of an institution', 'WARNING', ({ category }) => category.code === '1.99'),
  ofMeasure('23', 'it is another measure of a foster home', 'WARNING', ({ category }) => category.code === '2.99'),
];
