import { createError, newId } from '@brobygger/domain';
import type { Hop } from '@brobygger/hop-token';
import { isKeptOut, type Author, type OwnerParts } from '@brobygger/subgraph-kit';
import { Employer } from './employer.entity';
import type { RegisterEmployerInput } from './employer.input';
import type { SummerJobEmployer } from './employer.type';

/** Keeps the employers that an organisation works with. */
export interface EmployerService {
  /** Each name once in an organisation, however it is capitalised: the report counts employers. */
  register(author: Author, input: RegisterEmployerInput): Promise<{ readonly id: string }>;
  /**
   * Those of the asker's organisation alone with the number of their jobs in the year, by name, at most 500, in one statement. The job of a
   * youth from whom the asker is kept does not count (ADR 0025).
   */
  list(hop: Hop, year: number): Promise<readonly SummerJobEmployer[]>;
}

const LIST = `
select e.id, e.name, e.contact_phone as "contactPhone", count(j.id)::int as jobs
from employer e left join summer_job j on j.employer_id = e.id and j.organisation_id = e.organisation_id and j.year = $2
  and not ${isKeptOut({ youth: 'j.youth_id', person: '$3' })}
where e.organisation_id = $1
group by e.id order by lower(e.name) limit 500`;

export const createEmployerService = ({
  dataSource,
  query,
}: Pick<OwnerParts, 'dataSource' | 'query'>): EmployerService => ({
  async register({ organisationId }, input) {
    const id = newId();
    const { raw } = await dataSource
      .createQueryBuilder()
      .insert()
      .into(Employer)
      .values({ ...input, id, organisationId })
      .orIgnore()
      .returning('id')
      .execute();
    if ((raw as readonly unknown[]).length === 0) {
      throw createError('BAD_USER_INPUT', '`input.name` is the name of a registered employer', {
        argument: 'input.name',
      });
    }
    return { id };
  },

  list: ({ caller }, year) =>
    query<SummerJobEmployer>('summer-job-employers', LIST, [caller.organisationId, year, caller.personId]),
});
