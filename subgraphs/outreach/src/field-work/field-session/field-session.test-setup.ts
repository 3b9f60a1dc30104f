import { newId } from '@brobygger/domain';
import { closeServiceRelation, openServiceRelation, type Author } from '@brobygger/subgraph-kit';
import { OWN_WISH, runSubgraph, type RunningSubgraph } from '@brobygger/testkit';
import { subgraph, type OutreachServices } from '../../index';
import type { RecordFieldSessionInput } from './field-session.input';
import type { WrittenSession } from './written-session';

/** A worker of an organisation of the test's own. */
export const worker = (): Author => ({ personId: 'Z1', organisationId: newId(), at: new Date('2026-03-20T12:00:00Z') });

/** A moment of the Friday of the sessions, in UTC. */
export const friday = (time: string): Date => new Date(`2026-03-06T${time}:00Z`);

/** An evening of two in Midtbyen, apart from what the test says. */
export const planned = (session: Partial<RecordFieldSessionInput> = {}): RecordFieldSessionInput => ({
  clientKey: newId(),
  startedAt: friday('18:00'),
  endedAt: friday('20:30'),
  area: 'Midtbyen',
  staffIds: ['Z1', 'Z2'],
  ...session,
});

/** An error of the code, as an expectation. */
export const refusal = (code: string, extensions: Record<string, unknown> = {}): object => ({
  extensions: { code, ...extensions },
});

/** Runs outreach for the tests of a file on field sessions, and gives them what they do there. */
export function runFieldWork() {
  let running: RunningSubgraph<OutreachServices>;
  beforeAll(async () => {
    running = await runSubgraph(subgraph);
  });
  afterAll(() => running.stop());
  const outreach = (): RunningSubgraph<OutreachServices> => running;

  const record = (by: Author, session: Partial<RecordFieldSessionInput> = {}): Promise<WrittenSession> =>
    outreach().services.fieldSessions.record(by, planned(session));
  const serve = async (by: Author): Promise<string> => {
    const youthId = newId();
    await outreach().dataSource.transaction((transaction) =>
      openServiceRelation(transaction, { ...by, at: friday('08:00') }, youthId, OWN_WISH),
    );
    return youthId;
  };
  const leave = (by: Author, youthId: string): Promise<void> =>
    outreach().dataSource.transaction((transaction) =>
      closeServiceRelation(transaction, { ...by, at: friday('21:00') }, youthId),
    );

  /** How many rows the organisation has of sessions, encounters and emergencies. */
  async function written({ organisationId }: Author): Promise<readonly number[]> {
    const count = async (table: string): Promise<number> =>
      (
        (await outreach().dataSource.query(`select count(*)::int as n from ${table} where organisation_id = $1`, [
          organisationId,
        ])) as { n: number }[]
      )[0]?.n ?? -1;
    return [await count('field_session'), await count('encounter'), await count('emergency_event')];
  }

  return { outreach, record, serve, leave, written };
}
