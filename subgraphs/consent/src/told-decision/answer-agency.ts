import { createError, type Agency } from '@brobygger/domain';
import { AgencyAsked, type Answering, type Query } from '@brobygger/subgraph-kit';

const AGENCY = 'select agency from organisation where id = $1::uuid';

/** Answers child welfare of which agency an organisation is. It is about no youth. */
export const createAgencyAnswering = ({ query }: { readonly query: Query }): Answering => ({
  askers: ['child-welfare'],
  async answer(body) {
    const asked = AgencyAsked.safeParse(body).data;
    if (asked === undefined) throw createError('BAD_USER_INPUT', 'no such question');
    const [organisation] = await query<{ readonly agency: Agency }>('agency-of-organisation', AGENCY, [
      asked.organisationId,
    ]);
    return { agency: organisation?.agency ?? null };
  },
});
