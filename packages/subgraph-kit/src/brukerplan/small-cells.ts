import { Role } from '@brobygger/domain';
import type { BrukerplanSurvey } from './brukerplan-survey.entity';

/** Fewer than these can be told who they are by who knows the users. */
const SMALLEST = 5;

/** Surveys with all that they counted. */
type Counted = BrukerplanSurvey & { readonly mapped: number };

/**
 * Surveys as the role is shown those of the own organisation: whole to the leader, who answers for them, and without small cells to
 * everybody else. Of two of one year that share ages the wider alone is shown: their difference is a cell too, and may be a small one.
 */
export function withoutSmallCells(surveys: readonly BrukerplanSurvey[], role: Role): readonly BrukerplanSurvey[] {
  if (role === Role.LEADER) return surveys;
  const widest = widestOf(surveys, { isHiddenByHidden: false });
  return surveys.map((survey) => (widest.has(survey) ? cellsOf(survey) : nothingOf(survey)));
}

/**
 * Surveys of years that are over as a leader of another agency is shown them. What others have once been shown of ages is all that they
 * are ever shown of those: a survey that is written later takes numbers away and gives none (ADR 0048).
 */
export function asOthersSee(surveys: readonly BrukerplanSurvey[]): readonly BrukerplanSurvey[] {
  const widest = widestOf(surveys, { isHiddenByHidden: true });
  return surveys.map((survey) =>
    widest.has(survey) && !survey.isKeptFromOthers ? cellsOf(survey) : nothingOf(survey),
  );
}

/** What is written of ages in a year. */
type Written = Omit<BrukerplanSurvey, 'id' | 'organisationId' | 'isKeptFromOthers'>;

/**
 * Whether a survey that is written now must stay with its own agency: others can have read one of the same ages, of those that the
 * organisation has of the year, and the difference of the two may be a small cell. The same written twice has no difference.
 */
export function mustBeKept(standing: readonly BrukerplanSurvey[], written: Written, isYearOver: boolean): boolean {
  if (!isYearOver) return false;
  const same = standing.find((survey) => WRITTEN.every((column) => survey[column] === written[column]));
  return same?.isKeptFromOthers ?? standing.some((survey) => shareAges(survey, written));
}

const WRITTEN = [
  'year',
  'ageFrom',
  'ageTo',
  'mapped',
  'withSubstanceProblem',
  'withMentalProblem',
] as const satisfies readonly (keyof Written)[];

const shareAges = (one: Written, other: Written): boolean =>
  one.year === other.year && one.ageFrom <= other.ageTo && other.ageFrom <= one.ageTo;

/** The surveys that share ages with no wider one of their organisation: with none that is shown, or not even with one that is hidden. */
function widestOf(
  surveys: readonly BrukerplanSurvey[],
  { isHiddenByHidden }: { readonly isHiddenByHidden: boolean },
): ReadonlySet<BrukerplanSurvey> {
  const taken = new Set<string>();
  const widest = new Set<BrukerplanSurvey>();
  for (const survey of [...surveys].sort(byWidth)) {
    const ages = agesOf(survey);
    const isWidest = !ages.some((age) => taken.has(age));
    if (isWidest) widest.add(survey);
    if (isWidest || isHiddenByHidden) ages.forEach((age) => taken.add(age));
  }
  return widest;
}

const agesOf = ({ organisationId, year, ageFrom, ageTo }: BrukerplanSurvey): readonly string[] =>
  Array.from({ length: ageTo - ageFrom + 1 }, (_age, n) => `${organisationId} ${year} ${ageFrom + n}`);

const byWidth = (one: BrukerplanSurvey, other: BrukerplanSurvey): number =>
  widthOf(other) - widthOf(one) || one.ageFrom - other.ageFrom;

const widthOf = ({ ageFrom, ageTo }: BrukerplanSurvey): number => ageTo - ageFrom;

const isCounted = (survey: BrukerplanSurvey): survey is Counted => survey.mapped !== null;

const nothingOf = (survey: BrukerplanSurvey): BrukerplanSurvey => ({
  ...survey,
  mapped: null,
  withSubstanceProblem: null,
  withMentalProblem: null,
});

/** Who has a problem and who has not add up to all who were mapped: where either is small, the other would tell of it. */
function cellsOf(survey: BrukerplanSurvey): BrukerplanSurvey {
  if (!isCounted(survey)) return nothingOf(survey);
  const { mapped, withSubstanceProblem, withMentalProblem } = survey;
  const shown = (cell: number | null): number | null =>
    cell === null || cell < SMALLEST || mapped - cell < SMALLEST ? null : cell;
  return {
    ...survey,
    mapped: mapped < SMALLEST ? null : mapped,
    withSubstanceProblem: shown(withSubstanceProblem),
    withMentalProblem: shown(withMentalProblem),
  };
}
