import type { AccessRequest, ConsentFact, Decision, Facts } from '@brobygger/consent-engine';
import {
  preparsePolicySet,
  preparseSchema,
  statefulIsAuthorized,
  type EntityJson,
  type Response,
  type StatefulAuthorizationCall,
} from '@cedar-policy/cedar-wasm/nodejs';
import { STATUTES } from '@brobygger/domain';
import { CATEGORY_RECORDS, dayOf, purposeOf, type Attributes } from './catalogue';
import { osloDay } from './oslo-day';
import { SCHEMA, type Policy } from './policies';

/** Decides by policies, as the engine does by code. It throws where Cedar could not evaluate one, since Cedar itself passes over it. */
export type SecondEngine = (request: AccessRequest, facts: Facts | null) => Decision;

/** What Cedar is asked of a request: once for each consent, `null` where there is none. */
export function callOf(
  name: string,
  request: AccessRequest,
  facts: Facts | null,
  consent: ConsentFact | null,
): StatefulAuthorizationCall {
  const { caller, purpose, youthId, category, placesYouth, decidedBy, at, statedReason } = request;
  const { personId, role, assurance, agency, organisationId, profession } = caller;
  return {
    preparsedPolicySetId: name,
    principal: { type: 'Caller', id: personId },
    action: { type: 'Action', id: 'read' },
    resource: { type: 'Held', id: 'asked' },
    context: known({
      purpose: purpose === null ? null : purposeOf(purpose),
      at: at.getTime(),
      today: osloDay(at),
      statedReason,
      facts: facts === null ? null : factsOf(facts, consent),
    }),
    entities: [
      entityOf(
        'Caller',
        personId,
        known({ role, assurance, agency, organisation: organisationId, profession: profession ?? null }),
      ),
      entityOf('Held', 'asked', {
        youth: { __entity: { type: 'Caller', id: youthId } },
        category: CATEGORY_RECORDS[category] ?? null,
        placesYouth,
        decidedBy,
      }),
    ],
  };
}

const entityOf = (type: string, id: string, attrs: Attributes): EntityJson => ({
  uid: { type, id },
  attrs,
  parents: [],
});

/** What is known, for Cedar has no null: what is not known is not there. */
const known = (attributes: Attributes): Attributes =>
  Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== null));

const factsOf = (facts: Facts, consent: ConsentFact | null): Attributes =>
  known({
    born: facts.birthDate === null ? null : dayOf(facts.birthDate),
    protection: facts.protection,
    isConflicted: facts.isConflicted,
    isBlocked: facts.isBlocked,
    servesYouth: facts.servesYouth,
    isAssignedToOthers: facts.isAssignedToOthers,
    order: facts.order === null ? null : orderOf(facts.order),
    emergency: facts.emergency === null ? null : emergencyOf(facts.emergency),
    consent: consent === null ? null : consentOf(consent),
  });

const orderOf = ({ organisationId, givenAt, endedAt, released }: NonNullable<Facts['order']>): Attributes =>
  known({
    organisation: organisationId,
    givenAt: givenAt.getTime(),
    endedAt: endedAt?.getTime() ?? null,
    released: [...released],
  });

const emergencyOf = ({
  organisationId,
  categories,
  openedAt,
  closesAt,
}: NonNullable<Facts['emergency']>): Attributes => ({
  organisation: organisationId,
  categories: [...categories],
  openedAt: openedAt.getTime(),
  closesAt: closesAt.getTime(),
});

const consentOf = (consent: ConsentFact): Attributes =>
  known({
    recipient: consent.recipientId,
    purpose: consent.purpose,
    categories: [...consent.categories],
    validFrom: consent.validFrom.getTime(),
    validTo: consent.validTo.getTime(),
    guardianLapsesAt: consent.guardianLapsesAt?.getTime() ?? null,
    isWithdrawn: consent.withdrawnAt !== null,
  });

/**
 * An engine that decides by these policies, kept by Cedar under the name.
 * @throws SyntaxError where Cedar cannot read policies or schema
 */
export function createSecondEngine(name: string, policies: readonly Policy[]): SecondEngine {
  const byId = new Map(policies.map((policy) => [`${policy.effect} ${policy.outcome}`, policy]));
  const staticPolicies = Object.fromEntries([...byId].map(([id, { text }]) => [id, text]));
  for (const parsed of [preparsePolicySet(name, { staticPolicies }), preparseSchema(name, SCHEMA)]) {
    if (parsed.type === 'failure') throw new SyntaxError(parsed.errors.map(({ message }) => message).join('\n'));
  }

  const first = ({ diagnostics }: Response): Policy | undefined =>
    diagnostics.reason
      .flatMap((id) => byId.get(id) ?? [])
      .reduce<Policy | undefined>((least, policy) => (least && least.rank < policy.rank ? least : policy), undefined);

  return (request, facts) => {
    const consents = facts === null || facts.consents.length === 0 ? [null] : facts.consents;
    let least: Decision = { effect: 'deny', code: 'NO_BASIS' };
    for (const consent of consents) {
      const response = ask(callOf(name, request, facts, consent));
      const named = first(response);
      if (response.decision !== 'allow' && named !== undefined) {
        return { effect: 'deny', code: named.outcome } as Decision;
      }
      if (response.decision !== 'allow') continue;
      const permit = permitOn(named?.outcome, request, facts, consent);
      // An emergency permits beside each consent alike, and another of them may be a basis before it.
      if (named?.outcome !== 'EMERGENCY') return permit;
      least = permit;
    }
    return least;
  };
}

/** The ids of all policies that decide a question: those that forbid it, or else those that permit it, on any of the consents. */
export function decisiveOn(name: string, request: AccessRequest, facts: Facts): readonly string[] {
  const consents = facts.consents.length === 0 ? [null] : facts.consents;
  const reasons = consents.flatMap((consent) => ask(callOf(name, request, facts, consent)).diagnostics.reason);
  return [...new Set(reasons)].sort();
}

/** Cedar's answer. A policy that it cannot evaluate it passes over, be it a forbid: here that is a failure. */
export function ask(call: StatefulAuthorizationCall): Response {
  const answer = statefulIsAuthorized(call);
  if (answer.type === 'failure') throw new TypeError(answer.errors.map(({ message }) => message).join('\n'));
  const [error] = answer.response.diagnostics.errors;
  if (error !== undefined) throw new TypeError(`policy \`${error.policyId}\`: ${error.error.message}`);
  return answer.response;
}

function permitOn(
  basis: string | undefined,
  { purpose }: AccessRequest,
  facts: Facts | null,
  consent: ConsentFact | null,
): Decision {
  const rest: Record<string, object> = {
    STATUTE: { statuteId: STATUTES.find((statute) => statute.purpose === purpose)?.id, orderId: facts?.order?.id },
    EMERGENCY: { emergencyId: facts?.emergency?.id },
    CONSENT: { consentId: consent?.id, consentVersion: consent?.version },
  };
  return { effect: 'permit', basis, ...rest[basis ?? ''] } as Decision;
}
