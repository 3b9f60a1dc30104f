import { newId } from '@brobygger/domain';
import { aWorker, code, openIntake, type Intake, type Worker } from './concern-triage.test-setup';

let intake: Intake;
beforeAll(async () => {
  intake = await openIntake();
});
afterAll(() => intake.running.stop());

interface Page {
  readonly edges: readonly { readonly node: { readonly id: string } }[];
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
}
const LIST = `query ($first: Int!, $after: String, $states: [ConcernState!]) {
  concernReports(first: $first, after: $after, states: $states) { edges { node { id } } pageInfo { endCursor hasNextPage } } }`;
const pageOf = async (worker: Worker, variables: object = {}, more: object = {}): Promise<Page> =>
  (await intake.read(worker, LIST, { first: 20, ...variables }, more)).data?.['concernReports'] as Page;
const idsOf = ({ edges }: Page): readonly string[] => edges.map(({ node }) => node.id);
const ONE = 'query ($id: ID!) { concernReport(id: $id) { id text concerns senderPersonId namedYouthId youthId } }';

describe('the list', () => {
  test('has what is urgent first and then what is due first, and its pages are the whole of it', async () => {
    const worker = aWorker();
    const first = await intake.received(worker);
    const [second, urgent] = [await intake.received(worker), await intake.received(worker, { isUrgent: true })];
    const whole = await pageOf(worker);
    expect(idsOf(whole)).toEqual([urgent, ...[first, second].sort()]);
    const pages: string[] = [];
    for (let cursor: string | null = null, more = true; more;) {
      const page: Page = await pageOf(worker, { first: 1, after: cursor });
      pages.push(...idsOf(page));
      [cursor, more] = [page.pageInfo.endCursor, page.pageInfo.hasNextPage];
    }
    expect(pages).toEqual(idsOf(whole));
  });

  test('is of what waits for somebody, or of the states that are named', async () => {
    const worker = aWorker();
    const dropped = await intake.received(worker);
    await intake.running.services.triage.triage(worker, {
      reportId: dropped,
      outcome: 'DROP',
      dropReason: 'NOBODY_FOUND',
    });
    const { reportId } = await intake.linked(worker);
    await intake.running.services.triage.triage(worker, { reportId, outcome: 'INVESTIGATE' });
    expect(idsOf(await pageOf(worker))).toEqual([reportId]);
    expect(idsOf(await pageOf(worker, { states: ['DROPPED', 'DROPPED'] }))).toEqual([dropped]);
  });

  test('has no report of another service, nor can one be read, linked or triaged there', async () => {
    const [worker, other] = [aWorker(), aWorker()];
    const id = await intake.received(worker);
    expect(idsOf(await pageOf(other))).toEqual([]);
    expect(await intake.read(other, ONE, { id })).toMatchObject({ code: 'NOT_FOUND' });
    const { linkedReports, triage } = intake.running.services;
    const link = linkedReports.link(other, { reportId: id, youthId: newId() });
    await expect(link).rejects.toMatchObject(code('NOT_FOUND'));
    const drop = triage.triage(other, { reportId: id, outcome: 'DROP', dropReason: 'UNFOUNDED' });
    await expect(drop).rejects.toMatchObject(code('NOT_FOUND'));
  });

  test('and the report have none of a youth from whom the worker is kept, or who is assigned to others, but with a reason', async () => {
    const worker = aWorker();
    const { reportId, youthId } = await intake.linked(worker);
    const other = aWorker(worker.organisationId, 'Z2');
    expect(idsOf(await pageOf(other))).toEqual([]);
    expect(await intake.read(other, ONE, { id: reportId })).toMatchObject({ code: 'NOT_FOUND' });
    const reason = { statedReason: 'COVERING_FOR_COLLEAGUE' };
    expect(idsOf(await pageOf(other, {}, reason))).toEqual([reportId]);
    await intake.rows('insert into worker_block (youth_id, person_id, holds, version) values ($1, $2, true, 1)', [
      youthId,
      'Z2',
    ]);
    expect(idsOf(await pageOf(other, {}, reason))).toEqual([]);
    expect(await intake.read(other, ONE, { id: reportId }, reason)).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('a report', () => {
  test('is read whole by the service that received it, and the reading stands in the log of whom it is about', async () => {
    const worker = aWorker();
    const named = newId();
    const id = await intake.received(worker, { youthId: named });
    expect((await intake.read(worker, ONE, { id })).data?.['concernReport']).toEqual({
      id,
      text: 'Jenta forteller at hun blir slått hjemme.',
      concerns: ['VIOLENCE'],
      senderPersonId: 'U1',
      namedYouthId: named,
      youthId: null,
    });
    // Whom a sender named is a word of the sender's.
    expect(await intake.rows('select from disclosure_entry where youth_id = $1', [named])).toEqual([]);
    const { reportId, youthId } = await intake.linked(worker);
    await intake.read(worker, ONE, { id: reportId });
    await pageOf(worker);
    const entered = await intake.rows(
      `select categories, fields, cause from disclosure_entry where youth_id = $1 and act = 'READ' order by seq`,
      [youthId],
    );
    expect(entered).toEqual(
      ['concernReport', 'concernReports'].map((field) => ({
        categories: ['CHILD_WELFARE_INVESTIGATION'],
        fields: [`Query.${field}`],
        cause: null,
      })),
    );
  });

  test('that is given on is entered by its law in the log of whom it is about, and of nobody where nobody is linked to it', async () => {
    const worker = aWorker();
    const entered = `select act, basis, cause, categories, organisation_id from disclosure_entry where act = 'EXPORTED'`;
    const named = newId();
    const unlinked = await intake.received(worker, { youthId: named });
    const before = await intake.rows('select count(*) from disclosure_entry');
    const exported = 'query ($id: ID!) { concernReport(id: $id, forExport: true) { id } }';
    expect((await intake.read(worker, exported, { id: unlinked })).data).toEqual({ concernReport: { id: unlinked } });
    expect(await intake.rows('select count(*) from disclosure_entry')).toEqual(before);
    const { reportId, youthId } = await intake.linked(worker);
    await intake.read(worker, ONE, { id: reportId });
    const ofYouth = () => intake.rows(`${entered} and youth_id = $1`, [youthId]);
    expect(await ofYouth()).toEqual([]);
    await intake.read(worker, exported, { id: reportId });
    expect(await ofYouth()).toEqual([
      {
        ...{ act: 'EXPORTED', basis: 'STATUTE', cause: 'BVL_13_1_CONCERN', organisation_id: worker.organisationId },
        categories: ['CHILD_WELFARE_INVESTIGATION'],
      },
    ]);
    const stranger = await intake.read(aWorker(worker.organisationId, 'Z2'), exported, { id: reportId });
    expect([stranger.code, (await ofYouth()).length]).toEqual(['NOT_FOUND', 1]);
  });

  test('that names a youth who has blocked the worker is not there for that worker, though nobody is linked to it', async () => {
    const worker = aWorker();
    const namedId = newId();
    const id = await intake.received(worker, { youthId: namedId });
    const block = 'insert into worker_block (youth_id, person_id, holds, version) values ($1, $2, true, 1)';
    await intake.rows(block, [namedId, worker.personId]);
    expect(await intake.read(worker, ONE, { id })).toMatchObject({ code: 'NOT_FOUND' });
    expect(idsOf(await pageOf(worker))).toEqual([]);
    expect(idsOf(await pageOf(aWorker(worker.organisationId, 'Z2')))).toEqual([id]);
  });

  test('of what is due enters a reading of whom it shows as of that list, and of nobody else', async () => {
    const worker = aWorker();
    const { reportId, youthId } = await intake.linked(worker);
    const due = async (days: number) => {
      const { data } = await intake.read(worker, `{ workList(days: ${days}) { concerns { id } } }`);
      const entered = `select fields from disclosure_entry where youth_id = $1 and act = 'READ'`;
      return [data, await intake.rows(entered, [youthId])];
    };
    expect(await due(6)).toEqual([{ workList: { concerns: [] } }, []]);
    const read = [{ fields: ['WorkList.concerns'] }];
    expect(await due(7)).toEqual([{ workList: { concerns: [{ id: reportId }] } }, read]);
  });
});
