import { createError, isId, type Caller } from '@brobygger/domain';
import { isKeptOut, serves, type Query } from '@brobygger/subgraph-kit';

/** Whom the question is about, as whom, and when. Each part is an expression; `youth` is a row. */
interface Asked {
  readonly youth: string;
  /** The unit of the officer or auditor. */
  readonly organisation: string;
  readonly at: string;
}

/**
 * SQL: whether an organisation in the municipality of the unit `u` serves the youth, or was ever given a consent: what makes a youth one of
 * the municipality, wherever the youth lives (ADR 0062). An organisation whose municipality has no number is in none.
 */
export const isBoundTo = ({ youth, at }: Omit<Asked, 'organisation'>): string =>
  `exists (select from organisation l where l.municipality_number = u.municipality_number
    and (${serves({ youth: `${youth}.id`, organisation: 'l.id', at })}
      or exists (select from consent given where given.youth_id = ${youth}.id and given.recipient_id = l.id)))`;

/**
 * SQL: whether the officer's or auditor's organisation is a unit of a municipality where the youth lives, or where an organisation serves
 * the youth or was given a consent. Nobody oversees one who was merged: that is nobody.
 */
export const isOverseen = ({ youth, organisation, at }: Asked): string =>
  `exists (select from municipal_unit u where u.id = ${organisation}
    and (u.municipality_number = ${youth}.municipality_number or ${isBoundTo({ youth, at })}))
  and ${youth}.merged_into is null`;

/** SQL: whether the officer or auditor may oversee the youth: nobody does whom the youth, or a conflict of interest, keeps out. */
export const mayOversee = ({ person, ...asked }: Asked & { readonly person: string }): string =>
  `${isOverseen(asked)} and not ${isKeptOut({ youth: `${asked.youth}.id`, person })}`;

/**
 * The id of a youth whom an officer may act for.
 * @throws YOUTH_NOT_FOUND for an id that is none, that nobody has, of whom another municipality oversees, and who keeps the officer out
 */
export type OverseenYouth = (caller: Caller, youthId: string, at: Date) => Promise<string>;

const OVERSEEN = `
select y.id from youth y
where y.id = $1 and ${mayOversee({ youth: 'y', organisation: '$2::uuid', person: '$3::text', at: '$4::timestamptz' })}`;

export const createOverseenYouth =
  ({ query }: { readonly query: Query }): OverseenYouth =>
  async ({ organisationId, personId }, youthId, at) => {
    const [found] = isId(youthId)
      ? await query<{ readonly id: string }>('overseen', OVERSEEN, [youthId, organisationId, personId, at])
      : [];
    if (found === undefined) throw createError('YOUTH_NOT_FOUND', 'no youth that you may resolve has this id');
    return found.id;
  };
