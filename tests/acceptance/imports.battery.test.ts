import { exportConcern, FORMATS, ImportExit, runFormatImport, USUAL_LIMITS } from '@brobygger/commands';
import { newId, osloDate, OWN_CASE_HANDLING, type Caller } from '@brobygger/domain';
import { memoryTold, TELLS_MEMORY } from '@brobygger/testkit';
import { isBatteryFull } from '../../packages/testkit/src/environment';
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { startNode } from '../faults/node-process';
import { startAllInOne, type TogetherInOne } from '../harness/all-in-one';
import { officer, worker, youth } from '../harness/callers';

/** How many people a file is of, and how large the one is that memory is measured by. */
const [PERSONS, FILE_MB] = isBatteryFull() ? [10_000, 1024] : [40, 12];
/** Node, the supergraph and its parser hold most of it. */
const MOST_RESIDENT_MB = 300;

let topology: TogetherInOne;
let [nav, childWelfare] = ['', ''];
let folder = '';

beforeAll(async () => {
  topology = await startAllInOne();
});
afterAll(() => topology?.stop());
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'imports-'));
  await topology.seed(async (seed) => {
    nav = await seed.organisation('NAV');
    childWelfare = await seed.organisation('CHILD_WELFARE');
    await seed.knownWorkers(nav, 'Z100001');
    await seed.knownWorkers(childWelfare, 'Z100001');
  });
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Registers so many youths, and answers with ids and numbers. */
const registered = (count: number) =>
  topology.seed(async (seed) => {
    const youths: { readonly id: string; readonly number: string }[] = [];
    for (let n = 0; n < count; n += 1) {
      const id = await seed.youth();
      youths.push({ id, number: topology.nationalIdOf(id).reveal() });
    }
    return youths;
  });

const event = (day: number, more: object) => ({ hendelsestidspunkt: `2026-02-0${day}T10:00:00.000Z`, ...more });

/** An application, with the events that it has. */
const application = (sokerFnr: string, fiksDigisosId: string, hendelser: readonly object[]): string =>
  JSON.stringify({
    fiksDigisosId,
    sokerFnr,
    digisosSoker: { version: '1.0.0', avsender: { systemnavn: 'Prøve', systemversjon: '1' }, hendelser },
  });
const RECEIVED = [
  event(2, { type: 'tildeltNavKontor', navKontor: '0312' }),
  event(1, { type: 'soknadsStatus', status: 'MOTTATT' }),
];
const file = (name: string, ...records: readonly string[]): string => {
  writeFileSync(join(folder, name), records.join('\n'));
  return join(folder, name);
};

/** Imports as a worker of the organisation; answers with exit code, report and what was said. */
async function imports(format: string, path: string, { isDryRun = false, as = worker('NAV', nav) as Caller } = {}) {
  const [report, said]: [Record<string, unknown>[], string[]] = [[], []];
  let done = 0;
  const to = { url: `${topology.url}/graphql`, token: await topology.issuer.tokenOf(as), purpose: OWN_CASE_HANDLING };
  const settings = { today: osloDate(new Date()), office: null, receiver: childWelfare, limits: USUAL_LIMITS };
  const exit = await runFormatImport(
    { format: FORMATS[format] as (typeof FORMATS)[string], path, isDryRun, to, ...settings },
    {
      report: (line) => report.push(JSON.parse(line) as Record<string, unknown>),
      onProgress: (n) => (done = n),
      say: (line) => said.push(line),
    },
  );
  await topology.settle();
  return { exit, report, said, done };
}

/** How many rows each of the tables has that an import writes. */
const rowsOf = (owner: 'nav' | 'child-welfare', ...tables: readonly string[]) =>
  Promise.all(
    tables.map(async (table) => {
      const [row] = await topology.databases.query<{ readonly n: number }>(
        owner,
        `select count(*)::int as n from ${table}`,
      );
      return row?.n ?? NaN;
    }),
  );
const NAV_TABLES = ['nav_case', 'nav_order', 'nav_benefit_decision', 'disclosure_entry', 'service_relation'];

test('every person of a file is imported with an entry by law, with progress, and again changes nothing', async () => {
  const youths = await registered(PERSONS);
  const condition = event(3, { type: 'vilkar', vilkarreferanse: 'V', tittel: 'Kurs', status: 'RELEVANT' });
  const path = file('all.jsonl', ...youths.map(({ id, number }) => application(number, id, [condition, ...RECEIVED])));
  expect(await imports('digisos', path, { isDryRun: true })).toMatchObject({ said: [`WOULD_BE_SENT ${PERSONS}`] });
  const before = await rowsOf('nav', ...NAV_TABLES);
  const first = await imports('digisos', path);
  expect([first.exit, first.said, first.done]).toEqual([ImportExit.DONE, [`IMPORTED ${PERSONS}`], PERSONS]);
  const after = await rowsOf('nav', ...NAV_TABLES);
  expect(after.map((n, at) => n - (before[at] ?? 0))).toEqual([PERSONS, PERSONS, 0, 2 * PERSONS, PERSONS]);
  const again = await imports('digisos', path);
  expect([again.exit, again.said]).toEqual([ImportExit.DONE, [`ALREADY_IMPORTED ${PERSONS}`]]);
  expect(await rowsOf('nav', ...NAV_TABLES)).toEqual(after);
  const ENTERED = `select basis, statute, cause, categories from disclosure_entry where youth_id = $1 and act = 'IMPORTED'`;
  const { id } = youths[PERSONS - 1] ?? { id: '' };
  expect(await topology.databases.query('consent', ENTERED, [id])).toEqual([
    { basis: 'STATUTE', statute: 'SOTJL_43', cause: null, categories: ['NAV_CASE', 'NAV_ORDERS'] },
  ]);
});

test('the youth reads in the log that it was imported, and by which law', async () => {
  const [one] = await registered(1);
  const path = file('one.json', application(one?.number ?? '', newId(), RECEIVED));
  expect((await imports('digisos', path)).report).toEqual([{ line: 1, outcome: 'IMPORTED' }]);
  const query = `{ me { id disclosures(input: { act: IMPORTED }) { edges { node { act basis statute categories orderId
    legalBases { liftedBy } unreadable { field } } } } } }`;
  const { json } = await topology.ask(youth(one?.id ?? ''), query, {}, 'B108');
  expect(json.errors).toBeUndefined();
  expect(json.data).toMatchObject({
    me: {
      disclosures: {
        edges: [
          {
            node: {
              ...{ act: 'IMPORTED', basis: 'STATUTE', statute: 'SOTJL_43', categories: ['NAV_CASE'], orderId: null },
              unreadable: [],
            },
          },
        ],
      },
    },
  });
  expect(JSON.stringify(json.data)).toContain('sotjl. § 43, § 44');
  // Who oversees sees that something was imported, and of no kind.
  const log = `query ($id: ID!) { youth(id: $id) { disclosures(input: { act: IMPORTED }) { edges { node { act categories } } } } }`;
  const seen = await topology.ask(officer(), log, { id: one?.id ?? '' });
  expect(seen.json.data).toMatchObject({
    youth: { disclosures: { edges: [{ node: { act: 'IMPORTED', categories: [] } }] } },
  });
});

test('of a folder each file stands for itself: one with a fault is refused whole, and nothing of it is sent', async () => {
  const [one, other, third] = await registered(3);
  const good = application(one?.number ?? '', newId(), RECEIVED);
  mkdirSync(join(folder, 'b'));
  file('a.json', good);
  file(join('b', 'truncated.jsonl'), application(other?.number ?? '', newId(), RECEIVED), good.slice(0, -1));
  file(
    'c.jsonl',
    application(third?.number ?? '', newId(), RECEIVED),
    application('1', newId(), [event(1, { type: 'soknadsStatus', status: 'HVA' })]),
  );
  file('d.txt', 'no JSON');
  const before = await rowsOf('nav', 'nav_case');
  const { exit, report, said } = await imports('digisos', folder);
  expect({ exit, report, said }).toEqual({
    exit: ImportExit.INCOMPLETE,
    report: [
      { file: 'a.json', line: 1, outcome: 'IMPORTED' },
      { file: 'b/truncated.jsonl', line: 2, outcome: 'REFUSED', code: 'TRUNCATED' },
      { file: 'c.jsonl', line: 2, outcome: 'REFUSED', path: 'sokerFnr', code: 'WRONG_FORM' },
      {
        ...{ file: 'c.jsonl', line: 2, outcome: 'REFUSED' },
        ...{ path: 'digisosSoker.hendelser[0].status', code: 'CODE_UNKNOWN' },
      },
    ],
    said: ['IMPORTED 1, FILE_REFUSED 2'],
  });
  expect(await rowsOf('nav', 'nav_case')).toEqual([(before[0] ?? 0) + 1]);
});

test('it goes on past whom the worker may not serve, and stops where nobody could be taken', async () => {
  const [one, other] = await registered(2);
  await topology.seed(({ platform: { services } }) =>
    services.consent.blocks.block(one?.id ?? '', 'Z100001', new Date()),
  );
  const path = file('two.jsonl', ...[one, other].map((youth) => application(youth?.number ?? '', newId(), RECEIVED)));
  const { exit, report } = await imports('digisos', path);
  expect([exit, report]).toEqual([
    ImportExit.INCOMPLETE,
    [
      { line: 1, outcome: 'REFUSED', code: 'YOUTH_NOT_FOUND' },
      { line: 2, outcome: 'IMPORTED' },
    ],
  ]);
  const stopped = await imports('digisos', path, { as: worker('CHILD_WELFARE', childWelfare) });
  expect([stopped.exit, stopped.report]).toEqual([
    ImportExit.INCOMPLETE,
    [{ line: 1, outcome: 'STOPPED', code: 'FORBIDDEN_ROLE' }],
  ]);
});

test('a file is read in the same memory however large it is', async () => {
  const record = application('15820800904', newId(), Array<object>(40).fill(RECEIVED[0] ?? {}));
  const path = join(folder, 'large.jsonl');
  const handle = openSync(path, 'w');
  const block = Buffer.from(`${record}\n`.repeat(Math.ceil((1024 * 1024) / record.length)));
  for (let written = 0; written < FILE_MB; written += 1) writeSync(handle, block);
  closeSync(handle);
  const environment = { NODE_OPTIONS: `--import=${TELLS_MEMORY}`, PATH: dirname(process.execPath) };
  const words = ['digisos', path, '--dry-run', '--url', topology.url];
  const { code, stderr } = await startNode('tools/commands/dist/import.js', environment, words).ended;
  expect([code, /WOULD_BE_SENT \d+/.test(stderr)]).toEqual([0, true]);
  expect(memoryTold(stderr)).toBeLessThan(MOST_RESIDENT_MB * 1024 * 1024);
});

describe('a concern message', () => {
  const place = { adresselinje1: 'Prøvegata 1' };
  const CHILD = { ufoedt: false, personnavn: 'Test Ungdom', adresse: place, orientert: false };
  const message = (...children: readonly { readonly fnr: string }[]) => ({
    ...{ kommunenummer: '5001', kommunenavn: 'Trondheim', bydelsnummer: '02', bydelsnavn: 'Østbyen' },
    offentligMelder: {
      ...{ personnavn: 'Test Lærer', rolle: 'Lærer', telefonnummer: '99 99 99 99', epost: 'test@skole.example.no' },
      virksomhet: { navn: 'Prøveskolen', adresse: place },
    },
    offentligBarn: children.map((child) => ({ ...CHILD, ...child })),
    foresatte: [{ personnavn: 'Test Foresatt', orientert: true }],
    melding: { melding: 'Borte fra skolen.', historie: '' },
    ...{ sendingstidspunkt: '2026-03-02T13:29:33', leveringskanal: 'Fagsystem' },
  });
  const delivered = (melding: object, meldingId = newId()): string =>
    JSON.stringify({ meldingId, meldingType: 'no.ks.fiks.bekymringsmelding.offentlig.v2', melding });
  const asWorker = () => ({ as: worker('CHILD_WELFARE', childWelfare) });

  const REPORTS = 'select id::text as id from concern_report where receiver_id = $1 order by client_key';
  const received = async () =>
    (await topology.databases.query<{ readonly id: string }>('child-welfare', REPORTS, [childWelfare])).map(
      ({ id }) => id,
    );

  /** Exports a report; the message in it, or what was said. */
  async function exported(reportId: string): Promise<unknown> {
    const [said, written]: [string[], string[]] = [[], []];
    const token = await topology.issuer.tokenOf(worker('CHILD_WELFARE', childWelfare));
    const exit = await exportConcern(
      { reportId, beside: {}, to: { url: `${topology.url}/graphql`, token, purpose: OWN_CASE_HANDLING } },
      { write: (text) => written.push(text), say: (line) => said.push(line) },
    );
    return exit === ImportExit.DONE ? JSON.parse(written.join('')) : said;
  }

  test('is a report of the intake for each child, once, and comes out as it came', async () => {
    const [fnr, other] = ['15820800904', ''];
    const path = file('message.json', delivered(message({ fnr }, { fnr: other })));
    const imported = { line: 1, outcome: 'IMPORTED' };
    expect((await imports('concern', path, asWorker())).report).toEqual([imported, imported]);
    const reports = await received();
    expect(reports).toHaveLength(2);
    await imports('concern', path, asWorker());
    expect(await received()).toEqual(reports);
    expect(await Promise.all(reports.map(exported))).toEqual(
      [fnr, other].map((child, n) => ({
        meldingId: reports[n],
        meldingType: 'no.ks.fiks.bekymringsmelding.offentlig.v2',
        melding: message({ fnr: child }),
      })),
    );
    expect(await exported(newId())).toEqual(['NOT_FOUND']);
  });

  test('that says another thing under the same id is refused, and XML, whatever it holds, is none', async () => {
    const id = newId();
    await imports('concern', file('first.json', delivered(message({ fnr: '' }), id)), asWorker());
    const other = { ...message({ fnr: '' }), leveringskanal: 'Annen' };
    expect((await imports('concern', file('second.json', delivered(other, id)), asWorker())).report).toEqual([
      { line: 1, outcome: 'REFUSED', code: 'CONFLICT' },
    ]);
    const bomb =
      '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd"><!ENTITY c "&b;&b;">]><a>&c;</a>';
    const { exit, report } = await imports('concern', file('bomb.json', bomb), asWorker());
    expect([exit, report]).toEqual([ImportExit.REFUSED, [{ line: 1, outcome: 'REFUSED', code: 'NOT_JSON' }]]);
    expect(await received()).toHaveLength(1);
  });
});
