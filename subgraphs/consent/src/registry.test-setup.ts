import {
  Agency,
  PersonIdentifier,
  newId,
  Role,
  type AddressProtection,
  type Caller,
  type Sector,
} from '@brobygger/domain';
import { connect, type Message } from '@brobygger/subgraph-kit';
import { createMigratedDatabase, ownerConnection, TEST_LOG_KEY } from '@brobygger/testkit';
import { consentPersistence } from './consent-nouns';
import { createConsent, type ConsentRegistry } from './consent.subgraph';
import { createSyntheticContacts, reachedWith } from './contact-register';
import type { PopulationRegister } from './population-register';
import { createNationalIdVault, type NationalIdVault } from './person/national-id-vault';

/** The registry over a database of its own, and what it has told the owners. */
export interface TestRegistry extends ConsentRegistry {
  readonly dataSource: Awaited<ReturnType<typeof connect>>;
  readonly vault: NationalIdVault;
  /** The address of its database, under the runtime role. */
  readonly databaseUrl: string;
  /** The same under its owner. */
  readonly ownerUrl: string;
  /** The names of the statements that were run so far, in order. */
  readonly statements: readonly string[];
  /** What each owner has been told so far, by the name of its service. */
  told(): Promise<Readonly<Record<string, readonly Pick<Message, 'kind' | 'payload'>[]>>>;
  /** Registers a youth; what is not said is of no matter. */
  aYouth(youth?: Partial<Parameters<ConsentRegistry['services']['youths']['register']>[0]>): Promise<string>;
  /** The registry knows of the workers from now on. */
  knows(organisationId: string, ...personIds: readonly string[]): Promise<void>;
  /** Registers a guardian of the youth. */
  aGuardian(youthId: string): Promise<string>;
  /** Registers a service of the agency. */
  anOrganisation(agency?: Agency, name?: string, municipalityNumber?: string, sector?: Sector | null): Promise<string>;
  /** Asks as the caller does, for no purpose unless one is said; answers with data and the codes of errors by path. */
  ask(caller: Caller, query: string, variables?: Readonly<Record<string, unknown>>, purpose?: string): Promise<Answer>;
  /** Changes how the youth's address is protected, as the officer who knows how it stands. */
  protects(officer: Caller, youthId: string, protection: AddressProtection): Promise<Answer>;
  /** Runs a statement as the owner of the database, past the rights of the registry. */
  asOwner(statement: string, values: readonly unknown[]): Promise<void>;
  /** Nothing reaches the service from now on, until another is named or none. */
  loses(service: string | null): void;
  stop(): Promise<void>;
}

export interface Answer {
  readonly data: unknown;
  readonly codes: readonly (readonly [path: string, code: unknown])[];
}

/**
 * Starts a registry whose clock stands still, or goes as it is told; without a population register it has none. Its database is on the
 * PostgreSQL of this test run, unless another is named.
 */
export async function startTestRegistry(
  at: Date | (() => Date),
  populationRegister?: PopulationRegister,
  adminUrl?: string,
): Promise<TestRegistry> {
  const clock = typeof at === 'function' ? at : () => at;
  const database = await createMigratedDatabase('registry', consentPersistence, adminUrl);
  const dataSource = await connect(database.appUrl, consentPersistence);
  const owner = ownerConnection(database.ownerUrl);
  const vault = createNationalIdVault(Buffer.alloc(32, 7));
  let away: string | null = null;
  let delivered: readonly (readonly [destination: string, message: Message])[] = [];
  const statements: string[] = [];
  const registry = createConsent({
    dataSource,
    onStatement: (name) => statements.push(name),
    vault,
    populationRegister,
    deliver(destination, messages) {
      if (destination === away) return Promise.reject(AWAY);
      delivered = [...delivered, ...messages.map((message) => [destination, message] as const)];
      return Promise.resolve([]);
    },
    clock,
    log: { key: TEST_LOG_KEY, anchor: null },
    // Longer than the busiest machine takes: what is away says so at once.
    confirmWithinMs: 300_000,
    // One that was away may be back when its carrier says so.
    onFailure: (_what, cause) => {
      if (cause !== AWAY && away === null) throw cause;
    },
  });
  const ask: TestRegistry['ask'] = async (caller, query, variables = {}, purpose) => {
    const hop = { caller, purpose: purpose ?? null, requestId: newId(), audience: 'consent' };
    const { data, errors = [] } = await registry.subgraph.execute(hop, { query, variables });
    return {
      data: JSON.parse(JSON.stringify(data ?? null)) as unknown,
      codes: errors.map(({ path = [], extensions }) => [path.join('.'), extensions['code']] as const),
    };
  };
  const nationalIds = syntheticIds();
  await registry.services.municipalUnits.register({
    id: TRONDHEIM,
    name: 'A unit of Trondheim',
    municipalityNumber: '5001',
  });

  return {
    ...registry,
    // Whoever is told can be, unless a test says otherwise.
    timed: (channel, contacts = createSyntheticContacts({ nodeEnv: 'test', detailsOf: () => reachedWith({}) })) =>
      registry.timed(channel, contacts),
    dataSource,
    vault,
    databaseUrl: database.appUrl,
    ownerUrl: database.ownerUrl,
    statements,
    async told() {
      await registry.subgraph.relay.drain();
      const names = [...new Set(delivered.map(([destination]) => destination))];
      const toldTo = (name: string) =>
        delivered.flatMap(([destination, { kind, payload }]) => (destination === name ? [{ kind, payload }] : []));
      return Object.fromEntries(names.map((name) => [name, toldTo(name)]));
    },
    async aYouth(youth = {}) {
      const id = newId();
      const nationalId = theNext(nationalIds);
      await registry.services.youths.register({
        id,
        name: 'A youth',
        birthDate: '2008-01-15',
        nationalId,
        municipalityNumber: '5001',
        ...youth,
      });
      return youth.id ?? id;
    },
    knows: (organisationId, ...personIds) =>
      registry.services.workers.see(personIds.map((personId) => ({ personId, organisationId, at: clock() }))),
    async aGuardian(youthId) {
      const id = newId();
      await registry.services.youths.registerGuardian(
        { id, name: 'A guardian', nationalId: theNext(nationalIds) },
        youthId,
      );
      return id;
    },
    async anOrganisation(agency = Agency.HOUSING, name = 'A service', municipalityNumber, sector) {
      const id = newId();
      const of = {
        municipality: 'OSLO',
        municipalityNumber: municipalityNumber ?? null,
        district: null,
        sector: sector ?? null,
      };
      await registry.services.organisations.register({ id, number: '999999999', name, agency, ...of });
      return id;
    },
    ask,
    async protects(officer, youthId, protection) {
      const read = 'select protection_version::text as version from youth where id::text = $1';
      const [known] = (await dataSource.query(read, [youthId])) as { readonly version: string }[];
      return ask(officer, PROTECT, { input: { youthId, protection, expectedVersion: known?.version ?? '0' } });
    },
    asOwner: owner.query,
    loses(service) {
      away = service;
    },
    async stop() {
      await Promise.all([registry.subgraph.stop(), owner.end()]);
      await database.drop();
    },
  };
}

/** What a message to a service that is away fails with. */
const AWAY = new Error('away');

const PROTECT =
  'mutation ($input: AddressProtectionInput!) { changeAddressProtection(input: $input) { id pendingAt } }';

/** The unit of the officers and auditors of tests. */
export const TRONDHEIM = '00000000-0000-4000-8000-000000005001';

/** A colleague at that unit, who witnesses what was said orally where the registry knows them. */
export const WITNESS = 'Z990099';

/** How an officer enters what was signed on paper. */
export const ON_PAPER = {
  method: 'PAPER',
  scanSha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
} as const;

/** Whose roles are exercised for a unit of a municipality. */
const OF_UNIT: readonly Role[] = [Role.CONSENT_OFFICER, Role.AUDITOR, Role.DATA_PROTECTION_OFFICER];

/** Somebody who reads for no service: a youth, a guardian, and of Trondheim an officer, an auditor, a data protection officer. */
export const reader = (role: Role, personId: string = role): Caller => ({
  personId,
  role,
  agency: null,
  organisationId: OF_UNIT.includes(role) ? TRONDHEIM : null,
  assurance: 'HIGH',
});

/** A caseworker of an organisation. */
export const workerOf = (agency: Agency, organisationId: string, personId = 'Z990001'): Caller => ({
  personId,
  role: Role.CASEWORKER,
  agency,
  organisationId,
  assurance: 'SUBSTANTIAL',
});

/** Synthetic national ids, each once: month + 80. */
export function* syntheticIds(): Generator<PersonIdentifier, undefined> {
  for (let n = 0; ; n += 1) {
    const id = known[n] ?? tried.next().value;
    if (id === undefined) return undefined;
    known[n] = id;
    yield id;
  }
}

/** Most of what is tried is none, and every registry begins at the first: each is looked for once. */
const known: PersonIdentifier[] = [];
const tried = validIds();

function* validIds(): Generator<PersonIdentifier, undefined> {
  for (let individual = 500; individual < 1000; individual += 1) {
    for (let control = 0; control < 100; control += 1) {
      const id = PersonIdentifier.parse(`158107${individual}${String(control).padStart(2, '0')}`);
      if (id !== null) yield id;
    }
  }
  return undefined;
}

/** The next of the ids. */
export function theNext(ids: Iterator<PersonIdentifier, undefined>): PersonIdentifier {
  const { value } = ids.next();
  if (value === undefined) throw new RangeError('no national id is left');
  return value;
}
