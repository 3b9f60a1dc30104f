import { AsyncLocalStorage } from 'node:async_hooks';
import { newId } from '@brobygger/domain';
import { OWN_WISH } from '@brobygger/testkit';
import type { ClientBase, Pool, QueryConfig } from 'pg';
import { aWorker, openIntake, type Intake, type Worker } from '../concern-triage/concern-triage.test-setup';

/** What a question cost the database: each statement, and the sizes of its parameters. */
interface Statement {
  readonly text: string;
  readonly lengths: readonly number[];
}

let intake: Intake;
/** The statements of what is asked now; what the service does beside it is no part of that. */
const asking = new AsyncLocalStorage<Statement[]>();
beforeAll(async () => {
  intake = await openIntake();
  const heard = new WeakSet<ClientBase>();
  const { master } = intake.running.dataSource.driver as unknown as { readonly master: Pool };
  master.on('acquire', (client) => {
    if (heard.has(client)) return;
    heard.add(client);
    const run = client.query.bind(client) as (...of: readonly unknown[]) => unknown;
    client.query = ((asked: string | QueryConfig, ...more: readonly unknown[]) => {
      const { text, values } = typeof asked === 'string' ? { text: asked, values: more[0] } : asked;
      const sizes = Array.isArray(values) ? values.map((value) => String(value).length) : [];
      asking.getStore()?.push({ text, lengths: sizes });
      return run(asked, ...more);
    }) as typeof client.query;
  });
});
afterAll(() => intake.running.stop());

const FILE = 'mutation ($input: FileConcernReportInput!) { fileConcernReport(input: $input) { id receivedAt } }';
const SENT = `{ concernReportsSent { edges { node { id receiverId youthId concerns text isUrgent receivedAt opensInvestigation
  investigationEndedAt } } } }`;
const SENDER = { ...aWorker(), agency: 'OUTREACH' } as const;

/** What a worker of outreach is answered, without ids, and what it cost. */
async function asSender(query: string, variables: object = {}, organisationId: string = SENDER.organisationId) {
  const caller = { ...SENDER, organisationId, role: 'CASEWORKER', assurance: 'HIGH' };
  const cost: Statement[] = [];
  const said = await asking.run(cost, () => intake.read(SENDER, query, variables, { caller }));
  return { said: JSON.stringify(said).replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID'), cost };
}

/** Sends a report that names the youth to the service, and says what the answer cost. */
const files = (receiverId: string, youthId: string, more: object = {}) => {
  const input = { clientKey: newId(), receiverId, youthId, concerns: ['NEGLECT'], text: 'Borte fra skolen.', ...more };
  return asSender(FILE, { input });
};

/** Of whom child welfare holds what: each makes a youth whom the worker’s service is to receive a report about. */
const YOUTHS: readonly (readonly [string, (worker: Worker) => Promise<string>])[] = [
  [
    'whom the service has a case on',
    async (worker) => {
      const youthId = newId();
      const { cases } = intake.running.services;
      await cases.open(worker, { ground: OWN_WISH, youthId, caseWorker: 'Kari Vik', district: 'Bjerke' });
      return youthId;
    },
  ],
  [
    'whom the service investigates, told later',
    async (worker) => {
      const { reportId, youthId } = await intake.linked(worker, {
        delay: { ground: 'CRIME', until: '2026-03-30' },
      });
      await intake.running.services.triage.triage(worker, { reportId, outcome: 'INVESTIGATE' });
      return youthId;
    },
  ],
  [
    'whose address is protected',
    async (worker) => {
      const { youthId } = await intake.linked(worker);
      await intake.rows("insert into protected_youth (youth_id, protection) values ($1, 'FORTROLIG')", [youthId]);
      return youthId;
    },
  ],
  [
    'who is registered under another id',
    async (worker) => {
      const { youthId } = await intake.linked(worker);
      const former = newId();
      const merge = 'insert into merged_youth (youth_id, kept_id, holds, version) values ($1, $2, true, 1)';
      await intake.rows(merge, [former, youthId]);
      return former;
    },
  ],
];

test.each(YOUTHS)('INV33: to report a youth %s costs and says what one does whom nobody knows', async (_who, make) => {
  const worker = aWorker();
  const known = await make(worker);
  const { organisationId: receiverId } = worker;
  const unknown = await files(receiverId, newId());
  expect(unknown.said).toContain('receivedAt');
  expect(unknown.cost).toHaveLength(2);
  expect(await files(receiverId, known)).toEqual(unknown);
});

test('INV33: the same report sent again costs and says the same, whatever has become of it', async () => {
  const worker = aWorker();
  const again = { clientKey: newId() };
  const youthId = newId();
  await files(worker.organisationId, youthId, again);
  const waiting = await files(worker.organisationId, youthId, again);
  const [report] = await intake.rows('select id from concern_report where client_key = $1', [again.clientKey]);
  const { linkedReports, triage } = intake.running.services;
  const reportId = String(report?.['id']);
  await linkedReports.link(worker, { reportId, youthId });
  await triage.triage(worker, { reportId, outcome: 'INVESTIGATE' });
  expect(await files(worker.organisationId, youthId, again)).toEqual(waiting);
});

/** What a sender of its own reads of the one report that it sent, when child welfare has done that with it. */
async function readAfter(does: (worker: Worker, reportId: string, youthId: string) => Promise<unknown>) {
  const worker = aWorker();
  const sender = newId();
  const sent = { ...SENDER, organisationId: sender, receiverId: worker.organisationId };
  const { id: reportId } = await intake.running.services.concernReports.file(sent, {
    ...{ clientKey: newId(), receiverId: worker.organisationId, concerns: ['NEGLECT'], text: 'Borte fra skolen.' },
  });
  const youthId = newId();
  await does(worker, reportId, youthId);
  return asSender(SENT, {}, sender);
}

const links = (worker: Worker, reportId: string, youthId: string, more: object = {}) =>
  intake.running.services.linkedReports.link(worker, { reportId, youthId, ...more });
const drops = (worker: Worker, reportId: string) =>
  intake.running.services.triage.triage(worker, { reportId, outcome: 'DROP', dropReason: 'UNFOUNDED' });

test('INV33: what a sender reads costs the same at every stage, and before it is decided says the same', async () => {
  const waiting = await readAfter(() => Promise.resolve());
  expect(waiting.cost).toHaveLength(1);
  expect(await readAfter(links)).toEqual(waiting);
  const delay = { ground: 'CRIME', until: '2026-03-30' };
  expect(await readAfter((worker, id, youthId) => links(worker, id, youthId, { delay }))).toEqual(waiting);
  expect(
    await readAfter((_worker, id) => intake.running.asOwner('delete from concern_report where id = $1', [id])),
  ).toEqual(waiting);
  const dropped = await readAfter(drops);
  const inCase = await readAfter(async (worker, reportId, youthId) => {
    await links(worker, reportId, youthId);
    const ground = { kind: 'CONCERN', reference: reportId } as const;
    await intake.running.services.cases.open(worker, { ground, youthId, caseWorker: 'Kari Vik', district: 'Bjerke' });
    await intake.running.services.triage.triage(worker, { reportId, outcome: 'TO_CASE' });
  });
  expect(inCase).toEqual(dropped);
  expect(dropped.said).toContain('"opensInvestigation":false');
  expect(dropped.cost).toEqual(waiting.cost);
  const investigated = await readAfter(async (worker, reportId, youthId) => {
    await links(worker, reportId, youthId);
    await intake.running.services.triage.triage(worker, { reportId, outcome: 'INVESTIGATE' });
  });
  expect(investigated.said).toContain('"opensInvestigation":true');
  expect(investigated.cost).toEqual(waiting.cost);
});
