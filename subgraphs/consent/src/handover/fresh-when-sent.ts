import { HANDOVER, type Deliver, type Message } from '@brobygger/subgraph-kit';
import type { DataSource } from 'typeorm';
import { settle, type Settling } from './settle';

const isOfHandover = ({ kind }: Message): boolean => kind === HANDOVER.kind;

const NOW = `
select m.n, to_jsonb(h) as payload from jsonb_to_recordset($1::jsonb) as m(n int, handover_id uuid, side text)
join handover h on h.handover_id = m.handover_id and h.side = m.side`;

/** What takes a youth from a receiver, what that has accepted, and what the sender is told, opens nothing. */
const opens = ({ payload }: Message): boolean =>
  payload['side'] === 'RECEIVER' &&
  payload['is_delivered'] === true &&
  [null, 'ON_HOLD'].includes(payload['receiver_state'] as string | null);

/**
 * What a message says of a handover is decided again when it goes: it may have waited for days, and the youth have said no meanwhile. While
 * an owner was not heard who may know of such a no, what a receiver would have by it waits; all else goes.
 */
export function freshWhenSent(deps: {
  readonly dataSource: DataSource;
  readonly deliver: Deliver;
  readonly settling: () => Settling;
}): Deliver {
  const { dataSource, deliver, settling } = deps;

  async function fresh(messages: readonly Message[]): Promise<readonly Message[]> {
    const ids = [...new Set(messages.map(({ payload }) => String(payload['handover_id'])))];
    await dataSource.transaction((transaction) => settle(transaction, ids, settling()));
    const asked = messages.map(({ payload }, n) => ({ n, handover_id: payload['handover_id'], side: payload['side'] }));
    const rows = (await dataSource.query(NOW, [JSON.stringify(asked)])) as readonly {
      readonly n: number;
      readonly payload: Message['payload'];
    }[];
    const now = new Map(rows.map(({ n, payload }) => [n, payload]));
    return messages.map((message, n) => ({ ...message, payload: now.get(n) ?? message.payload }));
  }

  return async (destination, messages) => {
    const [handovers, others] = [messages.filter(isOfHandover), messages.filter((message) => !isOfHandover(message))];
    if (handovers.length === 0) return deliver(destination, messages);
    const refused = others.length === 0 ? [] : await deliver(destination, others);
    const now = await fresh(handovers);
    const going = settling().mayDeliver ? now : now.filter((message) => !opens(message));
    const refusedNow = going.length === 0 ? [] : await deliver(destination, going);
    if (going.length < now.length) throw new Error('handovers wait until every owner was heard');
    return [...refused, ...refusedNow];
  };
}
