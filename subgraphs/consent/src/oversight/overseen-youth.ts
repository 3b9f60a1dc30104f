import { createError, isId, type Caller } from '@brobygger/domain';
import type { Query } from '@brobygger/subgraph-kit';

/**
 * The id of a youth whom an officer may act for.
 * @throws YOUTH_NOT_FOUND for an id that is none, that nobody has, and of whom another oversees
 */
export type OverseenYouth = (caller: Caller, youthId: string) => Promise<string>;

const OVERSEEN = 'select y.id from youth y where y.id = $1';

export const createOverseenYouth =
  ({ query }: { readonly query: Query }): OverseenYouth =>
  async (_caller, youthId) => {
    const [found] = isId(youthId) ? await query<{ readonly id: string }>('overseen', OVERSEEN, [youthId]) : [];
    if (found === undefined) throw createError('YOUTH_NOT_FOUND', 'no youth that you may resolve has this id');
    return found.id;
  };
