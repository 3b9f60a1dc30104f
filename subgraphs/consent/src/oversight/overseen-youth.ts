import { createError, isId, type Caller } from '@brobygger/domain';
import { isKeptOut, type Query } from '@brobygger/subgraph-kit';

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

/** SQL: whether the officer or auditor may oversee the youth: nobody does whom the youth, or a conflict of interest, keeps out. */
export const mayOversee = ({
  youth,
  organisation,
  person,
}: Parameters<typeof isOverseen>[0] & { readonly person: string }): string =>
  `${isOverseen({ youth, organisation })} and not ${isKeptOut({ youth: `${youth}.id`, person })}`;

/**
 * The id of a youth whom an officer may act for.
 * @throws YOUTH_NOT_FOUND for an id that is none, that nobody has, of whom another municipality oversees, and who keeps the officer out
 */
export type OverseenYouth = (caller: Caller, youthId: string) => Promise<string>;

const OVERSEEN = `
select y.id from youth y where y.id = $1 and ${mayOversee({ youth: 'y', organisation: '$2::uuid', person: '$3::text' })}`;

export const createOverseenYouth =
  ({ query }: { readonly query: Query }): OverseenYouth =>
  async ({ organisationId, personId }, youthId) => {
    const [found] = isId(youthId)
      ? await query<{ readonly id: string }>('overseen', OVERSEEN, [youthId, organisationId, personId])
      : [];
    if (found === undefined) throw createError('YOUTH_NOT_FOUND', 'no youth that you may resolve has this id');
    return found.id;
  };
