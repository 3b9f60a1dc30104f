import { createError, isOwnerName, OWNER_NAMES, SERVICES, takesHandover, type Agency } from '@brobygger/domain';
import { TakesAsked, type Answering, type Query } from '@brobygger/subgraph-kit';

const AGENCY = 'select agency, name from organisation where id = $1::uuid';

/** Answers an owner whether an organisation takes a kind of handover from it: by the agencies of both. It is about no youth. */
export const createTakesAnswering = ({ query }: { readonly query: Query }): Answering => ({
  askers: OWNER_NAMES,
  async answer(body, { asker }) {
    if (!isOwnerName(asker)) throw createError('BAD_USER_INPUT', 'no such question');
    const asked = TakesAsked.safeParse(body).data;
    if (asked === undefined) throw createError('BAD_USER_INPUT', 'no such question');
    const [organisation] = await query<{ readonly agency: Agency; readonly name: string }>('takes-handover', AGENCY, [
      asked.receiverId,
    ]);
    const takes = organisation !== undefined && takesHandover(asked.kind, organisation.agency, SERVICES[asker].agency);
    return { takes, name: takes ? organisation.name : null };
  },
});
