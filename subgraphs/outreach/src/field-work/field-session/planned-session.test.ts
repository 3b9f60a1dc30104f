import { newId } from '@brobygger/domain';
import type { Author } from '@brobygger/subgraph-kit';
import { workerHop, type WorkerHop } from '@brobygger/testkit';
import { friday, refusal, runFieldWork, worker } from './field-session.test-setup';
import type { PlanFieldSessionInput } from './field-session.input';

const { outreach, record } = runFieldWork();

/** The morning of the Friday for which sessions are planned. */
const before = (): Author => ({ ...worker(), at: friday('09:00') });

const planOf = (more: Partial<PlanFieldSessionInput> = {}): PlanFieldSessionInput => ({
  clientKey: newId(),
  startedAt: friday('18:00'),
  endedAt: friday('20:30'),
  area: 'Midtbyen',
  staffIds: ['Z1', 'Z2'],
  ...more,
});
const plan = (by: Author, more: Partial<PlanFieldSessionInput> = {}) =>
  outreach().services.fieldSessions.plan(by, planOf(more));

async function read({ organisationId }: Author, of: WorkerHop = {}, [from, to] = ['2026-03-06', '2026-03-06']) {
  const { data, errors = [] } = await outreach().subgraph.execute(workerHop('outreach', organisationId, of), {
    query:
      'query ($from: LocalDate!, $to: LocalDate!) { plannedFieldSessions(from: $from, to: $to) { id startedAt endedAt area staffIds } }',
    variables: { from, to },
  });
  return {
    plans: JSON.parse(JSON.stringify(data?.['plannedFieldSessions'] ?? null)) as { id: string; area: string }[] | null,
    codes: errors.map(({ extensions }) => extensions['code']),
  };
}

test('a plan is read by worker and leader until it is held or cancelled, once, and by no other organisation', async () => {
  const by = before();
  const [held, cancelled, open] = [
    await plan(by),
    await plan(by, { staffIds: ['A', 'B'] }),
    await plan(by, { staffIds: ['C', 'D'], area: 'Lade' }),
  ];
  const shown = { startedAt: friday('18:00').toISOString(), endedAt: friday('20:30').toISOString() };
  for (const role of ['CASEWORKER', 'LEADER'] as const) {
    expect((await read(by, { role })).plans).toMatchObject([
      { ...shown, id: held.id, area: 'Midtbyen', staffIds: ['Z1', 'Z2'] },
      { ...shown, id: cancelled.id, staffIds: ['A', 'B'] },
      { ...shown, id: open.id, area: 'Lade' },
    ]);
  }
  const after = { ...by, at: friday('22:00') };
  await record(after, { plannedSessionId: held.id.toUpperCase() });
  const notHeld = { ...planOf({ staffIds: ['A', 'B'] }), plannedSessionId: cancelled.id };
  await outreach().services.fieldSessions.cancel(after, notHeld);
  expect((await read(by)).plans?.map(({ id }) => id)).toEqual([open.id]);
  await expect(record(after, { plannedSessionId: held.id, staffIds: ['E', 'F'] })).rejects.toMatchObject(
    refusal('BAD_USER_INPUT', { argument: 'input.plannedSessionId' }),
  );
  expect((await read(worker())).plans).toEqual([]);
  expect((await read(by, { agency: 'NAV' })).codes).toEqual(['FORBIDDEN_ROLE']);
  expect((await read(by, {}, ['2026-03-07', '2026-03-09'])).plans).toEqual([]);
  expect((await read(by, {}, ['2026-03-07', '2026-03-06'])).codes).toEqual(['BAD_USER_INPUT']);
});

test('a plan of another organisation, or that nobody has, is none to a session', async () => {
  const [by, other] = [before(), before()];
  const { id } = await plan(other);
  for (const plannedSessionId of [id, newId(), 'planen']) {
    await expect(record({ ...by, at: friday('22:00') }, { plannedSessionId })).rejects.toMatchObject({
      message: '`input.plannedSessionId` is no open plan of your organisation',
    });
  }
});

test('a plan that is sent again is made once, also at once, and its key belongs to nothing else', async () => {
  const by = before();
  const clientKey = newId();
  const both = await Promise.all([plan(by, { clientKey }), plan(by, { clientKey })]);
  expect(both.map(({ isRepeated }) => isRepeated).sort()).toEqual([false, true]);
  expect((await read(by)).plans).toHaveLength(1);
  await expect(plan(by, { clientKey, area: 'Lade' })).rejects.toMatchObject(
    refusal('CONFLICT', { argument: 'input.clientKey' }),
  );
});

test('nobody is planned alone, twice at once, or in the past', async () => {
  const by = before();
  await plan(by);
  await expect(plan(by, { staffIds: ['Z1'] })).rejects.toMatchObject(refusal('RULE_VIOLATED', { rule: 'INV17' }));
  await expect(plan(by, { startedAt: friday('20:00'), staffIds: ['Z2', 'Z3'] })).rejects.toMatchObject(
    refusal('RULE_VIOLATED', { rule: 'INV17', argument: 'input.staffIds' }),
  );
  await expect(
    plan(by, { startedAt: friday('07:00'), endedAt: friday('09:00'), staffIds: ['Z8', 'Z9'] }),
  ).rejects.toMatchObject(refusal('BAD_USER_INPUT', { argument: 'input.endedAt' }));
  await plan(by, { startedAt: friday('20:30'), endedAt: friday('22:00') });
  expect((await read(by)).plans).toHaveLength(2);
});
