import { newId, Role } from '@brobygger/domain';
import { ON_PAPER, reader, startTestRegistry, type TestRegistry } from '../registry.test-setup';

let now = new Date('2026-03-02T10:00:00Z');
let registry: TestRegistry;
beforeAll(async () => {
  registry = await startTestRegistry(() => now);
});
afterAll(() => registry.stop());

const officer = reader(Role.CONSENT_OFFICER, 'Z990010');
const ENTER = `mutation ($csv: String!, $dryRun: Boolean) { enterPaperConsents(input: { csv: $csv, dryRun: $dryRun }) {
  isDryRun given refused rows { line outcome consentId code rule column message } } }`;
const NAMES = 'youthId,recipientId,purpose,categories,signedBy,scanSha256,clientKey';

interface Entered {
  readonly isDryRun: boolean;
  readonly given: number;
  readonly refused: number;
  readonly rows: readonly Readonly<
    Record<'line' | 'outcome' | 'consentId' | 'code' | 'rule' | 'column' | 'message', unknown>
  >[];
}
async function enter(csv: string, dryRun: boolean | null = false): Promise<Entered> {
  const { data, codes } = await registry.ask(officer, ENTER, { csv, ...(dryRun === null ? {} : { dryRun }) });
  expect(codes).toEqual([]);
  return (data as { enterPaperConsents: Entered }).enterPaperConsents;
}
const told = ({ rows }: Entered): readonly unknown[] =>
  rows.map(({ line, outcome, code, rule, column }) => [line, outcome, code ?? null, rule ?? null, column ?? null]);

interface Row {
  readonly youthId: string;
  readonly recipientId: string;
  readonly more?: string;
  readonly purpose?: string;
  readonly categories?: string;
  readonly signedBy?: string;
  readonly scan?: string;
  readonly key?: string;
}
const line = ({
  youthId,
  recipientId,
  purpose = 'B102',
  categories = 'HOUSING_RENT',
  signedBy = 'YOUTH',
  scan = ON_PAPER.scanSha256,
  key = newId(),
}: Row): string => [youthId, recipientId, purpose, categories, signedBy, scan, key].join(',');
const aRow = async (): Promise<Row> => ({
  youthId: await registry.aYouth(),
  recipientId: await registry.anOrganisation('NAV'),
});
const consentsOf = (youthId: string): Promise<readonly { readonly id: string }[]> =>
  registry.services.consents.ofYouth(youthId);

test('rows are entered one by one, and what is sent again was given before', async () => {
  const [one, other] = [await aRow(), await aRow()];
  const csv = [NAMES, line(one), line({ ...other, categories: 'HOUSING_RENT HOUSING_RESIDENCY' })].join('\r\n');
  const first = await enter(csv);
  expect([first.isDryRun, first.given, first.refused, told(first)]).toEqual([
    false,
    2,
    0,
    [
      [2, 'GIVEN', null, null, null],
      [3, 'GIVEN', null, null, null],
    ],
  ]);
  const [consent] = await consentsOf(other.youthId);
  expect(consent).toMatchObject({
    id: first.rows[1]?.consentId,
    enteredBy: officer.personId,
    enteredAs: 'OFFICER',
    categories: ['HOUSING_RENT', 'HOUSING_RESIDENCY'],
  });
  const [event] = await registry.dataSource.query<Record<string, unknown>[]>(
    'select kind, method, scan_sha256, text_version, length(text_hash) as hash from consent_event where consent_id = $1',
    [consent?.id],
  );
  expect(event).toEqual({
    kind: 'GIVEN',
    method: 'PAPER',
    scan_sha256: ON_PAPER.scanSha256,
    text_version: 1,
    hash: 64,
  });
  now = new Date(now.getTime() + 1000);
  const again = await enter(csv);
  expect(again.rows.map(({ outcome, consentId }) => [outcome, consentId])).toEqual(
    first.rows.map(({ consentId }) => ['GIVEN_BEFORE', consentId]),
  );
  expect(await consentsOf(other.youthId)).toHaveLength(1);
});

test('it is a dry run unless one says otherwise: nothing is written, and each row is told what would become of it', async () => {
  const row = await aRow();
  const count = async (): Promise<unknown> =>
    registry.dataSource.query(
      'select (select count(*) from consent), (select count(*) from consent_event), (select count(*) from outbox_message)',
    );
  const before = await count();
  const tried = await enter([NAMES, line(row), line({ ...row, purpose: 'B999' })].join('\n'), null);
  expect([tried.isDryRun, told(tried), tried.rows[0]?.consentId]).toEqual([
    true,
    [
      [2, 'WOULD_BE_GIVEN', null, null, null],
      [3, 'REFUSED', 'BAD_USER_INPUT', null, 'purpose'],
    ],
    null,
  ]);
  expect(await count()).toEqual(before);
});

test('a row that is refused is told by code, rule and column, and keeps no other from being entered', async () => {
  const [row, good] = [await aRow(), await aRow()];
  const elsewhere = await registry.aYouth({ municipalityNumber: '0301' });
  const child = await registry.aYouth({ birthDate: '2013-01-15' });
  const rows: readonly [string, readonly unknown[]][] = [
    [line({ ...row, youthId: 'x' }), ['BAD_USER_INPUT', null, 'youthId']],
    [line({ ...row, youthId: newId() }), ['YOUTH_NOT_FOUND', null, 'youthId']],
    [line({ ...row, youthId: elsewhere }), ['YOUTH_NOT_FOUND', null, 'youthId']],
    [line({ ...row, recipientId: newId() }), ['NOT_FOUND', null, 'recipientId']],
    [line({ ...row, categories: 'FAITH' }), ['BAD_USER_INPUT', null, 'categories']],
    [line({ ...row, categories: '' }), ['BAD_USER_INPUT', null, 'categories']],
    [line({ ...row, categories: 'HOUSING_RENT CHILD_WELFARE_CASE' }), ['RULE_VIOLATED', 'INV31', 'categories']],
    [line({ ...row, youthId: child }), ['RULE_VIOLATED', 'CAPACITY', 'signedBy']],
    [line({ ...row, scan: 'abc' }), ['BAD_USER_INPUT', null, 'scanSha256']],
    [line({ ...row, key: 'short' }), ['BAD_USER_INPUT', null, 'clientKey']],
    [line({ ...row, signedBy: 'OFFICER' }), ['BAD_USER_INPUT', null, 'signedBy']],
  ];
  const entered = await enter([NAMES, ...rows.map(([text]) => text), line(good)].join('\n'));
  expect(told(entered)).toEqual([
    ...rows.map(([, why], n) => [n + 2, 'REFUSED', ...why]),
    [rows.length + 2, 'GIVEN', null, null, null],
  ]);
  expect([entered.given, entered.refused]).toEqual([1, rows.length]);
  expect(await consentsOf(row.youthId)).toEqual([]);
  expect(entered.rows.every(({ message }) => message === null || !String(message).includes(row.youthId))).toBe(true);
});

test('a row that stands twice is given once, and says so', async () => {
  const row = line(await aRow());
  const { rows } = await enter([NAMES, row, row].join('\n'));
  expect(rows.map(({ outcome }) => outcome)).toEqual(['GIVEN', 'GIVEN_BEFORE']);
});

test('a row takes the place of what an earlier row gave, and of nothing else that stands', async () => {
  const row = await aRow();
  const own = await registry.services.consents.give(
    reader(Role.YOUTH, row.youthId),
    { ...row, purpose: 'B102', categories: ['HOUSING_RENT'], signedBy: ['YOUTH'] },
    now,
  );
  const more = { ...row, categories: 'HOUSING_RENT HOUSING_RESIDENCY' };
  for (const dryRun of [true, false]) {
    expect(told(await enter([NAMES, line(more)].join('\n'), dryRun))).toEqual([[2, 'REFUSED', 'CONFLICT', null, null]]);
  }
  expect(await consentsOf(row.youthId)).toMatchObject([{ id: own.id, withdrawnAt: null }]);
  const other = await aRow();
  const { rows } = await enter([NAMES, line(other), line({ ...other, categories: more.categories })].join('\n'));
  expect(rows.map(({ outcome }) => outcome)).toEqual(['GIVEN', 'GIVEN']);
  expect(await consentsOf(other.youthId)).toMatchObject([
    { id: rows[1]?.consentId, withdrawnAt: null },
    { id: rows[0]?.consentId, supersededBy: rows[1]?.consentId },
  ]);
});

test('what stands in the optional columns is entered too', async () => {
  const row = await aRow();
  const more = '2026-03-10T00:00:00Z,2026-09-01T00:00:00Z,nn,false';
  const entered = await enter(`${NAMES},validFrom,validTo,language,despiteRefusal\n${line(row)},${more}`);
  expect(told(entered)).toEqual([[2, 'GIVEN', null, null, null]]);
  expect(await consentsOf(row.youthId)).toMatchObject([
    { validFrom: new Date('2026-03-10T00:00:00Z'), validTo: new Date('2026-09-01T00:00:00Z'), language: 'nn' },
  ]);
});

test.each([
  ['', 'input.csv'],
  [NAMES, 'input.csv'],
  ['youthId\nx', 'input.csv'],
  [`${NAMES}\n"`, 'input.csv'],
  [[NAMES, ...Array.from({ length: 201 }, () => 'x,x,x,x,x,x,x')].join('\n'), 'input.csv'],
  [`${NAMES}\n${'x'.repeat(200_001)}`, 'input.csv'],
])('what is no table, or too long, is refused whole', async (csv, argument) => {
  const hop = { caller: officer, purpose: null, requestId: newId(), audience: 'consent' };
  const { errors } = await registry.subgraph.execute(hop, { query: ENTER, variables: { csv, dryRun: false } });
  expect(errors?.map(({ extensions }) => [extensions['code'], extensions['argument']])).toEqual([
    ['BAD_USER_INPUT', argument],
  ]);
});

test('nobody but an officer enters any', async () => {
  const row = await aRow();
  const { codes } = await registry.ask(reader(Role.YOUTH, row.youthId), ENTER, { csv: `${NAMES}\n${line(row)}` });
  expect(codes).toEqual([['enterPaperConsents', 'FORBIDDEN_ROLE']]);
});

test('of a child of 7 to 11 a row says whether it was heard, or is refused by that column', async () => {
  const [youthId, recipientId] = [
    await registry.aYouth({ birthDate: '2017-01-15' }),
    await registry.anOrganisation('NAV'),
  ];
  const guardianId = await registry.aGuardian(youthId);
  const row = (heard: string) => `${line({ youthId, recipientId, signedBy: 'GUARDIAN' })},${guardianId},${heard}`;
  const how = 'Hun vil det. Mor har skrevet det på papiret.';
  const rows = [',', 'true,', `,${how}`, `ja,${how}`, 'true,Ja.', `true,${'x'.repeat(501)}`, `true,${how}`].map(row);
  const entered = await enter([`${NAMES},guardianId,heard,heardHow`, ...rows].join('\n'));
  expect(told(entered)).toEqual([
    [2, 'REFUSED', 'RULE_VIOLATED', 'CHILD_HEARD', 'heard'],
    [3, 'REFUSED', 'BAD_USER_INPUT', null, 'heardHow'],
    [4, 'REFUSED', 'BAD_USER_INPUT', null, 'heard'],
    [5, 'REFUSED', 'BAD_USER_INPUT', null, 'heard'],
    [6, 'REFUSED', 'BAD_USER_INPUT', null, 'heardHow'],
    [7, 'REFUSED', 'BAD_USER_INPUT', null, 'heardHow'],
    [8, 'GIVEN', null, null, null],
  ]);
  const kept = 'select heard, heard_how as how from consent_event where consent_id = $1';
  expect(await registry.dataSource.query(kept, [entered.rows.at(-1)?.consentId])).toEqual([{ heard: true, how }]);
});

test('of a youth of 17 a row says why the youth is mature enough, or is refused by that column', async () => {
  const row = {
    recipientId: await registry.anOrganisation('NAV'),
    youthId: await registry.aYouth({ birthDate: '2008-06-01' }),
  };
  const names = `${NAMES},maturity`;
  const entered = await enter([names, `${line(row)},`, `${line(row)},Forstår hva et ja betyr.`].join('\n'));
  expect(told(entered)).toEqual([
    [2, 'REFUSED', 'RULE_VIOLATED', 'CAPACITY', 'maturity'],
    [3, 'GIVEN', null, null, null],
  ]);
});
