import { ImportExit, runImport } from '@brobygger/commands';
import { newId } from '@brobygger/domain';
import { readFileSync } from 'node:fs';
import { SUPERGRAPH } from '../../all-in-one/src/paths';
import { startAllInOne, type TogetherInOne } from '../harness/all-in-one';
import { worker } from '../harness/callers';
import { createNationalIds } from '../harness/national-ids';

let topology: TogetherInOne;
let [nav, outreach] = ['', ''];
/** Numbers that the harness gives to nobody else. */
const numbers = createNationalIds();
for (let n = 0; n < 200; n += 1) numbers(`another ${n}`);

beforeAll(async () => {
  topology = await startAllInOne();
});
afterAll(() => topology?.stop());
beforeEach(() =>
  topology.seed(async (seed) => {
    nav = await seed.organisation('NAV');
    outreach = await seed.organisation('OUTREACH');
    await seed.knownWorkers(nav, 'Z100001');
  }),
);

/** Registers so many youths, and answers with ids and numbers. */
const registered = (count: number) =>
  topology.seed(({ platform: { services } }) =>
    Promise.all(
      Array.from({ length: count }, async () => {
        const id = newId();
        const person = { id, name: 'Test Ungdom', birthDate: '2008-02-15', nationalId: numbers(id) };
        await services.consent.youths.register(person);
        return { id, number: numbers(id).reveal() };
      }),
    ),
  );

/** Imports as the worker of an organisation; answers with exit code, report and what was said. */
async function imports(
  mutation: string,
  text: string,
  { isDryRun = false, as = worker('NAV', nav), url = topology.url } = {},
) {
  const [report, said, progress]: [object[], string[], string[]] = [[], [], []];
  const exit = await runImport(
    {
      mutation,
      text,
      isDryRun,
      url: `${url}/graphql`,
      token: await topology.issuer.tokenOf(as),
      supergraph: readFileSync(SUPERGRAPH, 'utf8'),
    },
    {
      report: (line) => report.push(JSON.parse(line) as object),
      onProgress: (done, of) => progress.push(`${done}/${of}`),
      say: (line) => said.push(line),
    },
  );
  await topology.settle();
  return { exit, report, said, progress };
}

const HEADING = 'identifier;ground.kind;ground.reference;office';
const csv = (...rows: readonly string[]): string => [HEADING, ...rows].join('\r\n');
const begun = async (organisationId: string): Promise<number> => {
  const [row] = await topology.databases.query<{ readonly n: number }>(
    'consent',
    'select count(*)::int as n from service_relation where organisation_id = $1',
    [organisationId],
  );
  return row?.n ?? NaN;
};

test('begins for each row on its ground, with progress and a report by line, and again for none', async () => {
  const [one, other] = await registered(2);
  const text = csv(`${one?.number};DECISION;2026/17;NAV Bjerke`, `"${other?.number}";OWN_WISH;;"NAV ""Grorud"""`);
  const first = await imports('openNavCase', text);
  expect(first).toEqual({
    exit: ImportExit.DONE,
    report: [
      { line: 2, outcome: 'BEGUN' },
      { line: 3, outcome: 'BEGUN' },
    ],
    said: ['BEGUN 2'],
    progress: ['1/2', '2/2'],
  });
  const BEGUN = `select r.ground, r.ground_reference, r.begun_by, e.act from service_relation r
    join disclosure_entry e using (youth_id) where youth_id = $1`;
  expect(await topology.databases.query('consent', BEGUN, [one?.id])).toEqual([
    { ground: 'DECISION', ground_reference: '2026/17', begun_by: 'Z100001', act: 'BEGAN_SERVICE' },
  ]);
  const again = await imports('openNavCase', text);
  expect([again.exit, again.report, again.said]).toEqual([
    ImportExit.DONE,
    [
      { line: 2, outcome: 'ALREADY_SERVED' },
      { line: 3, outcome: 'ALREADY_SERVED' },
    ],
    ['ALREADY_SERVED 2'],
  ]);
  expect(await begun(nav)).toBe(2);
});

test('takes JSON lines, and two numbers of one person begin once', async () => {
  const [one] = await registered(1);
  const row = (identifier: string) =>
    JSON.stringify({
      identifier,
      ground: { kind: 'OWN_WISH' },
      kind: 'LOW_THRESHOLD',
      legalBasis: 'CONSENT_ONLY',
      continuityStaff: ['Kari', 'Ola'],
    });
  const spaced = `${one?.number.slice(0, 6)} ${one?.number.slice(6)}`;
  const as = worker('OUTREACH', outreach);
  expect((await imports('startFollowUp', `${row(spaced)}\n\n`, { as })).report).toEqual([
    { line: 1, outcome: 'BEGUN' },
  ]);
  expect((await imports('startFollowUp', row(one?.number ?? ''), { as })).report).toEqual([
    { line: 1, outcome: 'ALREADY_SERVED' },
  ]);
  expect(await begun(outreach)).toBe(1);
});

test('refuses a file with any fault whole: each by line and code, no number in the report, and nothing is sent', async () => {
  const [one, other] = await registered(2);
  const text = csv(
    `${one?.number};OWN_WISH;;NAV Bjerke`,
    `${one?.number};OWN_WISH;;NAV Bjerke`,
    `12345678901;OWN_WISH;;NAV Bjerke`,
    `${other?.number};DECISION;;NAV Bjerke`,
    `${other?.number};NO_SUCH;1;NAV Bjerke`,
    `${other?.number};OWN_WISH;`,
  );
  const { exit, report, said } = await imports('openNavCase', text);
  expect({ exit, report, said }).toEqual({
    exit: ImportExit.REFUSED,
    report: [
      { line: 3, outcome: 'REFUSED', code: 'PERSON_TWICE', path: 'identifier' },
      { line: 4, outcome: 'REFUSED', code: 'IDENTIFIER_MALFORMED', path: 'identifier' },
      { line: 5, outcome: 'REFUSED', code: 'GROUND_WITHOUT_REFERENCE', path: 'ground.reference' },
      { line: 6, outcome: 'REFUSED', code: 'ROW_MALFORMED', path: 'ground.kind' },
      { line: 7, outcome: 'REFUSED', code: 'ROW_MALFORMED' },
    ],
    said: ['the file has 5 faults: nothing was sent'],
  });
  expect(await begun(nav)).toBe(0);
});

test.each([
  [
    'of another heading',
    'identifier,ground.kind,youthId\n1,2,3',
    [{ line: 1, code: 'COLUMN_UNKNOWN', path: 'youthId' }],
  ],
  ['without a row', HEADING, [{ line: 1, code: 'FILE_EMPTY' }]],
  [
    'of what is no JSON',
    '{"identifier":\n[1]',
    [
      { line: 1, code: 'ROW_MALFORMED' },
      { line: 2, code: 'ROW_MALFORMED' },
    ],
  ],
])('refuses a file %s', async (_of, text, faults) => {
  const { exit, report } = await imports('openNavCase', text);
  expect([exit, report]).toEqual([ImportExit.REFUSED, faults.map((fault) => ({ ...fault, outcome: 'REFUSED' }))]);
});

test('in a dry run checks and sends nothing', async () => {
  const [one] = await registered(1);
  const text = csv(`${one?.number};OWN_WISH;;NAV Bjerke`);
  const { exit, report } = await imports('openNavCase', text, { isDryRun: true });
  expect([exit, report, await begun(nav)]).toEqual([ImportExit.DONE, [{ line: 2, outcome: 'WOULD_BE_SENT' }], 0]);
});

test('goes on past a youth for whom the worker may not begin, and says no more than that', async () => {
  const [one, other] = await registered(2);
  await topology.seed(({ platform: { services } }) =>
    services.consent.blocks.block(one?.id ?? '', 'Z100001', new Date()),
  );
  const text = csv(`${one?.number};OWN_WISH;;NAV Bjerke`, `${other?.number};OWN_WISH;;NAV Bjerke`);
  const { exit, report } = await imports('openNavCase', text);
  expect([exit, report]).toEqual([
    ImportExit.INCOMPLETE,
    [
      { line: 2, outcome: 'REFUSED', code: 'YOUTH_NOT_FOUND' },
      { line: 3, outcome: 'BEGUN' },
    ],
  ]);
});

test('goes on past a row of a profession that the worker has not', async () => {
  const [first, second, third] = await registered(3);
  const row = (identifier: string | undefined, kind: string) => ({
    identifier,
    ground: { kind: 'OWN_WISH' },
    kind,
    legalBasis: 'CONSENT_ONLY',
    continuityStaff: ['Kari Prøve', 'Ola Prøve'],
  });
  const rows = [
    row(first?.number, 'LOW_THRESHOLD'),
    row(second?.number, 'PSYCHOLOGIST'),
    row(third?.number, 'LOW_THRESHOLD'),
  ];
  const text = rows.map((each) => JSON.stringify(each)).join('\n');
  const { exit, report } = await imports('startFollowUp', text, { as: worker('OUTREACH', outreach) });
  expect(exit).toBe(ImportExit.INCOMPLETE);
  expect(report).toEqual([
    { line: 1, outcome: 'BEGUN' },
    { line: 2, outcome: 'REFUSED', code: 'PROFESSION_REQUIRED' },
    { line: 3, outcome: 'BEGUN' },
  ]);
});

test('stops where no row could be taken: the register or the gateway is away, or the token is another agency’s', async () => {
  const [one] = await registered(1);
  // Nobody knows this one, and this platform has no population register to ask.
  const text = csv(`${numbers('nobody').reveal()};OWN_WISH;;NAV Bjerke`, `${one?.number};OWN_WISH;;NAV Bjerke`);
  const stopped = (code: string) => [ImportExit.INCOMPLETE, [{ line: 2, outcome: 'STOPPED', code }]];
  const outcome = async (options: Parameters<typeof imports>[2] = {}) => {
    const { exit, report } = await imports('openNavCase', text, options);
    return [exit, report];
  };
  expect(await outcome()).toEqual(stopped('REGISTER_UNAVAILABLE'));
  expect(await outcome({ as: worker('OUTREACH', outreach) })).toEqual(stopped('FORBIDDEN_ROLE'));
  expect(await outcome({ url: 'http://127.0.0.1:1' })).toEqual(stopped('GATEWAY_UNREACHABLE'));
  expect(await begun(nav)).toBe(0);
});

test('names the mutations that begin service, and takes no other', async () => {
  const { exit, said } = await imports('closeNavCase', csv());
  expect([exit, said[0]]).toEqual([
    ImportExit.REFUSED,
    '`closeNavCase` begins no service: name one of applyResidency, applySummerJob, assessAngerManagement, assessSanction, ' +
      'enquireHap, joinGroup, openChildWelfareCase, openNavCase, openSensitiveDialogue, recordNurseTalk, recordPsychologistContact, ' +
      'recordSanction, referHousingFollowUp, startFollowUp',
  ]);
});
