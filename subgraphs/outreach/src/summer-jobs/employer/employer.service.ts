import { createError, newId } from '@brobygger/domain';
import type { Author, Query } from '@brobygger/subgraph-kit';
import type { SummerJobEmployer } from './employer.type';

/** Keeps the employers that an organisation works with. */
export interface EmployerService {
  /** Each name once in an organisation, however it is capitalised: the report counts employers. */
  register(
    author: Author,
    employer: { readonly name: string; readonly contactPhone: string },
  ): Promise<{ readonly id: string }>;
  /** Those of the organisation alone with the number of their jobs in the year, by name, at most 500, in one statement. */
  list(organisationId: string | null, year: number): Promise<readonly SummerJobEmployer[]>;
}

const REGISTER = `
insert into employer (id, organisation_id, name, contact_phone) values ($1, $2, $3, $4)
on conflict (organisation_id, lower(name)) do nothing returning id`;

const LIST = `
select e.id, e.name, e.contact_phone as "contactPhone", count(j.id)::int as jobs
from employer e left join summer_job j on j.employer_id = e.id and j.organisation_id = e.organisation_id and j.year = $2
where e.organisation_id = $1
group by e.id order by lower(e.name) limit 500`;

export const createEmployerService = ({ query }: { readonly query: Query }): EmployerService => ({
  async register({ organisationId }, { name, contactPhone }) {
    const [registered] = await query<{ id: string }>('register-employer', REGISTER, [
      newId(),
      organisationId,
      name,
      contactPhone,
    ]);
    if (registered === undefined)
      throw createError('BAD_USER_INPUT', '`input.name` is the name of a registered employer', {
        argument: 'input.name',
      });
    return registered;
  },

  list: (organisationId, year) => query<SummerJobEmployer>('summer-job-employers', LIST, [organisationId, year]),
});
