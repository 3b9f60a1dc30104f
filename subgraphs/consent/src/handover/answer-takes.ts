import { createError, OWNER_NAMES, takesHandover, type Agency } from '@brobygger/domain';
import { TakesAsked, type Answering, type Query } from '@brobygger/subgraph-kit';

const AGENCY = 'select agency, name from organisation where id = $1::uuid';

/** Answers an owner whether an organisation takes a kind of handover: by its agency. It is about no youth. */
export const createTakesAnswering = ({ query }: { readonly query: Query }): Answering => ({
  askers: OWNER_NAMES,
  async answer(body) {
    const asked = TakesAsked.safeParse(body).data;
    if (asked === undefined) throw createError('BAD_USER_INPUT', 'no such question');
    const [organisation] = await query<{ readonly agency: Agency; readonly name: string }>('takes-handover', AGENCY, [
      asked.receiverId,
    ]);
    const takes = organisation !== undefined && takesHandover(asked.kind, organisation.agency);
    return { takes, name: takes ? organisation.name : null };
  },
});
