import { NationalId, newId, Purpose, type Caller } from '@brobygger/domain';
import { AuthenticationFailed, AuthenticationFailure, createGateway, DEFAULT_LIMITS, type Gateway } from '@brobygger/gateway';
import { createTestDatabase, type TestDatabase } from '@brobygger/testkit';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pino from 'pino';
import { loadDemoWorld } from '../../all-in-one/src/demo/load-demo-world';
import { ORGANISATIONS } from '../../all-in-one/src/demo/organisations';
import { demoPersonas } from '../../all-in-one/src/demo/personas';
import { PICTURE } from '../../all-in-one/src/demo/picture.query';
import { YOUTHS, type YouthName } from '../../all-in-one/src/demo/youths';
import { createPlatform, type Platform } from '../../all-in-one/src/platform';

const LOADED_ON = '2026-03-16';
const NOW = new Date('2026-03-16T11:00:00Z');
const personas = new Map(demoPersonas(LOADED_ON).map((persona) => [persona.name, persona]));

const failures: string[] = [];
let databases: Readonly<Record<'child-welfare' | 'nav' | 'outreach' | 'housing' | 'consent', TestDatabase>>;
let platform: Platform;
let gateway: Gateway;
let url: string;

beforeAll(async () => {
  const [childWelfare, nav, outreach, housing, consent] = await Promise.all([
    createTestDatabase('child-welfare'), createTestDatabase('nav'), createTestDatabase('outreach'), createTestDatabase('housing'), createTestDatabase('consent'),
  ]);
  databases = { 'child-welfare': childWelfare, nav, outreach, housing, consent };
  platform = await createPlatform({ databases, nationalIdSecret: Buffer.alloc(32, 7), clock: () => NOW, onFailure: (what) => failures.push(what) });
  await loadDemoWorld(platform, LOADED_ON);
  gateway = await createGateway({
    supergraphSdl: readFileSync(join(__dirname, '../../schema/supergraph.graphql'), 'utf8'),
    callOf: (subgraph) => platform.callOf(subgraph),
    authenticator: { authenticate: callerOf },
    limits: DEFAULT_LIMITS,
    trustedDocuments: { byId: new Map(), isMandatory: false },
    isIntrospectionOpen: false,
    subgraphTimeoutMs: 20_000,
    isReady: () => platform.isReady(),
    log: pino({ level: 'silent' }),
  });
  url = `${await gateway.app.listen({ port: 0, host: '127.0.0.1' })}/graphql`;
});

afterAll(async () => {
  await gateway.stop();
  await platform.stop();
  await Promise.all(Object.values(databases).map((database) => database.drop()));
});

afterEach(() => expect(failures).toEqual([]));

/** The persona that the header names, as the claims table would make them a caller. */
async function callerOf(header: string | undefined): Promise<Caller> {
  const claims = personas.get(header?.replace('Bearer ', '') ?? '')?.claims;
  if (claims?.kind === 'ENTRA_ID') return { personId: claims.ident, role: claims.role, agency: claims.agency, organisationId: claims.organisationId, assurance: 'SUBSTANTIAL' };
  const nationalId = claims?.kind === 'ID_PORTEN' ? NationalId.parse(claims.pid) : null;
  const person = nationalId === null ? null : await platform.consent.resolvePerson(nationalId);
  if (person === null) throw new AuthenticationFailed(AuthenticationFailure.UNKNOWN_PERSON);
  return { ...person, agency: null, organisationId: null, assurance: 'HIGH' };
}

interface Answer {
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly errors: readonly { readonly message: string; readonly path?: readonly (string | number)[]; readonly extensions: { readonly code: string; readonly consent?: unknown } }[];
}

/** What the persona is answered, for the purpose that they say. */
async function ask(persona: string, purpose: Purpose | null, query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<Answer> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${persona}`, ...(purpose === null ? {} : { behandlingsnummer: purpose }) };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
  const { data, errors } = (await response.json()) as Partial<Answer>;
  return { data: data ?? null, errors: errors ?? [] };
}

/** The fields of the picture that need a basis, and the name by which the log has them. */
const RECORDS = {
  childWelfare: ['ChildWelfareRecords', 'case', 'decisions', 'measuresPlan', 'transfer', 'courses'],
  nav: ['NavRecords', 'section17', 'orders', 'income', 'qualification'],
  outreach: ['OutreachRecords', 'followUps', 'summerJobs', 'hap', 'sanction'],
  housing: ['HousingRecords', 'residency', 'rent', 'followUp'],
} as const;
const PATHS = Object.entries(RECORDS).flatMap(([agency, [type, ...fields]]) => fields.map((field) => ({ path: `${agency}.${field}`, name: `${type}.${field}` })));

/** Of the picture, the fields that were released, by path; every other one was refused as a refusal must be. */
type Picture = Readonly<Record<string, unknown>>;

/** Asks for the picture, and holds what came against what the youth's own log says of it. */
async function pictureOf(persona: string, youth: YouthName, purpose: Purpose = YOUTHS[youth].purpose): Promise<Picture> {
  const before = new Set((await logOf(youth)).map(({ id }) => id));
  const { data, errors } = await ask(persona, purpose, PICTURE, { id: YOUTHS[youth].id });
  const answered = data?.['youth'] as Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  const refused = errors.map(({ path = [], extensions }) => {
    expect(extensions).toMatchObject({ code: 'UNAUTHORIZED_FIELD_OR_TYPE', consent: { remedy: 'REQUEST_CONSENT' } });
    return path.slice(1).join('.');
  });
  const released = PATHS.filter(({ path }) => !refused.includes(path));
  const valueAt = (path: string): unknown => path.split('.').reduce<unknown>((value, step) => (value as Record<string, unknown>)[step], answered);
  for (const path of refused) expect([path, valueAt(path)]).toEqual([path, null]);

  const entered = (await logOf(youth)).filter(({ id, personId }) => !before.has(id) && personId === identOf(persona));
  expect(entered.map((entry) => entry.purpose)).toEqual(entered.map(() => purpose));
  const fields = new Set(entered.flatMap((entry) => entry.fields));
  expect(PATHS.filter(({ name }) => fields.has(name))).toEqual(released);
  expect(fields).toContain('Youth.name');
  return { name: answered['name'], ...Object.fromEntries(released.map(({ path }) => [path, valueAt(path)])) };
}

const identOf = (persona: string): string => {
  const claims = personas.get(persona)?.claims;
  return claims?.kind === 'ENTRA_ID' ? claims.ident : '';
};

interface Entry {
  readonly id: string;
  readonly personId: string;
  readonly purpose: string;
  readonly basis: string;
  readonly fields: readonly string[];
  readonly organisation: { readonly name: string } | null;
}

/** The youth's own log, as the youth reads it. */
async function logOf(youth: YouthName): Promise<readonly Entry[]> {
  await platform.settle();
  const { data, errors } = await ask(youth, null, '{ me { disclosures(first: 100) { edges { node { id personId purpose basis fields organisation { name } } } } } }');
  expect(errors).toEqual([]);
  return (data?.['me'] as { readonly disclosures: { readonly edges: readonly { readonly node: Entry }[] } }).disclosures.edges.map(({ node }) => node);
}

/** What is said of a youth who may not be resolved. */
const refusalOf = (persona: string, youth: YouthName): Promise<Answer> => ask(persona, YOUTHS[youth].purpose, PICTURE, { id: YOUTHS[youth].id });

test('PROBE', async () => {
  const all: [string, YouthName][] = [['uteseksjonen','aksel'],['housing-22b','aksel'],['child-welfare-trondheim','aksel'],['nav-bjerke','leila'],['child-welfare-bjerke','leila'],['housing-futv','leila'],['housing-em','farid'],['nav-ostbyen','farid'],['child-welfare-trondheim','farid'],['nav-ostbyen','jonas'],['uteseksjonen','jonas'],['uteseksjonen','emil'],['housing-futv','noor'],['child-welfare-bjerke','noor'],['nav-ostbyen','sindre'],['22b','sindre'],['housing-22b','sindre'],['child-welfare-trondheim','ida'],['nav-ostbyen','amir'],['child-welfare-trondheim','amir']];
  for (const [p, y] of all) { try { process.stderr.write(`${p} × ${y}\n${JSON.stringify(await pictureOf(p, y))}\n`); } catch (e) { process.stderr.write(`${p} × ${y} FAIL ${(e as Error).message}\n`); } }
  process.stderr.write(JSON.stringify(await refusalOf('nav-ostbyen','emil'))+JSON.stringify(await ask('nav-ostbyen','B107',PICTURE,{id:newId()}))+'\n'+ORGANISATIONS.futv.id);
});
