import { newId, type Caller } from '@brobygger/domain';
import { createFakeRegistry, runSubgraph, type RunningSubgraph } from '@brobygger/testkit';
import { subgraph, type ChildWelfareServices } from '../index';

export const MONDAY = new Date('2026-03-02T10:00:00Z');
export const code = (of: string) => ({ extensions: { code: of } });

/** A worker of a service of their own. */
export const aWorker = (organisationId = newId(), personId = 'Z1') => ({ personId, organisationId, at: MONDAY });
export type Worker = ReturnType<typeof aWorker>;

/** What came in to child welfare, in tests: whatever organisation is asked about is one of its own. */
export interface Intake {
  readonly running: RunningSubgraph<ChildWelfareServices>;
  readonly registry: ReturnType<typeof createFakeRegistry>;
  /** A report that came to the worker's service from outreach. */
  received(worker: Worker, more?: object): Promise<string>;
  /** One that is linked to a youth whom nobody served before. */
  linked(worker: Worker, more?: object): Promise<{ readonly reportId: string; readonly youthId: string }>;
  rows(text: string, values?: unknown[]): Promise<Record<string, unknown>[]>;
  rowOf(reportId: string): Promise<Record<string, unknown> | undefined>;
  /** The sender's own copy. */
  sentOf(reportId: string): Promise<Record<string, unknown> | undefined>;
  /** Asks the graph as the worker. */
  read(
    worker: Worker,
    query: string,
    variables?: object,
    more?: object,
  ): Promise<{ readonly data: Readonly<Record<string, unknown>> | null | undefined; readonly code: unknown }>;
}

export async function openIntake(): Promise<Intake> {
  const registry = createFakeRegistry();
  const running = await runSubgraph(subgraph, {
    ask: () => Promise.resolve({ agency: 'CHILD_WELFARE' }),
    clock: () => MONDAY,
    registry,
  });
  const rows: Intake['rows'] = (text, values = []) => running.dataSource.query(text, values);
  async function received(worker: Worker, more: object = {}): Promise<string> {
    const sender = { ...aWorker(newId(), 'U1'), agency: 'OUTREACH' as const };
    const { id } = await running.services.concernReports.file(sender, {
      clientKey: newId(),
      receiverId: worker.organisationId,
      concerns: ['VIOLENCE'],
      text: 'Jenta forteller at hun blir slått hjemme.',
      ...more,
    });
    return id;
  }
  return {
    running,
    registry,
    received,
    async linked(worker, more = {}) {
      const reportId = await received(worker);
      const youthId = newId();
      await running.services.linkedReports.link(worker, { reportId, youthId, ...more });
      return { reportId, youthId };
    },
    rows,
    rowOf: async (id) => (await rows('select * from concern_report where id = $1', [id]))[0],
    sentOf: async (id) => (await rows('select * from sent_concern_report where id = $1', [id]))[0],
    async read(worker, query, variables = {}, more = {}) {
      const caller: Caller = { ...worker, role: 'CASEWORKER', agency: 'CHILD_WELFARE', assurance: 'HIGH' };
      const hop = { caller, purpose: 'B107', requestId: newId(), audience: 'child-welfare', ...more };
      const { data, errors } = await running.subgraph.execute(hop, { query, variables: { ...variables } });
      return { data: data as Readonly<Record<string, unknown>> | null, code: errors?.[0]?.extensions['code'] };
    },
  };
}
