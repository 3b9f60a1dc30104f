import { newId, osloDate, plus } from '@brobygger/domain';
import { OWN_WISH } from '@brobygger/testkit';
import { faultsBySchema, testWithSchema } from '../../subgraphs/child-welfare/src/register-export/schema.test-setup';
import { startAllInOne, type TogetherInOne } from '../harness/all-in-one';
import { youth as asYouth } from '../harness/callers';
import { createDesk } from '../harness/desk';
import { takeOut } from '../harness/register-report';
import { SEEDED_AT } from '../harness/seed';

let running: TogetherInOne;
const service = newId();
const author = { personId: 'Z100001', organisationId: service, at: SEEDED_AT };
const TODAY = osloDate(SEEDED_AT);
// The national ids of the harness are of January 2007.
const BORN = '2007-01-01';

beforeAll(async () => {
  running = await startAllInOne();
  await running.seed((seed) => seed.organisation('CHILD_WELFARE', service));
  await running.databases.query('consent', `update organisation set district = 'Østbyen' where id = $1`, [service]);
});
afterAll(() => running?.stop());

/** A youth with a case, a decision on aftercare and a plan with its measure, which the register takes without a word. */
async function servedYouth(more: { readonly withMeasure?: boolean } = {}): Promise<string> {
  return running.seed(async ({ platform, ...seed }) => {
    const youthId = await seed.youth({ birthDate: BORN });
    const { cases, decisions, plans } = platform.services['child-welfare'];
    await cases.open(author, { ground: OWN_WISH, youthId, caseWorker: 'Kari Vik', district: 'Østbyen' });
    const { id: decisionId } = await decisions.decide(author, {
      youthId,
      kind: 'AFTERCARE',
      statute: 'BVL_3_6',
      decidedOn: TODAY,
      validFrom: TODAY,
      executedBy: 'CHILD_WELFARE',
      wantedByYouth: true,
    });
    const item = { name: 'Hybel', responsible: 'Kari Vik', validFrom: TODAY };
    const inRegister = more.withMeasure === false ? {} : { registerCategory: '8.1', decisionId };
    await plans.revise(author, { youthId, goals: ['Egen bolig'], items: [{ ...item, ...inRegister }] });
    return youthId;
  });
}

const about = (lines: readonly object[], youthId: string) =>
  lines.filter((line) => (line as { readonly journalNumber: string }).journalNumber === youthId);
const documentOf = (documents: readonly string[], youthId: string) =>
  documents.find((each) => each.includes(`Journalnummer="${youthId}"`));

const LOG = `{ me { disclosures(input: { act: REPORTED_TO_REGISTER }) { edges { node {
  basis statute categories fields role personId organisation { id } unreadable { field } orderId cause } } } } }`;
async function entriesOf(youthId: string): Promise<readonly object[]> {
  const { json } = await createDesk(running, asYouth(youthId)).ask(LOG);
  expect(json.errors ?? []).toEqual([]);
  const me = json.data?.['me'] as { readonly disclosures: { readonly edges: readonly { readonly node: object }[] } };
  return me.disclosures.edges.map(({ node }) => node);
}

test('a youth whose case is reported sees it in the log, by the law that demands it, each time anew', async () => {
  const youthId = await servedYouth();
  const first = await takeOut(running);
  expect(documentOf(first.documents, youthId)).toContain(`Fodselsnummer="${running.nationalIdOf(youthId).reveal()}"`);
  expect(await entriesOf(youthId)).toEqual([
    {
      ...{ basis: 'STATUTE', statute: 'STATISTIKKL_10', role: 'SYSTEM', personId: 'operator' },
      categories: [
        'CHILD_WELFARE_CASE',
        'CHILD_WELFARE_INVESTIGATION',
        'CHILD_WELFARE_PROCEEDINGS',
        'CHILD_WELFARE_DECISIONS',
        'CHILD_WELFARE_PLAN',
      ],
      ...{ fields: [], organisation: { id: service }, unreadable: [], orderId: null, cause: null },
    },
  ]);
  const again = await takeOut(running);
  expect(await entriesOf(youthId)).toHaveLength(2);
  expect([first.reported.before, first.reported.reportedBefore]).toEqual([[], 0]);
  expect(again.reported.before).toHaveLength(1);
  expect(again.reported.reportedBefore).toBe(first.reported.written);
});

test('a dry run says what would go out, writes nothing, and is in no log', async () => {
  const youthId = await servedYouth();
  const dry = await takeOut(running, { isDryRun: true });
  expect([dry.documents, await entriesOf(youthId)]).toEqual([[], []]);
  const { reported } = await takeOut(running);
  expect(dry.reported.written).toBe(reported.written);
  expect(dry.progress.at(-1)).toEqual([reported.folders, reported.folders]);
});

test('what the register refuses stays here, is in no log, and is told by the number of the check', async () => {
  const youthId = await servedYouth({ withMeasure: false });
  const { documents, lines, reported } = await takeOut(running);
  expect(documentOf(documents, youthId)).toBeUndefined();
  expect(about(lines, youthId)).toMatchObject([
    { outcome: 'LEFT_OUT', reason: 'MEASURE_WITHOUT_CATEGORY' },
    { outcome: 'LEFT_OUT', reason: 'PLAN_OF_NO_KIND' },
    { outcome: 'REFUSED', findings: [{ check: 'Sak 6' }, { check: 'Sak 8', severity: 'ERROR' }] },
  ]);
  expect(reported.byCode.get('Sak 8')).toBeGreaterThan(0);
  expect(await entriesOf(youthId)).toEqual([]);
});

test('a youth whose address is protected is not reported: where one reports for places them', async () => {
  const youthId = await servedYouth();
  await running.databases.query('consent', `update youth set protection = 'FORTROLIG' where id = $1`, [youthId]);
  const { documents, lines } = await takeOut(running);
  expect(documentOf(documents, youthId)).toBeUndefined();
  expect(about(lines, youthId)).toEqual([{ journalNumber: youthId, outcome: 'REFUSED', code: 'ADDRESS_PROTECTED' }]);
  expect(await entriesOf(youthId)).toEqual([]);
});

test('a youth who has a number of the immigration authorities alone is refused by Personalia 11', async () => {
  const youthId = await servedYouth();
  await running.databases.query('consent', `update youth_identifier set kind = 'DUF_NUMBER' where youth_id = $1`, [
    youthId,
  ]);
  const { documents, lines } = await takeOut(running, { isDryRun: true });
  expect(documentOf(documents, youthId)).toBeUndefined();
  expect(about(lines, youthId)).toEqual([{ journalNumber: youthId, outcome: 'REFUSED', code: 'Personalia 11' }]);
});

test('a youth who does not know yet that there is a report is not told of it by the log', async () => {
  const youthId = await running.seed((seed) => seed.youth({ birthDate: BORN }));
  const report = (shownFrom: Date) =>
    running.databases.query(
      'child-welfare',
      `insert into concern_report (id, client_key, sender_organisation_id, sender_person_id, sender_agency, receiver_id,
         named_youth_id, youth_id, linked_for, concerns, text, is_urgent, received_at, digest, state, due_on, triaged_at,
         drop_reason, shown_from, version)
       select $1::uuid, $1, $2, 'Z1', 'OUTREACH', $3, $4::uuid, $4::uuid, $4::uuid, '{VIOLENCE,OTHER}', 'x', false, $5::timestamptz, $1,
         'DROPPED', $5::timestamptz, $5::timestamptz, 'UNFOUNDED', $6::timestamptz, 0`,
      [newId(), newId(), service, youthId, SEEDED_AT, shownFrom],
    );
  await report(plusDays(30));
  const hidden = await takeOut(running);
  expect(about(hidden.lines, youthId)).toEqual([
    { journalNumber: youthId, outcome: 'REFUSED', code: 'YOUTH_NOT_TOLD' },
  ]);
  expect(await entriesOf(youthId)).toEqual([]);
  const shown = await takeOut(running, { at: plusDays(31), year: plusDays(31).getFullYear(), isDryRun: true });
  expect(about(shown.lines, youthId)).toMatchObject([
    { outcome: 'LEFT_OUT', reason: 'CONTENT_WITHOUT_CODE' },
    { outcome: 'REFUSED', findings: [{ check: 'Sak 8' }] },
  ]);
});

const plusDays = (days: number): Date => new Date(SEEDED_AT.getTime() + days * 24 * 60 * 60 * 1000);

test('a case that was open in no part of the year is of another year', async () => {
  await servedYouth();
  const year = Number(plus(TODAY, { years: -1 }).slice(0, 4));
  const { documents, lines, reported } = await takeOut(running, { year });
  expect([documents, lines]).toEqual([[], []]);
  expect([reported.ofOtherYears, reported.folders > 0]).toEqual([reported.folders, true]);
});

test('of another organisation nothing goes out', async () => {
  const other = newId();
  await running.seed(async ({ platform, ...seed }) => {
    await platform.services.consent.organisations.register({
      ...{ id: other, number: '310000213', name: 'Barnevernet i Vest', agency: 'CHILD_WELFARE', sector: null },
      ...{ municipality: 'Trondheim', municipalityNumber: '5001', district: 'Vest' },
    });
    const youthId = await seed.youth({ birthDate: BORN });
    const { cases } = platform.services['child-welfare'];
    const theirs = { ...author, organisationId: other };
    await cases.open(theirs, { ground: OWN_WISH, youthId, caseWorker: 'Per Berg', district: 'Vest' });
  });
  const { reported } = await takeOut(running, { organisationNumber: '310000213', isDryRun: true });
  expect(reported.folders).toBe(1);
});

test('a municipality that reports by district says which, or nothing is read', async () => {
  const exports = () => running.databases.query('consent', 'select id from register_export');
  const before = await exports();
  await expect(takeOut(running, { districtNumber: null })).rejects.toMatchObject({ code: 'Avgiver 1' });
  expect(await exports()).toEqual(before);
});

test('an organisation that is none of child welfare reports nothing', async () => {
  await expect(takeOut(running, { organisationNumber: '123456785' })).rejects.toThrow(
    'no organisation of child welfare',
  );
});

test('neither lines nor counts name the child, nor any number of it', async () => {
  const ids = await Promise.all([servedYouth(), servedYouth({ withMeasure: false })]);
  const { lines, reported } = await takeOut(running);
  const said = JSON.stringify([lines, { ...reported, byCode: [...reported.byCode] }]);
  for (const id of ids) expect(said).not.toContain(running.nationalIdOf(id).reveal());
  expect(said).not.toContain(BORN);
});

testWithSchema('what goes out is valid by the schema of the register', async () => {
  await servedYouth();
  const { documents } = await takeOut(running);
  expect(documents.length).toBeGreaterThan(0);
  expect(await faultsBySchema(documents)).toEqual([]);
});
