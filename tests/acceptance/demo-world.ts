import {
  PersonIdentifier,
  remedyOf,
  type Caller,
  type DataCategory,
  type LocalDate,
  type Purpose,
  type Remedy,
} from '@brobygger/domain';
import {
  AuthenticationFailed,
  AuthenticationFailure,
  createConsentDecisionPoint,
  createGateway,
  DEFAULT_LIMITS,
} from '@brobygger/gateway';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pino from 'pino';
import { createDemoRegister, loadDemoWorld, demoPersonas, PICTURE, YOUTHS, type YouthName } from '@brobygger/demo';
import { createPlatform, type Platform } from '@brobygger/platform';
import { assertSpansNameNobody, tracedSpans } from '../harness/checked-spans';
import { PATIENT_MS } from '../harness/patience';
import { createTestDatabases, type TestDatabases } from '../harness/test-databases';

/** An answer of the gateway. */
export interface Answer {
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly errors: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions: { readonly code: string; readonly consent?: unknown };
  }[];
}

/** One line of a youth's own log. */
export interface Entry {
  readonly id: string;
  readonly personId: string;
  readonly purpose: string;
  readonly basis: string;
  readonly categories: readonly string[];
  readonly fields: readonly string[];
  readonly organisation: { readonly name: string } | null;
}

/** Of the picture, the name and the fields that were released, by path; every other one was refused as a refusal must be. */
export type Picture = Readonly<Record<string, unknown>>;

/** The demo world behind a gateway, with its clock standing still at noon of the day of loading. */
export interface DemoWorld {
  /** Where the gateway listens. */
  readonly url: string;
  /** Asks a service past the gateway. */
  readonly callOf: Platform['callOf'];
  /** Runs a statement on the database of a service as its owner, past every rule. */
  readonly query: TestDatabases['query'];
  /** What went wrong between services so far. */
  readonly failures: readonly string[];
  /** The subgraphs that do not answer; a test may say. */
  readonly away: Set<string>;
  /** What the persona is answered, for the purpose that they say. */
  ask(
    persona: string,
    purpose: Purpose | null,
    query: string,
    variables?: Readonly<Record<string, unknown>>,
  ): Promise<Answer>;
  /** Asks for the picture, and holds what came against what the youth's own log says of it. */
  pictureOf(persona: string, youth: YouthName, purpose?: Purpose): Promise<Picture>;
  /** What the persona reads of one youth, with the paths that were withheld. */
  read(
    persona: string,
    youth: YouthName,
    fields: string,
    purpose?: Purpose,
  ): Promise<{ readonly youth: unknown; readonly withheld: readonly string[] }>;
  /** The youth's own log, as the youth reads it. */
  logOf(youth: YouthName): Promise<readonly Entry[]>;
  stop(): Promise<void>;
}

/** The fields of the picture that need a basis, and the type by whose name the log has them. */
const RECORDS = {
  childWelfare: ['ChildWelfareRecords', 'case', 'decisions', 'measuresPlan', 'transfer', 'courses'],
  nav: ['NavRecords', 'section17', 'orders', 'income', 'qualification'],
  outreach: ['OutreachRecords', 'followUps', 'summerJobs', 'hap', 'sanction'],
  housing: ['HousingRecords', 'residency', 'rent', 'followUp'],
} as const;
const PATHS = [
  ...Object.entries(RECORDS).flatMap(([agency, [type, ...fields]]) =>
    fields.map((field) => ({ path: `${agency}.${field}`, name: `${type}.${field}` })),
  ),
  { path: 'selfPresentation', name: 'Youth.selfPresentation' },
];

/** Loads the demo world into fresh databases, as it stands on the day, and opens a gateway to it. */
export async function startDemoWorld(loadedOn: LocalDate): Promise<DemoWorld> {
  tracedSpans();
  const databases = await createTestDatabases();
  const personas = new Map(demoPersonas(loadedOn).map(({ name, claims }) => [name, claims]));
  const failures: string[] = [];
  const away = new Set<string>();
  const platform = await createPlatform({
    databases: databases.urls,
    pooler: databases.pooler,
    nationalIdSecret: Buffer.alloc(32, 7),
    populationRegister: createDemoRegister(loadedOn, 'test'),
    clock: () => new Date(`${loadedOn}T11:00:00Z`),
    onFailure(what, cause) {
      // What a busy machine kept a relay from carrying in time it carries again.
      const isLate = what.endsWith(' relay') && /Query read timeout/.test(String(cause));
      if (!isLate) failures.push(`${what}: ${String(cause)}`);
    },
  });
  await loadDemoWorld(platform, loadedOn);

  /** The persona that the header names, as the claims table would make them a caller. */
  async function authenticate(header: string | undefined): Promise<Caller> {
    const claims = personas.get(header?.replace('Bearer ', '') ?? '');
    if (claims?.kind === 'ENTRA_ID') {
      return {
        personId: claims.ident,
        role: claims.role,
        agency: claims.agency,
        organisationId: claims.organisationId,
        assurance: 'SUBSTANTIAL',
        ...(claims.profession === undefined ? {} : { profession: claims.profession }),
      };
    }
    if (claims?.kind === 'MASKINPORTEN') {
      const { organisationNumber, agency, organisationId } = claims;
      return {
        personId: `0192:${organisationNumber}`,
        role: 'SYSTEM',
        agency,
        organisationId,
        assurance: 'SUBSTANTIAL',
      };
    }
    const nationalId = claims?.kind === 'ID_PORTEN' ? PersonIdentifier.parse(claims.pid) : null;
    const person = nationalId === null ? null : await platform.consent.resolvePerson(nationalId);
    if (person === null) throw new AuthenticationFailed(AuthenticationFailure.UNKNOWN_PERSON);
    return { ...person, agency: null, organisationId: null, assurance: 'HIGH' };
  }

  const gateway = await createGateway({
    supergraphSdl: readFileSync(join(__dirname, '../../schema/supergraph.graphql'), 'utf8'),
    callOf: (subgraph) => {
      const call = platform.callOf(subgraph);
      return (...asked) => (away.has(subgraph) ? Promise.reject(new Error('away')) : call(...asked));
    },
    authenticator: { authenticate },
    corsOrigins: [],
    decisionPoint: createConsentDecisionPoint(platform.consent.accessAnswers),
    consentFeed: platform.consent.consentFeed,
    openCopy: platform.consent.openCopy,
    readLog: platform.consent.readLog,
    limits: DEFAULT_LIMITS,
    trustedDocuments: { byId: new Map(), isMandatory: false },
    isIntrospectionOpen: false,
    subgraphTimeoutMs: PATIENT_MS,
    requestTimeoutMs: PATIENT_MS,
    areMetricsOpen: true,
    whatIsWrong: () => platform.whatIsWrong(),
    log: pino({ level: 'silent' }),
  });
  const url = await gateway.app.listen({ port: 0, host: '127.0.0.1' });

  const ask: DemoWorld['ask'] = async (persona, purpose, query, variables = {}) => {
    const headers = {
      'content-type': 'application/json',
      authorization: `Bearer ${persona}`,
      ...(purpose === null ? {} : { behandlingsnummer: purpose }),
    };
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as Partial<Answer>;
    return { data: data ?? null, errors: errors ?? [] };
  };

  const logOf: DemoWorld['logOf'] = async (youth) => {
    await platform.settle();
    const { data, errors } = await ask(
      youth,
      null,
      '{ me { disclosures(first: 100) { edges { node { id personId purpose basis categories fields organisation { name } } } } } }',
    );
    const { disclosures } = data?.['me'] as {
      readonly disclosures: { readonly edges: readonly { readonly node: Entry }[] };
    };
    // Of Amir, whose address is protected, no organisation is named.
    const places = youth === 'amir' ? disclosures.edges : [];
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(places.map(() => 'UNAUTHORIZED_FIELD_OR_TYPE'));
    return disclosures.edges.map(({ node }) => node);
  };

  return {
    url,
    callOf: (subgraph) => platform.callOf(subgraph),
    query: databases.query,
    failures,
    away,
    ask,
    logOf,
    async pictureOf(persona, youth, purpose = YOUTHS[youth].purpose) {
      const claims = personas.get(persona);
      const ident = claims?.kind === 'ENTRA_ID' ? claims.ident : '';
      const before = new Set((await logOf(youth)).map(({ id }) => id));
      const answer = await ask(persona, purpose, PICTURE, { id: YOUTHS[youth].id });
      const agency = claims?.kind === 'ENTRA_ID' ? claims.agency : null;
      const picture = releasedIn(answer, (category) => remedyOf(purpose, category, { role: 'CASEWORKER', agency }));
      const entered = (await logOf(youth)).filter(({ id, personId }) => !before.has(id) && personId === ident);
      const fields = new Set(entered.flatMap(({ fields: names }) => names));
      expect(entered.map((entry) => entry.purpose)).toEqual(entered.map(() => purpose));
      expect(fields).toContain('Youth.name');
      expect(PATHS.filter(({ name }) => fields.has(name))).toEqual(
        PATHS.filter(({ path }) => Object.hasOwn(picture, path)),
      );
      return picture;
    },
    async read(persona, youth, fields, purpose = YOUTHS[youth].purpose) {
      const { data, errors } = await ask(persona, purpose, `query ($id: ID!) { youth(id: $id) { ${fields} } }`, {
        id: YOUTHS[youth].id,
      });
      expect(errors.map(({ extensions }) => extensions.code)).toEqual(errors.map(() => 'UNAUTHORIZED_FIELD_OR_TYPE'));
      return { youth: data?.['youth'], withheld: errors.map(({ path = [] }) => path.slice(1).join('.')) };
    },
    async stop() {
      await gateway.stop();
      try {
        await assertSpansNameNobody(databases);
      } finally {
        await platform.stop();
        await databases.drop();
      }
    },
  };
}

/** What the answer to the picture released; what it refused is null, with the one error of a refusal. */
function releasedIn({ data, errors }: Answer, remedyFor: (category: DataCategory) => Remedy): Picture {
  const youth = data?.['youth'] as Readonly<Record<string, unknown>>;
  const valueAt = (path: string): unknown =>
    path.split('.').reduce<unknown>((value, step) => (value as Record<string, unknown>)[step], youth);
  const refused = errors.map(({ path = [], extensions }) => {
    const { category } = extensions.consent as { readonly category: DataCategory };
    expect(extensions).toMatchObject({ code: 'UNAUTHORIZED_FIELD_OR_TYPE', consent: { remedy: remedyFor(category) } });
    return path.slice(1).join('.');
  });
  expect(PATHS.map(({ path }) => path)).toEqual(expect.arrayContaining(refused));
  for (const path of refused) expect([path, valueAt(path)]).toEqual([path, null]);
  const released = PATHS.filter(({ path }) => !refused.includes(path));
  return { name: youth['name'], ...Object.fromEntries(released.map(({ path }) => [path, valueAt(path)])) };
}
