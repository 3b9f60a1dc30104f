import { shown, suppressParts, type LocalDate } from '@brobygger/domain';
import { isListedFor, type Query, type SubgraphContext } from '@brobygger/subgraph-kit';
import { LEVELS, WELLBEING_QUESTIONS, type WellbeingQuestion } from './wellbeing-question';
import type { WellbeingSurvey } from './wellbeing-survey.entity';
import type { OwnWellbeingSurvey, WellbeingLevel, WellbeingResult } from './wellbeing.type';

const DAY = (column: string, name: string): string => `to_char(${column}, 'YYYY-MM-DD') as "${name}"`;

/** The most surveys, and the most answers by name, that are listed. */
export const MOST_LISTED = 100;

const SURVEYS = `
select id, ${DAY('opens_on', 'opensOn')}, ${DAY('closes_on', 'closesOn')} from wellbeing_survey
where organisation_id = $1 order by opens_on desc, id limit ${MOST_LISTED}`;

/** The organisation's surveys, newest first. */
export const readSurveys = (query: Query, organisationId: string | null): Promise<readonly WellbeingSurvey[]> =>
  query<WellbeingSurvey>('wellbeing-surveys', SURVEYS, [organisationId]);

const TALLY = `
select t.question, t.level, t.answers as anonymous, (
  select count(*)::int from wellbeing_named_answer n
  where n.survey_id = s.id and n.levels[array_position($4::text[], t.question)] = t.level) as named
from wellbeing_survey s join wellbeing_tally t on t.survey_id = s.id
where s.id = $1 and s.organisation_id = $2 and s.closes_on < $3`;

type Counted = Pick<WellbeingResult, 'question' | 'level'> & { readonly anonymous: number; readonly named: number };

/**
 * How often each level was said, of a survey of the organisation that is over: one that is under way would tell each answer by the
 * difference of two readings. Those who gave their name are counted apart, since who knows them could subtract them. Null for none such.
 */
export async function readResults(
  query: Query,
  of: { readonly surveyId: string; readonly organisationId: string | null; readonly today: LocalDate },
): Promise<readonly WellbeingResult[] | null> {
  const values = [of.surveyId, of.organisationId, of.today, WELLBEING_QUESTIONS];
  const counted = await query<Counted>('wellbeing-results', TALLY, values);
  if (counted.length === 0) return null;
  return WELLBEING_QUESTIONS.flatMap((question) => {
    const rows = counted.filter((row) => row.question === question);
    const [anonymous, named] = [withheld(rows, 'anonymous'), withheld(rows, 'named')];
    return LEVELS.map((level) => ({
      question,
      level,
      anonymous: anonymous[level] ?? null,
      named: named[level] ?? null,
    }));
  });
}

/** What may be told of the counts, from everybody (ADR 0111): nothing where fewer than five answered, and no small one. */
function withheld(rows: readonly Counted[], whose: 'anonymous' | 'named'): Readonly<Record<number, number | null>> {
  const counts = Object.fromEntries(rows.map((row) => [row.level, row[whose]]));
  const total = rows.reduce((sum, row) => sum + row[whose], 0);
  return shown(total) === null ? {} : suppressParts(counts);
}

const NAMED = `
select n.youth_id as "youthId", ${DAY('n.answered_on', 'answeredOn')}, n.levels from wellbeing_named_answer n
where n.survey_id = $1 and n.organisation_id = $2
  and ${isListedFor({ youth: 'n.youth_id', organisation: '$2', person: '$3', hasReason: '$4', at: null })}
order by n.answered_on, n.id limit ${MOST_LISTED}`;

interface Named {
  readonly youthId: string;
  readonly answeredOn: LocalDate;
  readonly levels: readonly number[];
}

/**
 * What was answered by name in a survey of the organisation. Of a youth from whose data the person is kept, or who is assigned to others
 * where no reason is stated, there is none.
 */
export const readNamedAnswers = (
  query: Query,
  { caller: { organisationId, personId }, statedReason }: Pick<SubgraphContext['hop'], 'caller' | 'statedReason'>,
  surveyId: string,
): Promise<readonly Named[]> =>
  query<Named>('named-wellbeing-answers', NAMED, [surveyId, organisationId, personId, statedReason !== undefined]);

/** The levels with their questions. */
export const withQuestions = (levels: readonly number[]): readonly WellbeingLevel[] =>
  WELLBEING_QUESTIONS.flatMap((question: WellbeingQuestion, place) => {
    const level = levels[place];
    return level === undefined ? [] : [{ question, level }];
  });

const OWN = `
select s.id, $1::uuid as "youthId", ${DAY('s.closes_on', 'closesOn')}, lives and $2 between s.opens_on and s.closes_on as "isOpen",
  p.youth_id is not null as "isAnswered", n.levels as "namedLevels"
from wellbeing_survey s
left join wellbeing_participation p on p.survey_id = s.id and p.youth_id = $1
left join wellbeing_named_answer n on n.survey_id = s.id and n.youth_id = $1
cross join lateral (select exists (
  select from residency r
  where r.youth_id = $1 and r.organisation_id = s.organisation_id and r.state in ('LIVING', 'NOTICE')) as lives) living
where p.youth_id is not null or (lives and $2 between s.opens_on and s.closes_on)
order by s.closes_on desc, s.id limit ${MOST_LISTED}`;

/** The surveys that are open where the youth lives, and those that the youth has answered, newest first. */
export async function readOwnSurveys(
  query: Query,
  youthId: string,
  today: LocalDate,
): Promise<readonly OwnWellbeingSurvey[]> {
  const surveys = await query<OwnWellbeingSurvey>('own-wellbeing-surveys', OWN, [youthId, today]);
  return surveys.map((survey) => ({
    ...survey,
    namedQuestions: survey.namedLevels === null ? null : WELLBEING_QUESTIONS,
  }));
}
