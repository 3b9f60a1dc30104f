import type { Hop } from '@brobygger/hop-token';
import { isKeptOut, type Query } from '@brobygger/subgraph-kit';
import type { OwnProgrammeEvaluation } from './programme-evaluation.type';

const IN_HALF = (day: string): string => `${day} >= h.first and ${day} < h.first + interval '6 months'`;
const COUNTS = (youth: string): string => `not ${isKeptOut({ youth, person: '$2' })}`;

const EVALUATIONS = `
select v.id, v.year, v.half, v.evaluated_on as "evaluatedOn", v.summary, v.changes, json_build_object(
  'enrolled', e.enrolled, 'completed', e.completed, 'dropped', e.dropped, 'attended', a.attended, 'possible', a.possible) as indicators
from programme_evaluation v
cross join lateral (select make_date(v.year, v.half * 6 - 5, 1) as first) h
cross join lateral (
  select (count(*) filter (where ${IN_HALF('e.enrolled_on')}))::int as enrolled,
    (count(*) filter (where e.status = 'COMPLETED' and ${IN_HALF('e.ended_on')}))::int as completed,
    (count(*) filter (where e.status = 'DROPPED' and ${IN_HALF('e.ended_on')}))::int as dropped
  from course_enrolment e where e.organisation_id = $1 and ${COUNTS('e.youth_id')}) e
cross join lateral (
  select (count(*) filter (where a.is_present))::int as attended, count(*)::int as possible
  from course_attendance a where a.organisation_id = $1 and ${IN_HALF('a.held_on')} and ${COUNTS('a.youth_id')}) a
where v.organisation_id = $1 and ($3::uuid is null or v.id = $3)
order by v.year desc, v.half desc`;

/** The evaluations of the asker's organisation, or the one with the id, newest first, each with its counts (ADR 0025). */
export const readProgrammeEvaluations = (
  query: Query,
  { caller }: Hop,
  id: string | null = null,
): Promise<readonly OwnProgrammeEvaluation[]> =>
  query<OwnProgrammeEvaluation>('programme-evaluations', EVALUATIONS, [caller.organisationId, caller.personId, id]);
