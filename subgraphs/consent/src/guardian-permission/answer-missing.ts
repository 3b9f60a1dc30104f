import { createError, isId, osloDate } from '@brobygger/domain';
import { MOST_MISSING, type Answering, type Query } from '@brobygger/subgraph-kit';
import { z } from 'zod';
import { guardiansPermit } from '../decision/guardians-permit';

const id = z.string().refine(isId);
const Asked = z.object({
  residents: z.array(z.object({ youthId: id, organisationId: id })).max(MOST_MISSING),
});

/** Of the youths $1, each with the organisation of $2, the places of those who are under 18 on the day $3 and not permitted it. */
const MISSING = `
select (r.place - 1)::int as place
from unnest($1::uuid[], $2::uuid[]) with ordinality as r(youth_id, organisation_id, place)
join youth y on y.id = r.youth_id and y.merged_into is null
where $3::date < y.birth_date + interval '18 years'
  and not ${guardiansPermit({ youth: 'y.id', organisation: 'r.organisation_id' })}
order by 1`;

/** Answers housing, and nobody else, with the places of those whose guardians' permission is missing now, and never why. */
export const createMissingAnswering = ({
  query,
  clock,
}: {
  readonly query: Query;
  readonly clock: () => Date;
}): Answering => ({
  askers: ['housing'],
  async answer(body) {
    const residents = Asked.safeParse(body).data?.residents;
    if (residents === undefined) throw createError('BAD_USER_INPUT', 'no such residents');
    const values = [
      residents.map(({ youthId }) => youthId),
      residents.map(({ organisationId }) => organisationId),
      osloDate(clock()),
    ];
    const rows = await query<{ readonly place: number }>('missing-permissions', MISSING, values);
    return { missing: rows.map(({ place }) => place) };
  },
});
