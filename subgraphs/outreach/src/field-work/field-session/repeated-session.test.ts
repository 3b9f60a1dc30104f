import type { RecordFieldSessionInput } from './field-session.input';
import { friday, planned, refusal, runFieldWork, worker } from './field-session.test-setup';

const { outreach, record, serve, leave, written } = runFieldWork();

describe('a session that is sent again', () => {
  const full = (): RecordFieldSessionInput =>
    planned({
      encounters: [{ age: 16, topics: ['FAMILY', 'CRIME'] }, { district: 'HEIMDAL' }],
      emergencies: [{ kind: 'ALCOHOL', naloxoneGiven: false, ambulanceCalled: true, wasAdmitted: true }],
    });

  test('with the same content is the first receipt, and nothing is written', async () => {
    const [by, session] = [worker(), full()];
    const first = await record(by, session);
    const reordered = {
      ...session,
      staffIds: ['Z2', 'Z1'],
      encounters: [
        { district: 'HEIMDAL' as const, isFirstContact: false, metAt: session.startedAt },
        { age: 16, topics: ['CRIME' as const, 'FAMILY' as const] },
      ],
    };
    expect(await record(by, session)).toEqual({ ...first, isRepeated: true });
    expect(await record({ ...by, at: new Date('2026-03-21T12:00:00Z') }, reordered)).toEqual({
      ...first,
      isRepeated: true,
    });
    expect(await written(by)).toEqual([1, 2, 1]);
  });

  test.each([
    ['an area', { area: 'Lade' }],
    ['an end', { endedAt: friday('20:00') }],
    ['a team', { staffIds: ['Z1', 'Z3'] }],
    ['one encounter fewer', { encounters: [{ district: 'HEIMDAL' as const }] }],
    ['no emergency', { emergencies: [] }],
  ])('with %s of its own is a conflict', async (_what, other: Partial<RecordFieldSessionInput>) => {
    const [by, session] = [worker(), full()];
    await record(by, session);
    await expect(record(by, { ...session, ...other })).rejects.toMatchObject(
      refusal('CONFLICT', { argument: 'input.clientKey' }),
    );
    expect(await written(by)).toEqual([1, 2, 1]);
  });

  test('twice at once is written once', async () => {
    for (let round = 0; round < 10; round++) {
      const [by, session] = [worker(), full()];
      const receipts = await Promise.all([1, 2, 3, 4].map(() => record(by, session)));
      expect(receipts.map(({ isRepeated }) => isRepeated).sort()).toEqual([false, true, true, true]);
      expect(new Set(receipts.map(({ id }) => id)).size).toBe(1);
      expect(await written(by)).toEqual([1, 2, 1]);
    }
  });

  test('is found after the youth in it is no longer served', async () => {
    const by = worker();
    const youthId = await serve(by);
    const session = planned({ encounters: [{ youthId }] });
    await record(by, session);
    await leave(by, youthId);
    await expect(record(by, session)).resolves.toMatchObject({ isRepeated: true });
  });

  test('under the key of another organisation is a session of its own', async () => {
    const session = full();
    const [one, other] = [await record(worker(), session), await record(worker(), session)];
    expect([one.isRepeated, other.isRepeated, one.id === other.id]).toEqual([false, false, false]);
  });
});

describe('a cancelled session', () => {
  test("has no hours, and is in nobody's way", async () => {
    const by = worker();
    expect(await outreach().services.fieldSessions.cancel(by, planned())).toMatchObject({
      encounters: 0,
      staffHours: 0,
      isRepeated: false,
    });
    await record(by);
    await outreach().services.fieldSessions.cancel(by, planned());
    expect(
      await outreach().dataSource.query(
        'select is_cancelled as c, staff_hours as h from field_session where organisation_id = $1 order by h',
        [by.organisationId],
      ),
    ).toEqual([
      { c: true, h: 0 },
      { c: true, h: 0 },
      { c: false, h: 5 },
    ]);
  });

  test('may lie ahead', async () => {
    await expect(
      outreach().services.fieldSessions.cancel({ ...worker(), at: friday('12:00') }, planned()),
    ).resolves.toMatchObject({ staffHours: 0 });
  });

  test('that is sent again is written once, and conflicts with a session that took place', async () => {
    const [by, session] = [worker(), planned()];
    const first = await outreach().services.fieldSessions.cancel(by, session);
    expect(await outreach().services.fieldSessions.cancel(by, session)).toEqual({ ...first, isRepeated: true });
    await expect(record(by, session)).rejects.toMatchObject(refusal('CONFLICT'));
    expect(await written(by)).toEqual([1, 0, 0]);
  });
});
