import type { Facts } from '@brobygger/consent-engine';
import type { LocalDate } from '@brobygger/domain';
import { factColumns, factsOf, type FactsRow, type Query } from '@brobygger/subgraph-kit';
import { emergencyFactOf, openedBy, type EmergencyRow } from '../decision/emergency-fact';
import { orderedOf, orderFactOf, type OrderRow } from '../decision/order-fact';
import { servesAsTold } from '../concern-delay/told-of-concern.sql';
import { consentFactOf, type ConsentRow } from '../decision/consent-fact';
import { accessAnswers, type AccessQuestion } from './access-answers';
import type { AccessDecision } from './access-decision.type';

/** Answers by the same engine that decides disclosures, on the same facts; discloses nothing and enters nothing. */
export type AccessService = (question: AccessQuestion) => Promise<readonly AccessDecision[]>;

interface Row extends FactsRow {
  readonly birth_date: LocalDate;
  readonly consents: readonly ConsentRow[];
  readonly ordered: OrderRow | null;
  readonly emergency: EmergencyRow | null;
}

const OF = { youth: 'y.id', organisation: '$3', at: '$4' };

const FACTS = `
select y.birth_date, y.protection,
  ${factColumns({ ...OF, person: '$2' }, servesAsTold({ ...OF, shownAt: '$6' }))},
  coalesce((select jsonb_agg(c order by c.valid_from, c.id) from consent c
    where c.youth_id = y.id and c.recipient_id = $3), '[]') as consents,
  (select ${orderedOf('o')} from information_order o where o.order_id = $5 and o.youth_id = y.id
    and ($6::timestamptz is null or o.shown_from <= $6)) as ordered,
  ${openedBy({ youth: 'y.id', organisation: '$3', at: '$4', shownAt: '$6' })} as emergency
from youth y where y.id = $1 and y.merged_into is null`;

export const createAccessService =
  ({ query }: { readonly query: Query }): AccessService =>
  async (question) => {
    const { caller, youthId, at, shownAt, orderId = null } = question;
    const { personId, organisationId } = caller;
    const values = [youthId, personId, organisationId, at, orderId, shownAt];
    const [row] = await query<Row>('access', FACTS, values);
    const facts = row === undefined ? null : factsIn(row);
    return accessAnswers(question, facts);
  };

const factsIn = (row: Row): Facts =>
  factsOf(row, {
    birthDate: row.birth_date,
    order: orderFactOf(row.ordered),
    emergency: emergencyFactOf(row.emergency),
    consents: row.consents.map(consentFactOf).filter((consent) => consent !== null),
  });
