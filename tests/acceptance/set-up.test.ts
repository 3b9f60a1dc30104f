import { once } from 'node:events';
import { rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { runsEveryBlockAt } from '@brobygger/testkit';
import { exportJWK, generateKeyPair, SignJWT, type JWTPayload } from 'jose';
import { freePort } from '../../packages/embedded-database/src/free-port';
import { makePassingFolder } from '../../packages/testkit/src/passing-folder';
import { assertNoneNamed } from '../harness/checked-spans';
import { openPageShell, type PageShell, type Running } from '../harness/page-shell';
import { startTraceCollector, type TraceCollector } from '../harness/trace-collector';

const YOUTH = '15820800904';

/** The commands of the steps of the operator's page, and the file that it shows. */
const blocks = runsEveryBlockAt('docs/operator.md#from-an-empty-database-to-the-first-answer', 'sh', 'jsonl');
const steps = blocks.filter(({ language }) => language === 'sh');
const cityFile = blocks.find(({ language }) => language === 'jsonl');
const commandsOf = (n: number): string => steps[n]?.use() ?? '';

/** The issuer of a city and what speaks for its population register, on one real port. */
async function startOutside() {
  const { privateKey, publicKey } = await generateKeyPair('ES256');
  const jwk = { ...(await exportJWK(publicKey)), kid: 'city', alg: 'ES256', use: 'sig' };
  const person = {
    name: 'Alma Eng',
    birthDate: '2008-02-15',
    addressProtection: 'UNGRADED',
    municipalityNumber: '5001',
    status: 'LIVING',
    guardians: [],
    identifiers: [{ identifier: YOUTH, validFrom: '2008-02-15' }],
  };
  const server = createServer((request, response) => {
    const answer = request.url === '/keys' ? { keys: [jwk] } : { person };
    request
      .resume()
      .on('end', () => response.setHeader('content-type', 'application/json').end(JSON.stringify(answer)));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const sign = (path: string, claims: JWTPayload): Promise<string> =>
    new SignJWT({ iss: `${url}${path}`, aud: 'brobygger', ...claims })
      .setProtectedHeader({ alg: 'ES256', kid: 'city' })
      .setExpirationTime('1h')
      .sign(privateKey);
  return {
    url,
    staff: (NAVident: string, ...groups: readonly string[]) => sign('/staff', { NAVident, groups }),
    person: (pid: string) => sign('/people', { pid, acr: 'idporten-loa-high' }),
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

let folder: string;
let outside: Awaited<ReturnType<typeof startOutside>>;
let collector: TraceCollector;
let shell: PageShell;
let server: Running | undefined;
let url: string;
beforeAll(async () => {
  folder = makePassingFolder();
  [outside, collector] = await Promise.all([startOutside(), startTraceCollector()]);
  const port = await freePort();
  url = `http://127.0.0.1:${port}/graphql`;
  shell = openPageShell(folder, {
    PORT: String(port),
    DATA_DIR: folder,
    POPULATION_REGISTER_URL: outside.url,
    OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
    NAV_TOKEN: await outside.staff('Z500010', '7d3f-nav-midtbyen'),
    HOUSING_TOKEN: await outside.staff('Z500020', 'c4b2-housing', 'of-something-else'),
    YOUTH_TOKEN: await outside.person(YOUTH),
  });
  // What the step exports, the others know; the server itself runs on.
  await shell.run(commandsOf(0).replace('npm start', ':'));
  server = shell.start(commandsOf(0));
  await server.said(/^ready$/m);
  const city = cityFile?.use().replaceAll('https://login.example.no', outside.url) ?? '';
  writeFileSync(join(folder, 'city.jsonl'), city);
});
afterAll(async () => {
  await server?.stop();
  await outside?.stop();
  await collector?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Asks as who holds the token, in the membership that is named. */
async function ask(token: string, query: string, headers: Readonly<Record<string, string>> = {}) {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${token}`,
      behandlingsnummer: 'B107',
      ...headers,
    },
    body: JSON.stringify({ query }),
  });
  const json = (await response.json()) as {
    readonly data?: unknown;
    readonly errors?: readonly {
      readonly extensions: { readonly code: string; readonly memberships?: readonly { id: string; role: string }[] };
    }[];
  };
  return { status: response.status, ...json, code: json.errors?.[0]?.extensions.code ?? null };
}

const admin = (words: string) => shell.run(`npm run --silent admin -- ${words}`);

test('an empty installation is set up by the page alone, and again changes nothing', async () => {
  const done = await shell.run(commandsOf(1));
  expect([done.code, done.stderr]).toEqual([0, '']);
  expect(done.stdout).toMatch(/^10 added, 0 changed, 0 ended, 0 unchanged$/m);
  expect(done.stdout).toMatch(/^10 added, 0 changed, 0 ended, 0 unchanged \(dry run/m);
  const [, apply = ''] = commandsOf(1).split('\n');
  const again = await shell.run(apply);
  expect(again.stdout).toBe('0 added, 0 changed, 0 ended, 10 unchanged\n');

  const organisations = JSON.parse((await shell.run(commandsOf(2))).stdout) as unknown;
  expect(organisations).toEqual({
    data: {
      organisations: [
        { name: 'Bolig og oppfølging', agency: 'HOUSING', municipality: 'Trondheim', district: null },
        { name: 'NAV Midtbyen', agency: 'NAV', municipality: 'Trondheim', district: 'Midtbyen' },
      ],
    },
    extensions: expect.any(Object),
  });
  const begun = await shell.run(commandsOf(3));
  expect(JSON.parse(begun.stdout)).toMatchObject({ data: { openNavCase: { youthId: expect.any(String) as string } } });
  const consented = await shell.run(commandsOf(4));
  expect(JSON.parse(consented.stdout)).toEqual({
    data: { giveConsent: { recipient: { name: 'Bolig og oppfølging' } } },
    extensions: expect.any(Object),
  });
  const picture = JSON.parse((await shell.run(commandsOf(5))).stdout) as {
    readonly data: unknown;
    readonly errors: readonly { readonly path: unknown }[];
  };
  expect(picture.data).toEqual({
    youth: { name: 'Alma Eng', nav: { case: { openedOn: expect.any(String) as string }, income: null } },
  });
  expect(picture.errors.map(({ path }) => path)).toEqual([['youth', 'nav', 'income']]);

  const asListed = await shell.run('npm run --silent admin -- list | npm run --silent admin -- apply -');
  expect(asListed).toEqual({ code: 0, stdout: '0 added, 0 changed, 0 ended, 10 unchanged\n', stderr: '' });
});

test('of a thousand lines one that is bad is named, and nothing of the file is written', async () => {
  const line = (number: string) =>
    JSON.stringify({ organisation: { number, name: `Kontor ${number}`, agency: 'NAV', municipality: 'Oslo' } });
  const lines = Array.from({ length: 1000 }, () => line('310000213'));
  writeFileSync(join(folder, 'bad.jsonl'), lines.with(616, line('310000214')).join('\n'));
  const refused = await admin('apply "$DATA_DIR/bad.jsonl"');
  expect([refused.code, refused.stdout]).toEqual([1, '']);
  expect(refused.stderr).toBe(
    'line 617: ORGANISATION_NUMBER_INVALID at `organisation.number`: ' +
      'an organisation number is nine digits, of which the last fits the others\n' +
      'nothing is written: 1 of 1000 are refused\n',
  );
  expect((await ask(await outside.staff('Z500010', '7d3f-nav-midtbyen'), '{ organisations { number } }')).data).toEqual(
    {
      organisations: [{ number: '310000140' }, { number: '310000078' }],
    },
  );
});

test('a membership that is granted or ended by a word holds with the next request, whatever token is cached', async () => {
  const issuer = `${outside.url}/staff`;
  const member = `--issuer ${issuer} --person Z500010 --role LEADER --organisation 310000078`;
  const token = await outside.staff('Z500010', '7d3f-nav-midtbyen');
  const query = '{ organisations { name } }';
  expect((await ask(token, query)).status).toBe(200);
  expect((await admin(`member ${member}`)).stdout).toContain('1 added');

  const unsaid = await ask(token, query);
  expect([unsaid.status, unsaid.code]).toEqual([400, 'MEMBERSHIP_REQUIRED']);
  const memberships = unsaid.errors?.[0]?.extensions.memberships ?? [];
  expect(memberships.map(({ role }) => role)).toEqual(['CASEWORKER', 'LEADER']);
  const leader = memberships[1]?.id ?? '';
  expect(await ask(token, '{ navLookups { edges { cursor } } }', { 'x-membership': leader })).toMatchObject({
    status: 200,
    code: null,
  });
  const other = await ask(token, query, { 'x-membership': '00000000-0000-4000-8000-000000000001' });
  expect([other.status, other.code]).toEqual([403, 'MEMBERSHIP_UNKNOWN']);

  expect((await admin(`end-member ${member} --by Z1`)).stdout).toContain('1 ended');
  expect((await ask(token, query)).status).toBe(200);
  const ended = await ask(token, query, { 'x-membership': leader });
  expect([ended.status, ended.code]).toEqual([403, 'MEMBERSHIP_UNKNOWN']);

  const mutation = (id: string) => `mutation { endMembership(id: "${id}") { outcome } }`;
  const administrator = await outside.staff('Z500002');
  const asAdministrator = { behandlingsnummer: 'B112' };
  const [nav] = memberships;
  expect((await ask(administrator, mutation(nav?.id ?? ''), asAdministrator)).data).toEqual({
    endMembership: { outcome: 'ENDED' },
  });
  const out = await ask(token, query);
  expect([out.status, out.code]).toEqual([401, 'UNAUTHENTICATED']);
  const entries = await ask(
    administrator,
    '{ administrationEntries(first: 2) { edges { node { by kind } } } }',
    asAdministrator,
  );
  expect(entries.data).toEqual({
    administrationEntries: {
      edges: [
        { node: { by: 'Z500002', kind: 'endMembership/ENDED' } },
        { node: { by: 'Z1', kind: 'endMembership/ENDED' } },
      ],
    },
  });
});

test('what was started has told of all that, and its spans name nobody', async () => {
  // With the last requests, which it sends as it ends.
  await server?.stop();
  server = undefined;
  expect([...collector.texts]).toEqual(expect.arrayContaining(['request', 'statement', 'disclose', 'answer']));
  assertNoneNamed(collector, ['Alma Eng', 'Z500010', 'Z500020', 'Z500002']);
});
