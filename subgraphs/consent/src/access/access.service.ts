import { explain, type Explanation, type Facts } from '@brobygger/consent-engine';
import {
  CATEGORIES,
  DataCategory,
  PURPOSES,
  Role,
  type AddressProtection,
  type Caller,
  type LocalDate,
  type Purpose,
} from '@brobygger/domain';
import type { Query } from '@brobygger/subgraph-kit';
import { consentFactOf, type ConsentRow } from '../disclosure/consent-fact';
import { AccessOutcome, Remedy, type AccessDecision } from './access-decision.type';

/** What is asked: the categories for one caller, purpose and youth, with the reasons or without. */
export interface AccessQuestion {
  readonly caller: Caller;
  readonly purpose: Purpose | null;
  readonly youthId: string;
  readonly at: Date;
  readonly withReasons: boolean;
}

/** Answers by the same engine that decides disclosures, on the same facts; discloses nothing and enters nothing. */
export type AccessService = (question: AccessQuestion) => Promise<readonly AccessDecision[]>;

interface Row {
  readonly birth_date: LocalDate;
  readonly protection: AddressProtection;
  readonly blocked: boolean;
  readonly conflicted: boolean;
  readonly serves: boolean;
  readonly consents: readonly ConsentRow[];
}

const FACTS = `
select y.birth_date, y.protection,
  exists (select from worker_block b where b.youth_id = y.id and b.person_id = $2) as blocked,
  exists (select from conflict_of_interest c where c.youth_id = y.id and c.person_id = $2) as conflicted,
  exists (select from service_relation s where s.youth_id = y.id and s.organisation_id = $3
    and s.valid_from <= $4 and (s.valid_to is null or $4 < s.valid_to)) as serves,
  coalesce((select jsonb_agg(c order by c.valid_from, c.id) from consent c where c.youth_id = y.id and c.recipient_id = $3), '[]') as consents
from youth y where y.id = $1`;

export const createAccessService =
  ({ query }: { readonly query: Query }): AccessService =>
  async (question) => {
    const { caller, youthId, at, purpose } = question;
    const [row] = await query<Row>('access', FACTS, [youthId, caller.personId, caller.organisationId, at]);
    const facts = row === undefined ? null : factsOf(row);
    return categoriesOf(caller, purpose).map((category) => answer(question, category, facts));
  };

/** What the purpose may cover, and the caller's own; for the person and officers, everything. */
function categoriesOf({ role, agency }: Caller, purpose: Purpose | null): readonly DataCategory[] {
  const all = Object.values(DataCategory);
  if (role !== Role.CASEWORKER || purpose === null) return all;
  return all.filter((category) => CATEGORIES[category].owner === agency || PURPOSES[purpose].covers.includes(category));
}

function answer(question: AccessQuestion, category: DataCategory, facts: Facts | null): AccessDecision {
  const { caller, purpose, youthId, at, withReasons } = question;
  const { owner, placesYouth } = CATEGORIES[category];
  const request = { caller, purpose, youthId, category, placesYouth, at };
  const shared = explain({ ...request, decidedBy: 'CONSENT' }, facts);
  const own = owner === caller.agency ? explain({ ...request, decidedBy: owner }, facts) : shared;
  const { decision, consents } = own.decision.effect === 'permit' ? own : shared;
  return {
    category,
    owner,
    decision: decision.effect === 'permit' ? AccessOutcome.PERMIT : AccessOutcome.DENY,
    reason: decision.effect === 'permit' ? decision.basis : withReasons ? decision.code : null,
    remedy: decision.effect === 'permit' ? null : Remedy.REQUEST_CONSENT,
    consentId: decision.effect === 'permit' && decision.basis === 'CONSENT' ? decision.consentId : null,
    statute: decision.effect === 'permit' && decision.basis === 'STATUTE' ? decision.statuteId : null,
    consents: withReasons ? findingsOf(consents) : null,
  };
}

const findingsOf = (consents: Explanation['consents']): AccessDecision['consents'] =>
  consents.map(({ id, objection }) => ({ consentId: id, objection }));

const factsOf = (row: Row): Facts => ({
  birthDate: row.birth_date,
  protection: row.protection,
  isConflicted: row.conflicted,
  isBlocked: row.blocked,
  servesYouth: row.serves,
  consents: row.consents.map(consentFactOf).filter((consent) => consent !== null),
  emergency: null,
});
