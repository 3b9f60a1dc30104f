import { HANDOVER, KEPT_BACK, type Deliver, type Message } from '@brobygger/subgraph-kit';
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
 * an owner was not heard who may know of such a no, what a receiver would have by it waits; all else goes, before it too: of two messages
 * on one handover the newer stands, in whatever order they come.
 */
export function freshWhenSent(deps: {
  readonly dataSource: DataSource;
  readonly deliver: Deliver;
  readonly settling: () => Settling;
}): Deliver {
  const { dataSource, deliver, settling } = deps;

  /** The messages as they stand now; by a registry that is behind as they were written, where that opens nothing and what is newer does. */
  async function fresh(messages: readonly Message[], isBehind: boolean): Promise<readonly Message[]> {
    const ids = [...new Set(messages.map(({ payload }) => String(payload['handover_id'])))];
    await dataSource.transaction((transaction) => settle(transaction, ids, settling()));
    const asked = messages.map(({ payload }, n) => ({ n, handover_id: payload['handover_id'], side: payload['side'] }));
    const rows = (await dataSource.query(NOW, [JSON.stringify(asked)])) as readonly {
      readonly n: number;
      readonly payload: Message['payload'];
    }[];
    const payloads = new Map(rows.map(({ n, payload }) => [n, payload]));
    return messages.map((message, n) => {
      const now = { ...message, payload: payloads.get(n) ?? message.payload };
      return isBehind && opens(now) ? message : now;
    });
  }

  return async (destination, messages) => {
    const [handovers, others] = [messages.filter(isOfHandover), messages.filter((message) => !isOfHandover(message))];
    if (handovers.length === 0) return deliver(destination, messages);
    const undelivered = others.length === 0 ? [] : await deliver(destination, others);
    const isBehind = !settling().mayDeliver;
    const now = await fresh(handovers, isBehind);
    const kept = now.filter((message) => isBehind && opens(message));
    const going = now.filter((message) => !kept.includes(message));
    const undeliveredNow = going.length === 0 ? [] : await deliver(destination, going);
    return [...undelivered, ...undeliveredNow, ...kept.map(({ id }) => ({ id, code: KEPT_BACK }))];
  };
}
