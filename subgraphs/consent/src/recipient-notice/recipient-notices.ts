import { Act, Basis, createError, isId, Role, type Caller } from '@brobygger/domain';
import {
  isKeptOut,
  readPage,
  type Cursors,
  type Page,
  type Query,
  type SubgraphContext,
} from '@brobygger/subgraph-kit';
import { ENTER, entryValues, oncePerYouth, type ReadOf } from '../oversight/entry.sql';
import { mayOversee } from '../oversight/overseen-youth';

/** Who reads notices to recipients: those of the organisation, and officers. */
export const RECIPIENT_READERS = [Role.CASEWORKER, Role.LEADER, Role.CONSENT_OFFICER];

/** What every notice to an organisation that has received data has. */
export interface RecipientNotice {
  readonly id: string;
  readonly youthId: string;
  readonly organisationId: string;
  readonly acknowledgedAt: Date | null;
  readonly acknowledgedBy: string | null;
}

/** A kind of them: the table of the notices and that of who has acknowledged each, and what else is read of a notice `n`. */
export interface NoticeSource {
  /** As the list is called in the schema. */
  readonly field: string;
  readonly table: string;
  readonly acknowledgements: string;
  /** The column that says since when it is open. */
  readonly since: string;
  /** Further columns, each under its name. */
  readonly columns: string;
  /** Whether the notice `n` is told to the role $3; each is, unless said. */
  readonly isTold?: string;
  /** The emergency by which alone it came about, where the youth is told of that later than $8; left out where none is. */
  readonly delayedBy?: string;
}

/** Which notices are read. */
interface NoticePage {
  readonly from: string | null;
  readonly most: number;
  /** One alone, or all. */
  readonly id: string | null;
  readonly isOpenOnly: boolean;
}

/** Reads notices of a kind, and takes in who has seen them. */
export interface RecipientNotices<Row extends RecipientNotice> {
  /** A page of those that the caller reads, oldest first; what an officer reads is entered. */
  page(
    context: Pick<SubgraphContext, 'hop' | 'at'>,
    asked: { readonly first: number; readonly after?: string | null | undefined; readonly isOpenOnly: boolean },
  ): Promise<Page<Row>>;
  /**
   * Says that the caller's organisation has seen it; whoever says it first has said it.
   * @throws NOT_FOUND
   */
  acknowledge(context: Pick<SubgraphContext, 'hop' | 'at'>, noticeId: string): Promise<Row>;
}

/** SQL: the youth of the notice `n`, under the registration that stands. */
const YOUTH = '(select coalesce(y.merged_into, y.id) from youth y where y.id = n.youth_id)';

/**
 * SQL: whose notices somebody reads ($1 organisation, $2 person, $3 role): those of the own organisation, but for youths who keep them out,
 * and an officer those of the youths whom they oversee.
 */
const READ_BY = `case when $3 in ('${Role.CASEWORKER}', '${Role.LEADER}')
    then n.organisation_id = $1::uuid and not ${isKeptOut({ youth: YOUTH, person: '$2::text' })}
  when $3 = '${Role.CONSENT_OFFICER}' then exists (select from youth y where y.id = ${YOUTH}
    and ${mayOversee({ youth: 'y', organisation: '$1::uuid', person: '$2::text', at: '$8::timestamptz' })})
  else false end`;

/** SQL: all notices of the kind as rows, to go on with `where`; the notice is `n`. */
export const allNotices = ({ table, acknowledgements, columns }: NoticeSource): string =>
  `select n.id, ${YOUTH}::text as "youthId", n.organisation_id as "organisationId", a.at as "acknowledgedAt",
  a.acknowledged_by as "acknowledgedBy", ${columns} from ${table} n left join ${acknowledgements} a on a.notice_id = n.id`;

/** Makes what reads the notices of a kind. */
export function createRecipientNotices<Row extends RecipientNotice>(
  { query, cursors }: { readonly query: Query; readonly cursors: Cursors },
  source: NoticeSource,
): RecipientNotices<Row> {
  const { field, table, acknowledgements, since } = source;
  /** A page, oldest first: $4 after which, $5 so many, $6 one alone or null, $7 whether only those that nobody has acknowledged, $8 now. */
  const page = `${allNotices({ ...source, columns: `${source.columns}, ${source.delayedBy ?? 'null'} as "delayedBy"` })}
where ${READ_BY} and ${source.isTold ?? 'true'} and ($6::uuid is null or n.id = $6) and not ($7 and a.at is not null)
  and ($4::uuid is null or (n.${since}, n.id) > (select o.${since}, o.id from ${table} o where o.id = $4))
order by n.${since}, n.id limit $5`;
  const acknowledge = `insert into ${acknowledgements} (notice_id, acknowledged_by, at) values ($1, $2, $3) on conflict do nothing`;

  const read = (
    caller: Caller,
    { from, most, id, isOpenOnly }: NoticePage,
    at: Date,
  ): Promise<readonly (Row & ReadOf)[]> => {
    const { organisationId, personId, role } = caller;
    return query<Row & ReadOf>(`${field}-page`, page, [organisationId, personId, role, from, most, id, isOpenOnly, at]);
  };
  async function one({ hop: { caller }, at }: Pick<SubgraphContext, 'hop' | 'at'>, id: string): Promise<Row> {
    const alone = { from: null, most: 1, id, isOpenOnly: false };
    const [row] = isId(id) ? await read(caller, alone, at) : [];
    if (row === undefined) throw createError('NOT_FOUND', 'no such notice is yours', { argument: 'noticeId' });
    return row;
  }

  return {
    async page(context, { first, after, isOpenOnly }) {
      const { caller } = context.hop;
      const found = await readPage<Row & ReadOf>(
        {
          cursors,
          list: `${field}/${caller.organisationId ?? ''}`,
          caller,
          place: ({ id }) => id,
          read: (from, most) => read(caller, { from, most, id: null, isOpenOnly }, context.at),
        },
        { first, after },
      );
      if (caller.role === Role.CONSENT_OFFICER) {
        const entered = {
          ...oncePerYouth(found.edges.map(({ row }) => row)),
          act: Act.READ_CONSENTS,
          basis: Basis.OVERSIGHT,
          fields: [`Query.${field}`],
        };
        await query('enter-notices', ENTER, entryValues(context, entered));
      }
      return found;
    },
    async acknowledge(context, noticeId) {
      const { id } = await one(context, noticeId);
      await query(`${field}-acknowledge`, acknowledge, [id, context.hop.caller.personId, context.at]);
      return one(context, id);
    },
  };
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** So many whole days a notice has been open since the moment, or was until somebody acknowledged it. */
export const daysOpen = ({ acknowledgedAt }: RecipientNotice, since: Date, at: Date): number =>
  Math.floor(((acknowledgedAt ?? at).getTime() - since.getTime()) / DAY_MS);
