import { impliedPurposeOf, newId, type Agency, type Caller } from '@brobygger/domain';
import { SERVICE_NAMES, type ServiceName } from '@brobygger/platform';
import { startAllInOne } from '../harness/all-in-one';
import type { Answer } from '../harness/ask';
import { officer, TRONDHEIM, worker } from '../harness/callers';
import { reportConcern, serve } from '../harness/records';
import { SEEDED_AT, type Seed } from '../harness/seed';
import { hearStatements, statementsOfRequest } from '../harness/sent-statements';
import type { TestDatabases } from '../harness/test-databases';
import { makeFamilies, type Families } from './families';
import { missingAmong, recordEverything, recordsAbout, type RecordIds } from './refusing-records';

/** Why a worker is kept from a youth; whom a block or a conflict keeps out are the worker and the officer. */
export const KEPT_OUT = [
  'blocked',
  'blocked, served',
  'conflicted',
  'conflicted, served',
  'protected',
  'too old',
  'too young',
] as const;

/** Why an officer is kept from a youth. */
export const NOT_OVERSEEN = [
  'blocked',
  'blocked, served',
  'conflicted',
  'conflicted, served',
  'of another municipality',
] as const;

export type KeptOut = (typeof KEPT_OUT)[number] | (typeof NOT_OVERSEEN)[number];

const ALL: readonly KeptOut[] = [...new Set([...KEPT_OUT, ...NOT_OVERSEEN])];
const AGENCIES: readonly Agency[] = ['CHILD_WELFARE', 'NAV', 'OUTREACH', 'HOUSING'];

/** What a refusal may leave: that it was refused, in the youth's log and on its way there, and that the worker and the token were seen. */
const MAY_CHANGE = [
  'disclosure_entry',
  'disclosure_commitment',
  'log_pending',
  'outbox_lane',
  'outbox_message',
  'known_worker',
  'used_token',
  'used_token_since',
];

/** What came back, and what it cost. */
export interface Answered {
  readonly bytes: string;
  readonly statements: readonly string[];
}

/** All services, with youths whom a worker of every agency, or an officer, is kept from. */
export interface RefusingWorld {
  readonly houseId: string;
  /** Somebody without a number, whom the worker's organisation knows. */
  readonly personId: string;
  /** A concern report that came to child welfare, and that nobody is linked to. */
  readonly reportId: string;
  /** A youth from whom nothing keeps the worker, served by every organisation. */
  readonly ownYouthId: string;
  /** Youths with guardians, from whom the worker is not kept. */
  readonly families: Families;
  organisationOf(agency: Agency): string;
  /** An office of NAV that serves none of them. */
  readonly otherOfficeId: string;
  youthOf(whom: KeptOut): string;
  /** The youth's national identity number; without one, that of nobody whom the registry or the population register knows. */
  numberOf(whom?: KeptOut): string;
  /** The ids of records about the youth at the owner, by the name under which inputs take them. */
  recordsOf(owner: ServiceName, whom: KeptOut): RecordIds;
  /** Kinds of records that there are none of, as `owner.name`. */
  missingRecords(): readonly string[];
  ask(caller: Caller, query: string, variables: Readonly<Record<string, unknown>>): Promise<Answered>;
  /** Requires that the owner and the registry hold what they held when they were looked at last, but for what a refusal may leave. */
  requireUnchanged(owner: ServiceName): Promise<void>;
  stop(): Promise<void>;
}

export async function startRefusingWorld(): Promise<RefusingWorld> {
  const heard = hearStatements();
  const topology = await startAllInOne({ populationRegister: { find: () => Promise.resolve(null) } });
  const { databases } = topology;
  const organisations = new Map<Agency, string>();
  const organisationOf = (agency: Agency): string => organisations.get(agency) ?? '';
  const youths = new Map<KeptOut, string>();
  const { houseId, personId, reportId, ownYouthId, otherOfficeId } = await topology.seed(async (seed) => {
    for (const agency of AGENCIES) {
      const id = await seed.organisation(agency);
      organisations.set(agency, id);
      await seed.knownWorkers(id, worker(agency, id).personId);
    }
    const own = await seed.youth();
    for (const [agency, id] of organisations) await serve(seed, agency, id, own);
    for (const whom of ALL) {
      const youthId = await aYouth(seed, whom);
      youths.set(whom, youthId);
      if (whom.includes('served')) await recordEverything(seed, databases, organisations, youthId);
      if (whom.includes('served')) await mergeAnother(seed, youthId);
      if (whom.includes('served')) await consentTo(seed, organisationOf('NAV'), youthId);
      if (whom === 'of another municipality') await consentTo(seed, await elsewhere(seed, databases), youthId);
    }
    return {
      ownYouthId: own,
      otherOfficeId: await seed.organisation('NAV'),
      houseId: await aHouse(seed, organisationOf('HOUSING')),
      personId: await aPerson(seed, organisationOf('OUTREACH')),
      reportId: await reportConcern(seed, 'OUTREACH', organisationOf('OUTREACH'), {
        receiverId: organisationOf('CHILD_WELFARE'),
        youthId: own,
      }),
    };
  });
  await topology.seed((seed) => keepOut(seed, youths));
  const families = await makeFamilies(topology, organisationOf('HOUSING'));
  await topology.settle();
  const records = new Map<KeptOut, ReadonlyMap<ServiceName, RecordIds>>();
  for (const [whom, youthId] of youths) records.set(whom, await recordsAbout(databases, youthId));
  const held = new Map<ServiceName, { readonly sums: string; readonly contents: unknown }>();
  for (const service of SERVICE_NAMES) {
    const sums = await sumsOf(databases, service);
    held.set(service, { sums, contents: await databases.query(service, sums, [], 'sums') });
  }
  return {
    houseId,
    personId,
    reportId,
    ownYouthId,
    otherOfficeId,
    families,
    organisationOf,
    youthOf: (whom) => youths.get(whom) ?? '',
    numberOf: (whom) => topology.nationalIdOf(whom === undefined ? 'nobody' : (youths.get(whom) ?? '')).reveal(),
    recordsOf: (owner, whom) => records.get(whom)?.get(owner) ?? {},
    missingRecords: () => missingAmong(records.get('blocked, served')),
    async ask(caller, query, variables) {
      // What was written before is told before, so that the relays have nothing to carry meanwhile.
      if (heard.includes('COMMIT')) await topology.settle();
      heard.length = 0;
      const answer = await topology.ask(caller, query, variables, impliedPurposeOf(caller.role) ?? 'B107');
      return { bytes: bytesOf(answer), statements: statementsOfRequest(heard) };
    },
    async requireUnchanged(owner) {
      await Promise.all(
        [...new Set([owner, 'consent'] as const)].map(async (service) => {
          const { sums = '', contents } = held.get(service) ?? {};
          const now = await databases.query(service, sums, [], 'sums');
          held.set(service, { sums, contents: now });
          expect(now).toEqual(contents);
        }),
      );
    },
    stop: () => topology.stop(),
  };
}

/** An office of another municipality than that of the officers. */
async function elsewhere(seed: Seed, databases: Parameters<typeof recordsAbout>[0]): Promise<string> {
  const id = await seed.organisation('NAV');
  await databases.query('consent', `update organisation set municipality_number = '0301' where id = $1`, [id]);
  return id;
}

const aYouth = (seed: Seed, whom: KeptOut): Promise<string> =>
  seed.youth({
    ...(whom === 'protected' ? { protection: 'STRENGT_FORTROLIG' } : {}),
    ...(whom === 'too old' ? { birthDate: '1930-01-01' } : {}),
    ...(whom === 'too young' ? { birthDate: '2022-01-01' } : {}),
    ...(whom === 'of another municipality' ? { municipalityNumber: '0301' } : {}),
  });

const aPerson = async ({ platform: { services } }: Seed, organisationId: string): Promise<string> => {
  const author = { personId: 'Z900000', organisationId, at: SEEDED_AT };
  const person = { knownAs: 'Rev', continuityStaff: ['Kari'] };
  return (await services.outreach.unregisteredPersons.begin(author, person)).outreachPersonId;
};

/** A house that asks for an age. */
const aHouse = async ({ platform: { services } }: Seed, organisationId: string): Promise<string> => {
  const author = { personId: 'Z900000', organisationId, at: SEEDED_AT };
  const house = { name: 'Huset', kind: 'STUDENT_SHARED', genderRule: 'GIRLS', capacity: 400 } as const;
  return (await services.housing.houses.create(author, house)).id;
};

const consentTo = (seed: Seed, recipientId: string, youthId: string): Promise<string> =>
  seed.consent({ youthId, recipientId, purpose: 'B101', categories: ['CHILD_WELFARE_CASE'] });

/** Another officer, from whom nothing is kept. */
const OTHER_OFFICER: Caller = { ...officer(), personId: 'Z100009' };

/** Merges a registration into the youth's. */
async function mergeAnother(seed: Seed, keptId: string): Promise<void> {
  const hop = { caller: OTHER_OFFICER, purpose: null, requestId: newId(), audience: 'consent' };
  const merging = { keptId, formerId: await seed.youth(), reason: 'NEW_NUMBER' } as const;
  await seed.platform.services.consent.merges.merge({ hop, at: SEEDED_AT }, merging);
}

/** Keeps the worker and the officer out. */
async function keepOut(seed: Seed, youths: ReadonlyMap<KeptOut, string>): Promise<void> {
  const { blocks, conflicts } = seed.platform.services.consent;
  await seed.knownWorkers(TRONDHEIM, officer().personId);
  for (const { personId } of [worker('NAV', ''), officer()]) {
    for (const [whom, youthId] of youths) {
      if (whom.startsWith('blocked')) await blocks.block(youthId, personId, SEEDED_AT);
      const conflict = {
        youthId,
        personId,
        relation: 'SIBLING',
        authorId: OTHER_OFFICER.personId,
        at: SEEDED_AT,
      } as const;
      if (whom.startsWith('conflicted')) await conflicts.record(conflict);
    }
  }
}

/** The statement that makes a sum over each table of a service. */
async function sumsOf({ query }: TestDatabases, service: ServiceName): Promise<string> {
  const tables = await query<{ readonly table: string }>(
    service,
    "select table_name as table from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' order by 1",
  );
  const each = tables
    .filter(({ table }) => !MAY_CHANGE.includes(table))
    .map(
      ({ table }) =>
        `select '${table}' as name, md5(string_agg(t::text, '|' order by t::text)) as held from "${table}" t`,
    );
  return `${each.join(' union all ')} order by 1`;
}

const bytesOf = ({ status, headers, text }: Answer): string =>
  [
    status,
    ...[...headers]
      .filter(([name]) => name !== 'date' && name !== 'x-request-id')
      .map(([name, value]) => `${name}: ${value}`),
    text,
  ].join('\n');
