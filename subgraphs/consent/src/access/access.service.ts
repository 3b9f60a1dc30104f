import { explain, type Explanation, type Facts } from '@brobygger/consent-engine';
import {
  CATEGORIES,
  consentRemedyOf,
  DataCategory,
  placementsOf,
  isCovered,
  Role,
  type Caller,
  type LocalDate,
  type Purpose,
} from '@brobygger/domain';
import { factColumns, factsOf, type FactsRow, type Query } from '@brobygger/subgraph-kit';
import { emergencyFactOf, openedBy, type EmergencyRow } from '../decision/emergency-fact';
import { orderedOf, orderFactOf, type OrderRow } from '../decision/order-fact';
import { servesAsTold } from '../concern-delay/told-of-concern.sql';
import { consentFactOf, type ConsentRow } from '../decision/consent-fact';
import { AccessOutcome, type AccessDecision } from './access-decision.type';

/** What is asked: the categories for one caller, purpose and youth, with the reasons or without. */
export interface AccessQuestion {
  readonly caller: Caller;
  readonly purpose: Purpose | null;
  readonly youthId: string;
  readonly at: Date;
  readonly withReasons: boolean;
  /** The moment of a youth who asks, to whom orders and emergencies show when they show; `null` for everybody else. */
  readonly shownAt: Date | null;
  /** The order for information that the request names. */
  readonly orderId?: string | null | undefined;
}

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
    const { caller, youthId, at, purpose, shownAt, orderId = null } = question;
    const { personId, organisationId } = caller;
    const values = [youthId, personId, organisationId, at, orderId, shownAt];
    const [row] = await query<Row>('access', FACTS, values);
    const facts = row === undefined ? null : factsIn(row);
    return categoriesOf(caller, purpose).flatMap((category) =>
      byPlacement(category, (placesYouth) => answer(question, category, placesYouth, facts)),
    );
  };

/** What the purpose may cover, and the caller's own; for the person and officers, everything. */
function categoriesOf({ role, agency }: Caller, purpose: Purpose | null): readonly DataCategory[] {
  const all = Object.values(DataCategory);
  if (role !== Role.CASEWORKER || purpose === null) return all;
  return all.filter((category) => CATEGORIES[category].owner === agency || isCovered(purpose, category, agency));
}

/** A category is one row; where its fields that tell where the youth is are withheld and the others are not, these are a second. */
export function byPlacement<Row extends { readonly decision: AccessOutcome }>(
  category: DataCategory,
  rowOf: (placesYouth: boolean) => Row,
): readonly Row[] {
  const rows = placementsOf(category).map(rowOf);
  return rows.filter(({ decision }, n) => n === 0 || decision !== rows[0]?.decision);
}

/** What a question is about in the end: one category, and whether its fields that tell where the youth is. */
export type ExplainedQuestion = Pick<AccessQuestion, 'caller' | 'purpose' | 'youthId' | 'at'> & {
  readonly category: DataCategory;
  readonly placesYouth: boolean;
};

/**
 * The decision that holds: the owner's on its own service where that permits, or else the registry's. Where neither does, the owner says
 * why to whom it serves. Who is assigned is the owner's to know: what is said here holds for who is, or with a reason.
 */
export function explainedBy(question: ExplainedQuestion, facts: Facts | null): Explanation {
  const { owner } = CATEGORIES[question.category];
  const request = { ...question, statedReason: null };
  const shared = explain({ ...request, decidedBy: 'CONSENT' }, facts);
  if (owner !== question.caller.agency) return shared;
  const own = explain({ ...request, decidedBy: owner }, facts);
  const isOwn = own.decision.effect === 'permit' || (facts?.servesYouth === true && shared.decision.effect === 'deny');
  return isOwn ? own : shared;
}

function answer(
  { caller, purpose, youthId, at, withReasons }: AccessQuestion,
  category: DataCategory,
  placesYouth: boolean,
  facts: Facts | null,
): AccessDecision {
  const { decision, consents } = explainedBy({ caller, purpose, youthId, at, category, placesYouth }, facts);
  return {
    category,
    owner: CATEGORIES[category].owner,
    decision: decision.effect === 'permit' ? AccessOutcome.PERMIT : AccessOutcome.DENY,
    reason: decision.effect === 'permit' ? decision.basis : withReasons ? decision.code : null,
    remedy: decision.effect === 'permit' ? null : consentRemedyOf(purpose, category, caller),
    consentId: decision.effect === 'permit' && decision.basis === 'CONSENT' ? decision.consentId : null,
    statute: decision.effect === 'permit' && decision.basis === 'STATUTE' ? decision.statuteId : null,
    consents: withReasons ? findingsOf(consents) : null,
  };
}

const findingsOf = (consents: Explanation['consents']): AccessDecision['consents'] =>
  consents.map(({ id, objection }) => ({ consentId: id, objection }));

const factsIn = (row: Row): Facts =>
  factsOf(row, {
    birthDate: row.birth_date,
    order: orderFactOf(row.ordered),
    emergency: emergencyFactOf(row.emergency),
    consents: row.consents.map(consentFactOf).filter((consent) => consent !== null),
  });
