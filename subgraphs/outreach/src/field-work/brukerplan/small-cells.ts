import { Role } from '@brobygger/domain';
import type { BrukerplanSurvey } from './brukerplan-survey.entity';

/** Fewer than these can be told who they are by who knows the users. */
const SMALLEST = 5;

/** Surveys with all that they counted. */
type Counted = BrukerplanSurvey & { readonly mapped: number };

/**
 * Surveys as the role is shown them: whole to the leader, who answers for them, and without small cells to everybody else. Of two of one
 * year that share ages the wider alone is shown: their difference is a cell too, and may be a small one.
 */
export function withoutSmallCells(surveys: readonly BrukerplanSurvey[], role: Role): readonly BrukerplanSurvey[] {
  if (role === Role.LEADER) return surveys;
  const apart = new Set<BrukerplanSurvey>();
  for (const survey of [...surveys].sort(byWidth)) {
    if (![...apart].some((wider) => shareAges(wider, survey))) apart.add(survey);
  }
  return surveys.map((survey) => (apart.has(survey) && isCounted(survey) ? cellsOf(survey) : NOTHING_OF(survey)));
}

const isCounted = (survey: BrukerplanSurvey): survey is Counted => survey.mapped !== null;

const shareAges = (one: BrukerplanSurvey, other: BrukerplanSurvey): boolean =>
  one.year === other.year && one.ageFrom <= other.ageTo && other.ageFrom <= one.ageTo;

const byWidth = (one: BrukerplanSurvey, other: BrukerplanSurvey): number =>
  widthOf(other) - widthOf(one) || one.ageFrom - other.ageFrom;

const widthOf = ({ ageFrom, ageTo }: BrukerplanSurvey): number => ageTo - ageFrom;

const NOTHING_OF = (survey: BrukerplanSurvey): BrukerplanSurvey => ({
  ...survey,
  mapped: null,
  withSubstanceProblem: null,
  withMentalProblem: null,
});

/** Who has a problem and who has not add up to all who were mapped: where either is small, the other would tell of it. */
function cellsOf(survey: Counted): BrukerplanSurvey {
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
