import { createError } from '@brobygger/domain';
import type { Query, SubgraphContext } from '@brobygger/subgraph-kit';
import type { EndLogHoldInput, PlaceLogHoldInput } from './log-hold.input';
import { LogHold } from './log-hold.type';

type Context = Pick<SubgraphContext, 'hop' | 'at'>;

/** Holds what was entered in the log in some days, for a municipal unit; it holds of whomever it is. */
export interface LogHoldService {
  /** @throws BAD_USER_INPUT where the last day is before the first */
  place(context: Context, input: PlaceLogHoldInput): Promise<LogHold>;
  /** @throws NOT_FOUND where no such hold of the own unit stands */
  end(context: Context, input: EndLogHoldInput): Promise<LogHold>;
  /** Those of the own unit, newest first. */
  list(context: Context): Promise<readonly LogHold[]>;
}

const LIST = `
select h.number, h.reason, to_char(h.from_on, 'YYYY-MM-DD') as "fromOn", to_char(h.to_on, 'YYYY-MM-DD') as "toOn",
  h.placed_at as "placedAt", e.ended_at as "endedAt"
from log_hold h left join log_hold_end e on e.hold_number = h.number
where h.unit_id = $1::uuid and ($2::int is null or h.number = $2) order by h.number desc`;

const PLACE = `
insert into log_hold (reason, from_on, to_on, unit_id, placed_by, placed_at) values ($1, $2::date, $3::date, $4, $5, $6)
returning number`;

/** Of two who end it at once one does. */
const END = `
insert into log_hold_end (hold_number, ended_by, ended_at) select number, $3, $4 from log_hold where number = $1 and unit_id = $2
on conflict do nothing returning hold_number as number`;

interface Numbered {
  readonly number: number;
}

export function createLogHoldService({ query }: { readonly query: Query }): LogHoldService {
  const list = async (unitId: string | null, number: number | null): Promise<readonly LogHold[]> =>
    (await query<LogHold>('log-holds', LIST, [unitId, number])).map((row) => Object.assign(new LogHold(), row));
  async function find(unitId: string | null, number: number | undefined): Promise<LogHold> {
    const [hold] = number === undefined ? [] : await list(unitId, number);
    if (hold === undefined) {
      throw createError('NOT_FOUND', 'no hold of this number stands that you may end', { argument: 'input.number' });
    }
    return hold;
  }
  return {
    async place({ hop: { caller }, at }, { reason, fromOn, toOn }) {
      if (toOn < fromOn) {
        throw createError('BAD_USER_INPUT', '`toOn` is no earlier than `fromOn`', { argument: 'input.toOn' });
      }
      const { organisationId, personId } = caller;
      const values = [reason, fromOn, toOn, organisationId, personId, at];
      const [placed] = await query<Numbered>('place-log-hold', PLACE, values);
      return find(organisationId, placed?.number);
    },
    async end({ hop: { caller }, at }, { number }) {
      const { organisationId, personId } = caller;
      const [ended] = await query<Numbered>('end-log-hold', END, [number, organisationId, personId, at]);
      return find(organisationId, ended?.number);
    },
    list: ({ hop: { caller } }) => list(caller.organisationId, null),
  };
}
