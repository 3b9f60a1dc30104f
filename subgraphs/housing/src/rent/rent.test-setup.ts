import { newId, type LocalDate } from '@brobygger/domain';
import { openServiceRelation } from '@brobygger/subgraph-kit';
import { OWN_WISH, workerHop, type RunningSubgraph } from '@brobygger/testkit';
import type { HousingServices } from '../index';

/** A worker of an organisation who keeps rent accounts on 2 March 2026. */
export function rentWorker(housing: RunningSubgraph<HousingServices>, organisationId = newId()) {
  const author = { personId: 'Z1', organisationId, at: new Date('2026-03-02T10:00:00Z') };
  const { rent } = housing.services;
  const worker = {
    author,
    /** A youth whom the organisation serves. */
    async youth(): Promise<string> {
      const youthId = newId();
      await housing.dataSource.transaction((transaction) =>
        openServiceRelation(transaction, author, youthId, OWN_WISH),
      );
      return youthId;
    },
    /** Charges the month in which the rent falls due. */
    charge: (youthId: string, dueOn: LocalDate, amountNok = 5000, more: object = {}) =>
      rent.charge(author, { youthId, month: dueOn, dueOn, amountNok, ...more }),
    pay: (youthId: string, paidOn: LocalDate, amountNok: number, more: object = {}) =>
      rent.pay(author, { youthId, paidOn, amountNok, paidBy: 'YOUTH', clientKey: newId(), ...more }),
    reverse: (
      youthId: string,
      entryId: string,
      reason: 'WRONGLY_ENTERED' | 'WAIVED' | 'RETURNED' = 'WRONGLY_ENTERED',
    ) => rent.reverse(author, { youthId, entryId, reason }),
    /** What the query answers, or its first error. */
    async ask(query: string, personId = 'Z1', more: object = {}): Promise<unknown> {
      const hop = { ...workerHop('housing', organisationId, { personId }), ...more };
      const { data, errors } = await housing.subgraph.execute(hop, { query, variables: {} });
      if (errors !== undefined) throw errors[0];
      return Object.values(data ?? {})[0];
    },
  };
  return worker;
}
