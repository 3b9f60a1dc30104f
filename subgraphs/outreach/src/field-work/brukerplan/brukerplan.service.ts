import { createError, newId, osloDate } from '@brobygger/domain';
import { replaceRow, type Author } from '@brobygger/subgraph-kit';
import type { DataSource } from 'typeorm';
import { BrukerplanSurvey } from './brukerplan-survey.entity';
import type { RecordBrukerplanSurveyInput } from './brukerplan.input';

/** Keeps what Brukerplan counted, whole. */
export interface BrukerplanService {
  /** The mapping of the same ages in the same year is the same one, and is written anew. */
  record(author: Author, input: RecordBrukerplanSurveyInput): Promise<BrukerplanSurvey>;
  /** All of the organisation alone, newest first: what may be shown of one follows from the others. */
  list(organisationId: string | null): Promise<readonly BrukerplanSurvey[]>;
}

export const createBrukerplanService = ({ dataSource }: { readonly dataSource: DataSource }): BrukerplanService => ({
  async record(author, input) {
    const { year, ageFrom, ageTo, mapped, withSubstanceProblem, withMentalProblem } = input;
    if (year > Number(osloDate(author.at).slice(0, 4))) throw outOfPlace('year', 'must not be after this year');
    if (ageTo < ageFrom) throw outOfPlace('ageTo', 'must not be below `input.ageFrom`');
    if (withSubstanceProblem > mapped) throw outOfPlace('withSubstanceProblem', 'must not be above `input.mapped`');
    if (withMentalProblem > mapped) throw outOfPlace('withMentalProblem', 'must not be above `input.mapped`');
    const row = { ...input, id: newId(), organisationId: author.organisationId };
    return { ...row, id: await replaceRow(dataSource.manager, BrukerplanSurvey, row) };
  },

  list: async (organisationId) =>
    organisationId === null
      ? []
      : dataSource.manager.find(BrukerplanSurvey, {
          where: { organisationId },
          order: { year: 'DESC', ageFrom: 'ASC', ageTo: 'ASC' },
        }),
});

const outOfPlace = (name: string, what: string): Error =>
  createError('BAD_USER_INPUT', `\`input.${name}\` ${what}`, { argument: `input.${name}` });
