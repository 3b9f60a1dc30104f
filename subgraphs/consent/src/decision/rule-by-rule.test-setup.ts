import {
  decide,
  type AccessRequest,
  type ConsentFact,
  type Decision,
  type Facts,
  type OrderFact,
  type EmergencyFact,
} from '@brobygger/consent-engine';
import { CATEGORIES, isId, newId, type Agency } from '@brobygger/domain';
import { connect, createQuery, defineOwner, type Persistence, type Query } from '@brobygger/subgraph-kit';
import { createMigratedDatabase } from '@brobygger/testkit';
import type { DataSource, EntityManager } from 'typeorm';
// Inside an owner only; the test looks at it from outside, as a form of the decision beside the registry's.
import { createOwnService } from '../../../../packages/subgraph-kit/src/disclosure/own-service';
import { consentPersistence } from '../consent-nouns';
import { createLocalRegistry } from './local-registry';

/** A question with all that is known, as the engine takes it; `null` for one whose facts cannot be had. */
export interface Question {
  readonly request: Omit<AccessRequest, 'decidedBy'>;
  readonly facts: Facts | null;
}

/** One form of the decision: what the engine says for it, what it says itself, and what it entered. */
export interface Said {
  readonly engine: Decision;
  readonly form: Decision;
  readonly entered: readonly Entered[];
}

/** What an entry of the log says of the basis. */
export interface Entered {
  readonly basis: string;
  readonly consentId: string | null;
  readonly consentVersion: number | null;
  readonly statute: string | null;
  /** The order, where a statute is the basis. */
  readonly cause: string | null;
}

/** Both forms of the decision over databases of their own. */
export interface Forms {
  /** What the registry's statement says, once the facts stand in its database. */
  registry(question: Question): Promise<Said>;
  /** What the statement of the category's owner says, which knows whom the owner serves and whom it must keep out. */
  owner(question: Question & { readonly agency: Agency }): Promise<Said>;
  /** How often the registry's statement and the engine differed. */
  disagreements(): number;
  stop(): Promise<void>;
}

/** Makes the forms. The facts of each question are of a youth of its own. */
export async function createForms(): Promise<Forms> {
  const [shared, own] = await Promise.all([open('registry', consentPersistence), open('owner', ownerPersistence)]);
  let now = new Date(0);
  let disagreements = 0;
  const registry = createLocalRegistry({
    admit: () => Promise.resolve({ admission: null }),
    assertHeard: () => undefined,
    query: shared.query,
    clock: () => now,
    onDisagreement: () => (disagreements += 1),
  });

  return {
    async registry(asked) {
      const { request, facts } = ofNobodyElse(asked);
      await writeToRegistry(shared.dataSource, request, facts);
      now = request.at;
      const { hop, want } = askingFor(request, facts);
      const { owner } = CATEGORIES[request.category];
      const { decisions } = await registry.disclose({ hop, hopToken: null, askedBy: owner, wants: [want] });
      return {
        engine: decide({ ...request, decidedBy: 'CONSENT' }, facts),
        form: theOnly(decisions),
        entered: await shared.query(
          'entered',
          `select basis, consent_id as "consentId", consent_version as "consentVersion", statute, cause
           from disclosure_entry where request_id = $1`,
          [hop.requestId],
        ),
      };
    },
    async owner({ agency, ...asked }) {
      const { request, facts } = ofNobodyElse(asked);
      await writeToOwner(own.dataSource, request, facts);
      const { hop, want } = askingFor(request, facts);
      const decisions = await createOwnService({ agency, query: own.query })(hop, request.at, [want]);
      return {
        engine: ofOwner(decide({ ...request, decidedBy: agency }, facts)),
        form: theOnly(decisions),
        entered: await own.query(
          'entered',
          `select basis, null as "consentId", null as "consentVersion", null as statute, cause
           from disclosure_entry join outbox_message using (id) where request_id = $1`,
          [hop.requestId],
        ),
      };
    },
    disagreements: () => disagreements,
    stop: async () => void (await Promise.all([shared.stop(), own.stop()])),
  };
}

const ownerPersistence = defineOwner({ name: 'nav', nouns: [] }).persistence;

async function open(name: string, persistence: Persistence) {
  const database = await createMigratedDatabase(name, persistence);
  const dataSource = await connect(database.appUrl, persistence);
  const query: Query = createQuery(dataSource);
  return { dataSource, query, stop: () => dataSource.destroy().then(() => database.drop()) };
}

/** An owner decides its own service alone; every other basis is the registry's to find. */
const ofOwner = (decision: Decision): Decision =>
  decision.effect === 'permit' && decision.basis !== 'OWN_SERVICE' ? { effect: 'deny', code: 'NO_BASIS' } : decision;

/** The question about a youth whom no other question is about; who asks of themself still does. */
function ofNobodyElse({ request, facts }: Question): Question {
  const youthId = isId(request.youthId) ? newId() : request.youthId;
  const { personId } = request.caller;
  const caller = { ...request.caller, personId: personId === request.youthId ? youthId : personId };
  return { request: { ...request, youthId, caller }, facts };
}

function askingFor(
  { caller, purpose, youthId, category, placesYouth, statedReason }: Question['request'],
  facts: Facts | null,
) {
  const stated = statedReason === null ? {} : { statedReason };
  return {
    hop: { caller, purpose, requestId: newId(), orderId: facts?.order?.id ?? null, audience: 'any', ...stated },
    want: { youthId, category, placesYouth, fields: ['Record.field'] },
  };
}

function theOnly(decisions: readonly Decision[]): Decision {
  const [decision] = decisions;
  if (decision === undefined || decisions.length > 1) throw new RangeError('not one decision');
  return decision;
}

async function writeToRegistry({ manager }: DataSource, request: Question['request'], facts: Facts | null) {
  const { youthId, caller, at } = request;
  if (facts === null || !isId(youthId)) return;
  await manager.query(
    `insert into youth (id, name, birth_date, protection)
     values ($1::uuid, 'A youth', $2, $3)`,
    [youthId, facts.birthDate, facts.protection],
  );
  if (facts.servesYouth) {
    await manager.query('insert into service_relation values ($1, $2, $3, null)', [youthId, caller.organisationId, at]);
  }
  await writeKeptOut(manager, request, facts);
  if (facts.order !== null) await writeOrder(manager, youthId, facts.order);
  if (facts.emergency !== null) await writeEmergency(manager, youthId, facts.emergency);
  for (const consent of facts.consents) await writeConsent(manager, youthId, consent);
}

async function writeToOwner({ manager }: DataSource, request: Question['request'], facts: Facts | null) {
  const { youthId, caller, at } = request;
  if (facts === null || !isId(youthId)) return;
  if (facts.servesYouth) {
    await manager.query(
      'insert into service_relation (id, youth_id, organisation_id, valid_from) values (gen_random_uuid(), $1, $2, $3)',
      [youthId, caller.organisationId, at],
    );
  }
  if (facts.isAssignedToOthers) {
    await manager.query(
      `insert into assignment (id, youth_id, organisation_id, person_id, assigned_by, valid_from)
       values (gen_random_uuid(), $1, $2, 'another', 'another', $3)`,
      [youthId, caller.organisationId, at],
    );
  }
  await writeKeptOut(manager, request, facts);
  await manager.query('insert into protected_youth values ($1, $2)', [youthId, facts.protection]);
}

async function writeKeptOut(
  manager: EntityManager,
  { youthId, caller }: Question['request'],
  { isBlocked, isConflicted }: Facts,
): Promise<void> {
  if (isBlocked) await manager.query('insert into worker_block values ($1, $2)', [youthId, caller.personId]);
  if (isConflicted) await manager.query('insert into conflict_of_interest values ($1, $2)', [youthId, caller.personId]);
}

async function writeOrder(manager: EntityManager, youthId: string, order: OrderFact): Promise<void> {
  await manager.query(
    `with given as (
      insert into information_order (order_id, youth_id, organisation_id, kind, categories, given_by, given_at, shown_from, ended_at,
        version)
      values ($1, $2, $3, 'INVESTIGATION', $4::text[], 'Z1', $5, $5, $6, 1) returning order_id)
    insert into information_order_answer (order_id, category, is_released, organisation_id, answered_by, answered_at)
    select order_id, category, true, $3, 'Z2', $5 from given, unnest($4::text[]) category`,
    [order.id, youthId, order.organisationId, [...order.released], order.givenAt, order.endedAt],
  );
}

const writeService = (manager: EntityManager, id: string): Promise<unknown> =>
  manager.query(
    `insert into organisation (id, number, name, agency, municipality) values ($1, '999999999', 'A service', 'NAV', 'OSLO')
     on conflict do nothing`,
    [id],
  );

async function writeEmergency(manager: EntityManager, youthId: string, opened: EmergencyFact): Promise<void> {
  const { id, organisationId, categories, openedAt, closesAt } = opened;
  await writeService(manager, organisationId);
  await manager.query(
    `insert into emergency_access (id, target, youth_id, organisation_id, opened_by, categories, reason, opened_at, closes_at)
     values ($1, '', $2, $3, 'another', $4, 'A reason', $5, $6)`,
    // The table may hold what no owner approves any more.
    [id, youthId, organisationId, [...categories, 'NAV_SELF_SUFFICIENCY'], openedAt, closesAt],
  );
}

async function writeConsent(manager: EntityManager, youthId: string, given: ConsentFact): Promise<void> {
  await writeService(manager, given.recipientId);
  // Of a consent whose categories have left the catalogue, the engine sees no category at all.
  const categories = given.categories.size > 0 ? [...given.categories] : ['LEFT_THE_CATALOGUE'];
  await manager.query(
    `insert into consent (id, youth_id, recipient_id, purpose, categories, valid_from, valid_to, guardian_lapses_at,
       withdrawn_at, version, signed_by, given_at, language)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, '{YOUTH}', $6, 'nb')`,
    [
      given.id,
      youthId,
      given.recipientId,
      given.purpose,
      categories,
      given.validFrom,
      given.validTo,
      given.guardianLapsesAt,
      given.withdrawnAt,
      given.version,
    ],
  );
}

/** Facts to which no rule objects, of a youth whom nobody serves and who has consented to nothing. */
export const untroubled: Facts = {
  birthDate: '2007-11-20',
  protection: 'UNGRADED',
  isConflicted: false,
  isBlocked: false,
  servesYouth: false,
  isAssignedToOthers: false,
  consents: [],
  order: null,
  emergency: null,
};
