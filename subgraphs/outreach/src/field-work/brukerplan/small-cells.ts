import { Role } from '@brobygger/domain';
import type { BrukerplanSurvey } from './brukerplan-survey.entity';

/** Fewer than these can be told who they are by who knows the users. */
const SMALLEST = 5;

/** A survey as the role is shown it: whole to the leader, who answers for it, and without small cells to everybody else. */
export function withoutSmallCells(survey: BrukerplanSurvey, role: Role): BrukerplanSurvey {
  if (role === Role.LEADER) return survey;
  const { mapped, withSubstanceProblem, withMentalProblem } = survey;
  return {
    ...survey,
    mapped: shown(mapped),
    withSubstanceProblem: shown(withSubstanceProblem),
    withMentalProblem: shown(withMentalProblem),
  };
}

/** None is withheld too: it tells that every one of them has not. */
const shown = (cell: number | null): number | null => (cell === null || cell < SMALLEST ? null : cell);
