import { createError, newId, osloDate } from '@brobygger/domain';
import type { Author, Query } from '@brobygger/subgraph-kit';
import type { BrukerplanSurvey } from './brukerplan-survey.type';

/** What a mapping counted. */
export interface CountedUsers {
  readonly year: number;
  readonly ageFrom: number;
  readonly ageTo: number;
  readonly mapped: number;
  readonly withSubstanceProblem: number;
  readonly withMentalProblem: number;
}

/** Keeps what Brukerplan counted, whole. */
export interface BrukerplanService {
  /** The mapping of the same ages in the same year is the same one, and is written anew. */
  record(author: Author, counted: CountedUsers): Promise<BrukerplanSurvey>;
  /** Those of the organisation alone, newest first, at most 100. */
  list(organisationId: string | null): Promise<readonly BrukerplanSurvey[]>;
}

const COLUMNS = `id, year, age_from as "ageFrom", age_to as "ageTo", mapped,
  with_substance_problem as "withSubstanceProblem", with_mental_problem as "withMentalProblem"`;

const RECORD = `
insert into brukerplan_survey (id, organisation_id, year, age_from, age_to, mapped, with_substance_problem, with_mental_problem)
values ($1, $2, $3, $4, $5, $6, $7, $8)
on conflict (organisation_id, year, age_from, age_to) do update
set mapped = excluded.mapped, with_substance_problem = excluded.with_substance_problem, with_mental_problem = excluded.with_mental_problem
returning ${COLUMNS}`;

const LIST = `select ${COLUMNS} from brukerplan_survey where organisation_id = $1 order by year desc, age_from, age_to limit 100`;

export const createBrukerplanService = ({ query }: { readonly query: Query }): BrukerplanService => ({
  async record(author, counted) {
    const { year, ageFrom, ageTo, mapped, withSubstanceProblem, withMentalProblem } = counted;
    if (year > Number(osloDate(author.at).slice(0, 4))) throw outOfPlace('year', 'must not be after this year');
    if (ageTo < ageFrom) throw outOfPlace('ageTo', 'must not be below `input.ageFrom`');
    if (withSubstanceProblem > mapped) throw outOfPlace('withSubstanceProblem', 'must not be above `input.mapped`');
    if (withMentalProblem > mapped) throw outOfPlace('withMentalProblem', 'must not be above `input.mapped`');
    const values = [
      newId(),
      author.organisationId,
      year,
      ageFrom,
      ageTo,
      mapped,
      withSubstanceProblem,
      withMentalProblem,
    ];
    const [recorded] = await query<BrukerplanSurvey>('record-brukerplan-survey', RECORD, values);
    if (recorded === undefined) throw createError('INTERNAL_SERVER_ERROR', 'a mapping was not recorded');
    return recorded;
  },

  list: (organisationId) => query<BrukerplanSurvey>('brukerplan-surveys', LIST, [organisationId]),
});

const outOfPlace = (name: string, what: string): Error =>
  createError('BAD_USER_INPUT', `\`input.${name}\` ${what}`, { argument: `input.${name}` });
