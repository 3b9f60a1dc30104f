import { TOLD_DECISION, type Deliver, type Message } from '@brobygger/subgraph-kit';
import type { DataSource } from 'typeorm';
import type { Settling } from '../handover/settle';
import { tellDecisions } from './tell-decisions';

const isOfDecision = ({ kind }: Message): boolean => kind === TOLD_DECISION.kind;

const NOW = `
select m.n, to_jsonb(t) as payload from jsonb_to_recordset($1::jsonb) as m(n int, decision_id uuid, organisation_id uuid)
join told_decision t on t.decision_id = m.decision_id and t.organisation_id = m.organisation_id`;

/** What a message says of a decision is looked at again when it goes: it may have waited for days, and the address be protected since. */
export function decisionsFreshWhenSent(deps: {
  readonly dataSource: DataSource;
  readonly deliver: Deliver;
  readonly settling: () => Settling;
}): Deliver {
  const { dataSource, deliver, settling } = deps;
  return async (destination, messages) => {
    const waiting = messages.filter(isOfDecision);
    if (waiting.length === 0) return deliver(destination, messages);
    const ids = [...new Set(waiting.map(({ payload }) => String(payload['decision_id'])))];
    await dataSource.transaction((transaction) => tellDecisions(transaction, ids, settling()));
    const asked = messages.flatMap((message, n) => (isOfDecision(message) ? [{ ...message.payload, n }] : []));
    const rows = (await dataSource.query(NOW, [JSON.stringify(asked)])) as readonly {
      readonly n: number;
      readonly payload: Message['payload'];
    }[];
    const now = new Map(rows.map(({ n, payload }) => [n, payload]));
    return deliver(
      destination,
      messages.map((message, n) => ({ ...message, payload: now.get(n) ?? message.payload })),
    );
  };
}
