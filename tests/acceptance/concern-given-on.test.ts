import { exportConcern } from '@brobygger/commands';
import { newId, osloDate, OWN_CASE_HANDLING, plus } from '@brobygger/domain';
import { startAllInOne, type TogetherInOne } from '../harness/all-in-one';
import { worker, youth } from '../harness/callers';

let topology: TogetherInOne;
let [service, patrol] = ['', ''];

beforeAll(async () => {
  topology = await startAllInOne();
  await topology.seed(async (seed) => {
    service = await seed.organisation('CHILD_WELFARE');
    patrol = await seed.organisation('OUTREACH');
  });
});
afterAll(() => topology?.stop());

/** Records as a worker of the agency's organisation; the id of what was made. */
async function write(agency: 'CHILD_WELFARE' | 'OUTREACH', mutation: string, input: object): Promise<string> {
  const as = worker(agency, agency === 'OUTREACH' ? patrol : service);
  const { json } = await topology.ask(as, mutation, { input }, OWN_CASE_HANDLING);
  expect(json.errors).toBeUndefined();
  return (Object.values(json.data ?? {})[0] as { readonly id: string }).id;
}

const FILE = 'mutation ($input: FileConcernReportInput!) { fileConcernReport(input: $input) { id } }';
const LINK = 'mutation ($input: LinkConcernReportInput!) { linkConcernReport(input: $input) { id } }';

/** A concern that came as a message comes, was linked to a youth, told later or not, and given on. */
async function givenOn(delay: object | null) {
  const youthId = await topology.seed((seed) => seed.youth());
  const said = { concerns: ['NEGLECT'], text: 'Borte fra skolen.' };
  const reportId = await write('OUTREACH', FILE, { clientKey: newId(), receiverId: service, ...said });
  await write('CHILD_WELFARE', LINK, { reportId, youthId, delay });
  const token = await topology.issuer.tokenOf(worker('CHILD_WELFARE', service));
  await exportConcern(
    { reportId, beside: {}, to: { url: `${topology.url}/graphql`, token, purpose: OWN_CASE_HANDLING } },
    { write: () => undefined, say: () => undefined },
  );
  await topology.settle();
  return { youthId, reportId };
}

const LOG = `{ me { serviceRelations { groundReference } disclosures { edges { node {
  act basis statute orderId categories legalBases { liftedBy } unreadable { field } } } } } }`;

/** Who serves the youth, and what others did, as the youth reads it. */
async function told(youthId: string) {
  const { json } = await topology.ask(youth(youthId), LOG, {}, 'B108');
  expect(json.errors).toBeUndefined();
  const { disclosures, serviceRelations } = json.data?.['me'] as {
    readonly serviceRelations: readonly object[];
    readonly disclosures: { readonly edges: readonly { readonly node: { readonly act: string } }[] };
  };
  return { serviceRelations, entries: disclosures.edges.map(({ node }) => node) };
}

/** That the concern came, and that it was given on: both stand there, and by which law. */
async function expectTold({ youthId, reportId }: Awaited<ReturnType<typeof givenOn>>): Promise<void> {
  const { serviceRelations, entries } = await told(youthId);
  expect(serviceRelations).toEqual([{ groundReference: reportId }]);
  expect(entries.map(({ act }) => act).filter((act) => act !== 'READ')).toEqual(['EXPORTED', 'BEGAN_SERVICE']);
  expect(entries[0]).toMatchObject({
    ...{ basis: 'STATUTE', statute: 'BVL_13_1_CONCERN', orderId: null, unreadable: [] },
    categories: ['CHILD_WELFARE_INVESTIGATION'],
  });
  expect(JSON.stringify(entries[0])).toContain('bvl. § 13-1');
}

test('a concern that is linked stands in the youth’s log, and so does that it is given on, by its law', async () => {
  await expectTold(await givenOn(null));
});

test('of one that is told later both are told when it is', async () => {
  const delay = { ground: 'DUTY_OF_SECRECY', until: plus(osloDate(new Date()), { days: 7 }) };
  const given = await givenOn(delay);
  expect(await told(given.youthId)).toEqual({ serviceRelations: [], entries: [] });
  const over = 'update concern_delay set shown_from = given_at where concern_id = $1';
  await topology.databases.query('consent', over, [given.reportId]);
  await expectTold(given);
});
