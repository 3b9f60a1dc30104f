import { impliedPurposeOf, newId, Role, type Agency, type Caller } from '@brobygger/domain';
import { AGENCY_QUESTION, connect, type Subgraph } from '@brobygger/subgraph-kit';
import { OWN_WISH, createFakeRegistry, createMigratedDatabase, type TestDatabase } from '@brobygger/testkit';
import { getNamedType, isObjectType, type GraphQLObjectType } from 'graphql';
import type { DataSource } from 'typeorm';
import { subgraph as childWelfare, type ChildWelfareServices } from '../index';

const at = new Date('2026-03-02T12:00:00Z');
// What went to other services, and what was run: the test must see both, so that it starts the subgraph itself.
const [told, statements]: [unknown[], string[]] = [[], []];
// What the registry was asked of organisations.
let asked: unknown[] = [];
const registry = createFakeRegistry();

let database: TestDatabase;
let [runtime, owner]: DataSource[] = [];
let subgraph: Subgraph;
let services: ChildWelfareServices;

beforeAll(async () => {
  database = await createMigratedDatabase('concern report', childWelfare.persistence);
  runtime = await connect(database.appUrl, childWelfare.persistence);
  owner = await connect(database.ownerUrl, childWelfare.persistence, 1);
  registry.fails(new Error('nobody is to ask'));
  ({ subgraph, services } = childWelfare.create({
    dataSource: runtime,
    clock: () => at,
    registry: { disclose: (call) => registry.disclose(call), admit: createFakeRegistry().admit },
    deliver(_destination, messages) {
      told.push(...messages);
      return Promise.resolve([]);
    },
    ask(service, question, body) {
      asked.push([service, question, body]);
      return Promise.resolve({ agency: 'CHILD_WELFARE' });
    },
    onStatement: (name) => statements.push(name),
    onFailure: () => undefined,
  }));
});
afterAll(async () => {
  await owner?.destroy();
  await subgraph.stop();
  await database.drop();
});

const ask = (text: string, values: unknown[] = []): Promise<Record<string, unknown>[]> =>
  owner?.query(text, values) as Promise<Record<string, unknown>[]>;
const asRuntime = (text: string): Promise<unknown> => runtime?.query(text) as Promise<unknown>;

const FILE = 'mutation ($input: FileConcernReportInput!) { fileConcernReport(input: $input) { id receivedAt } }';

function worker(
  agency: Agency | null = 'OUTREACH',
  role: Role = 'CASEWORKER',
  purpose: string | null = impliedPurposeOf(role) ?? 'B107',
) {
  const caller: Caller = { personId: 'Z1', role, agency, organisationId: newId(), assurance: 'HIGH' };
  const hop = { caller, purpose, requestId: 'r', audience: 'child-welfare' };
  async function file(
    input: object,
  ): Promise<{ data: { id: string; receivedAt: string } | null; code: unknown; text: string }> {
    const { data, errors } = await subgraph.execute(hop, { query: FILE, variables: { input } });
    const receipt = (data?.['fileConcernReport'] ?? null) as { id: string; receivedAt: string } | null;
    return { data: receipt, code: errors?.[0]?.extensions['code'], text: JSON.stringify({ data, errors }) };
  }
  return { hop, caller, file };
}

const NOT_TRIAGED = Object.fromEntries(
  [
    ...['drop_reason', 'triaged_at', 'triaged_by', 'investigation_id', 'case_id', 'shown_from'],
    ...['delay_ground', 'delayed_until', 'linked_by', 'linked_for', 'linked_at', 'delay_reviewed_by'],
  ].map((column) => [column, null]),
);

const report = (more: object = {}): Record<string, unknown> => ({
  clientKey: newId(),
  receiverId: newId(),
  concerns: ['VIOLENCE', 'SUBSTANCES'],
  text: 'Jenta forteller at hun blir slått hjemme.',
  ...more,
});

/** A youth whose case is closed, who has blocked the worker, and whose address is protected. */
async function withdrawnYouth(): Promise<string> {
  const youthId = newId();
  const author = { personId: 'Z9', organisationId: newId(), at };
  await services.cases.open(author, { ground: OWN_WISH, youthId, caseWorker: 'Kari Vik', district: 'Heimdal' });
  await services.cases.close(author, { youthId, followUpOffered: true });
  await ask('insert into worker_block (youth_id, person_id) values ($1, $2)', [youthId, 'Z1']);
  await ask('insert into protected_youth (youth_id, protection) values ($1, $2)', [youthId, 'STRENGT_FORTROLIG']);
  return youthId;
}

const counts = (): Promise<unknown> =>
  ask(
    'select (select count(*)::int from disclosure_entry) as logged, (select count(*)::int from outbox_message) ' +
      'as sent, (select count(*)::int from service_relation) as served',
  );

describe('INV33', () => {
  test('an outreach worker reports a youth who has withdrawn everything, and one whom nobody knows, and gets the same answer', async () => {
    const { file } = worker();
    const youths = [await withdrawnYouth(), newId(), null, undefined];
    statements.length = 0;
    const answers = await Promise.all(youths.map((youthId) => file(report({ youthId }))));
    const shapes = answers.map(({ data, text }) => text.replace(data?.id ?? '-', 'ID'));
    expect(shapes[0]).toBe('{"data":{"fileConcernReport":{"id":"ID","receivedAt":"2026-03-02T12:00:00.000Z"}}}');
    expect(new Set(shapes).size).toBe(1);
    expect(new Set(answers.map(({ data }) => data?.id)).size).toBe(4);
    expect(statements.sort()).toEqual(
      ['file-concern-report', 'filed-concern-report'].flatMap((name) => Array<string>(4).fill(name)),
    );
  });

  test.each(['CHILD_WELFARE', 'NAV', 'OUTREACH', 'HOUSING'] as const)(
    'a worker of %s may report, for whatever purpose the worker handles the case',
    async (agency) => {
      for (const purpose of ['B101', 'B102', 'B104', 'B107']) {
        expect(await worker(agency, 'CASEWORKER', purpose).file(report())).toMatchObject({
          data: { id: expect.any(String) },
        });
      }
    },
  );

  test('what the worker wrote stands whole, for who received it', async () => {
    const { file, caller } = worker();
    const [input, youthId] = [report({ isUrgent: true, concerns: ['VIOLENCE', 'NEGLECT', 'VIOLENCE'] }), newId()];
    const { data } = await file({ ...input, youthId });
    expect(await ask('select * from concern_report where id = $1', [data?.id])).toEqual([
      {
        id: data?.id,
        client_key: input['clientKey'],
        sender_organisation_id: caller.organisationId,
        sender_person_id: 'Z1',
        sender_agency: 'OUTREACH',
        receiver_id: input['receiverId'],
        named_youth_id: youthId,
        youth_id: null,
        concerns: ['NEGLECT', 'VIOLENCE'],
        text: input['text'],
        is_urgent: true,
        received_at: at,
        digest: expect.any(String),
        state: 'RECEIVED',
        due_on: '2026-03-09',
        version: '0',
        ...NOT_TRIAGED,
      },
    ]);
  });

  test('no field of a youth or another record leads to a concern report, and what a sender is told holds nothing of the receiver', () => {
    const types = Object.values(subgraph.schema.getTypeMap()).filter(isObjectType);
    const leadsThere = (type: GraphQLObjectType): string[] =>
      Object.values(type.getFields())
        .filter((field) => /concern|sentreport/i.test(field.name + getNamedType(field.type).name))
        .map(({ name }) => `${type.name}.${name}`);
    expect(types.flatMap(leadsThere).sort()).toEqual([
      'ChildWelfareRecords.concerns',
      'ConcernReportEdge.node',
      'ConcernReportPage.edges',
      'ConcernStanding.state',
      'ListedConcernReport.state',
      'Mutation.fileConcernReport',
      'Mutation.linkConcernReport',
      'Mutation.reviewConcernDelay',
      'Mutation.triageConcernReport',
      'Query.concernReport',
      'Query.concernReports',
      'Query.concernReportsSent',
      'ReceivedConcern.concerns',
      'ReceivedConcernReport.concerns',
      'ReceivedConcernReport.dropReason',
      'ReceivedConcernReport.state',
      'SentReport.concerns',
      'SentReportEdge.node',
      'SentReportPage.edges',
      'WorkList.concerns',
    ]);
    const fieldsOf = (name: string) => Object.keys(types.find((type) => type.name === name)?.getFields() ?? {}).sort();
    expect(fieldsOf('ConcernReportReceipt')).toEqual(['id', 'receivedAt']);
    expect(fieldsOf('ReceivedConcern')).toEqual(['concerns', 'id', 'receivedOn']);
    expect(fieldsOf('SentReport')).toEqual([
      ...['concerns', 'id', 'investigationEndedAt', 'isUrgent', 'opensInvestigation', 'receivedAt', 'receiverId'],
      ...['text', 'youthId'],
    ]);
  });

  test.each([
    "update concern_report set text = '-'",
    'delete from concern_report',
    'truncate concern_report',
    "update sent_concern_report set text = '-'",
    'delete from sent_concern_report',
    'update concern_report set named_youth_id = null',
  ])('the service itself is refused `%s`', async (statement) => {
    await expect(asRuntime(statement)).rejects.toThrow('permission denied');
  });

  test('a report sent again is received once, and another one under its client key is refused without a word of the first', async () => {
    const { file } = worker();
    const input = report({ youthId: newId() });
    const [first, ...again] = [
      await file(input),
      await file(input),
      await file({ ...input, concerns: ['SUBSTANCES', 'VIOLENCE'], isUrgent: false }),
    ];
    expect(again).toEqual([first, first]);
    for (const change of [
      { text: 'Noe annet.' },
      { youthId: null },
      { receiverId: newId() },
      { concerns: ['CRIME'] },
      { isUrgent: true },
    ]) {
      const { code, text } = await file({ ...input, ...change });
      expect([code, text.includes(first?.data?.id ?? '-')]).toEqual(['CONFLICT', false]);
    }
    expect(await ask('select text from concern_report where client_key = $1', [input['clientKey']])).toEqual([
      { text: input['text'] },
    ]);
  });

  test('a report sent many times at once is received once', async () => {
    const { file } = worker();
    const input = report();
    const answers = await Promise.all(Array.from({ length: 8 }, () => file(input)));
    expect(new Set(answers.map(({ data }) => data?.id)).size).toBe(1);
    expect(
      await ask('select count(*)::int as n from concern_report where client_key = $1', [input['clientKey']]),
    ).toEqual([{ n: 1 }]);
  });

  test('the client key of another organisation is free', async () => {
    const input = report();
    const [first, second] = [await worker().file(input), await worker().file({ ...input, text: 'Noe annet.' })];
    expect([first.code, second.code, first.data?.id === second.data?.id]).toEqual([undefined, undefined, false]);
  });

  test.each(Object.values(Role).filter((role) => role !== 'CASEWORKER'))('%s reports nothing', async (role) => {
    const input = report();
    for (const agency of ['OUTREACH', 'CHILD_WELFARE', null] as const) {
      const { data, code } = await worker(agency, role).file(input);
      expect(data).toBeNull();
      // A machine has no purpose at all, and a leader of no agency none that is open.
      expect(['FORBIDDEN_ROLE', 'PURPOSE_NOT_OPEN']).toContain(code);
    }
    expect(await ask('select 1 from concern_report where client_key = $1', [input['clientKey']])).toEqual([]);
  });

  test("nothing of it reaches the youth's log, the registry or another service, and no service begins", async () => {
    const youthId = await withdrawnYouth();
    await subgraph.relay.drain();
    const before = await counts();
    told.length = 0;
    asked = [];
    const reporters = [worker(), worker('CHILD_WELFARE')];
    for (const { file } of reporters) await file(report({ youthId }));
    expect(await counts()).toEqual(before);
    await subgraph.relay.drain();
    expect([told, registry.asked]).toEqual([[], []]);
    // Of whom it goes to, and never of whom it is about.
    expect(asked).toEqual([1, 2].map(() => ['consent', AGENCY_QUESTION, { organisationId: expect.any(String) }]));
    expect(JSON.stringify(asked)).not.toContain(youthId);
  });
});

test.each([
  ['a client key of 7 characters', 'clientKey', 'x'.repeat(7)],
  ['a client key of 65', 'clientKey', 'x'.repeat(65)],
  ['a client key with a space', 'clientKey', 'med mellomrom'],
  ['a receiver that is no id', 'receiverId', 'barnevernet'],
  ['no receiver', 'receiverId', ''],
  ['a youth that is no id', 'youthId', 'x'],
  ['no concern', 'concerns', []],
  ['eleven concerns', 'concerns', Array(11).fill('OTHER')],
  ['no text', 'text', ''],
  ['a text of blanks', 'text', ' \n'],
  ['a text of 8001 characters', 'text', 'x'.repeat(8001)],
  ['a text that the database cannot hold', 'text', 'a\0b'],
])('a report with %s is refused, and not received', async (_what, field, value) => {
  const before = await ask('select count(*)::int as n from concern_report');
  const { code, text } = await worker().file(report({ [field]: value }));
  expect([code, text.includes(`input.${field}`)]).toEqual(['BAD_USER_INPUT', true]);
  expect(await ask('select count(*)::int as n from concern_report')).toEqual(before);
});
