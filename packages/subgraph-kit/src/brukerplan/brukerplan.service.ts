import { createError, isOver, newId, osloDate } from '@brobygger/domain';
import { LessThan, type DataSource, type FindOptionsWhere } from 'typeorm';
import type { Author } from '../author';
import { holdLock } from '../persistence/hold-lock';
import { replaceRow } from '../persistence/replace-row';
import { BrukerplanSurvey } from './brukerplan-survey.entity';
import type { RecordBrukerplanSurveyInput } from './brukerplan.input';
import { mustBeKept } from './small-cells';

/** Keeps what Brukerplan counted, whole. */
export interface BrukerplanService {
  /** The mapping of the same ages in the same year is the same one, and is written anew. */
  record(author: Author, input: RecordBrukerplanSurveyInput): Promise<BrukerplanSurvey>;
  /** All of the organisation alone, or of one year, newest first: what may be shown of one follows from the others. */
  list(organisationId: string | null, year: number | null): Promise<readonly BrukerplanSurvey[]>;
  /** Those of all organisations, of one year or of all, in years that are over by then; newest first. */
  listOver(at: Date, year: number | null): Promise<readonly BrukerplanSurvey[]>;
}

/** Makes the service of an agency, over its own database. */
export const createBrukerplanService = ({ dataSource }: { readonly dataSource: DataSource }): BrukerplanService => ({
  async record(author, input) {
    const { year, ageFrom, ageTo, mapped, withSubstanceProblem, withMentalProblem } = input;
    const { organisationId } = author;
    if (year > yearOf(author.at)) throw outOfPlace('year', 'must not be after this year');
    if (ageTo < ageFrom) throw outOfPlace('ageTo', 'must not be below `input.ageFrom`');
    if (withSubstanceProblem > mapped) throw outOfPlace('withSubstanceProblem', 'must not be above `input.mapped`');
    if (withMentalProblem > mapped) throw outOfPlace('withMentalProblem', 'must not be above `input.mapped`');
    return dataSource.transaction(async (transaction) => {
      // Two that are written at once are told of one another.
      await holdLock(transaction, `brukerplan ${organisationId} ${year}`);
      const standing = await transaction.findBy(BrukerplanSurvey, { organisationId, year });
      const isKeptFromOthers = mustBeKept(standing, input, isOver(year, author.at));
      const row = { ...input, id: newId(), organisationId, isKeptFromOthers };
      return { ...row, id: await replaceRow(transaction, BrukerplanSurvey, row) };
    });
  },

  list: async (organisationId, year) =>
    organisationId === null ? [] : read(dataSource, { organisationId, ...(year === null ? {} : { year }) }),

  listOver: async (at, year) => {
    if (year !== null && !isOver(year, at)) return [];
    return read(dataSource, { year: year ?? LessThan(yearOf(at)) });
  },
});

const read = (dataSource: DataSource, where: FindOptionsWhere<BrukerplanSurvey>): Promise<BrukerplanSurvey[]> =>
  dataSource.manager.find(BrukerplanSurvey, {
    where,
    order: { year: 'DESC', organisationId: 'ASC', ageFrom: 'ASC', ageTo: 'ASC' },
  });

const yearOf = (at: Date): number => Number(osloDate(at).slice(0, 4));

const outOfPlace = (name: string, what: string): Error =>
  createError('BAD_USER_INPUT', `\`input.${name}\` ${what}`, { argument: `input.${name}` });
