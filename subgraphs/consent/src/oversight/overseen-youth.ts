import { createError, isId, type Caller } from '@brobygger/domain';
import type { Query } from '@brobygger/subgraph-kit';

/**
 * SQL: whether the officer's or auditor's organisation is a unit of the youth's municipality. Nobody oversees a youth whose municipality is
 * not known, nor one who was merged: that is nobody. Each part is an expression; `youth` is a row.
 */
export const isOverseen = ({
  youth,
  organisation,
}: {
  readonly youth: string;
  readonly organisation: string;
}): string =>
  `exists (select from municipal_unit u where u.id = ${organisation} and u.municipality_number = ${youth}.municipality_number)
  and ${youth}.merged_into is null`;

/**
 * The id of a youth whom an officer may act for.
 * @throws YOUTH_NOT_FOUND for an id that is none, that nobody has, and of whom another municipality oversees
 */
export type OverseenYouth = (caller: Caller, youthId: string) => Promise<string>;

const OVERSEEN = `
select y.id from youth y where y.id = $1 and ${isOverseen({ youth: 'y', organisation: '$2::uuid' })}`;

export const createOverseenYouth =
  ({ query }: { readonly query: Query }): OverseenYouth =>
  async ({ organisationId }, youthId) => {
    const [found] = isId(youthId)
      ? await query<{ readonly id: string }>('overseen', OVERSEEN, [youthId, organisationId])
      : [];
    if (found === undefined) throw createError('YOUTH_NOT_FOUND', 'no youth that you may resolve has this id');
    return found.id;
  };
