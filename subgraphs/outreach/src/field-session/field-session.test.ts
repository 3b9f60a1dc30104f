import { newId } from '@brobygger/domain';
import { closeServiceRelation, openServiceRelation, type Author } from '@brobygger/subgraph-kit';
import { runSubgraph, type RunningSubgraph } from '@brobygger/testkit';
import { subgraph, type OutreachServices } from '../index';
import type { WrittenSession } from './field-session.service';
import type { ReportedSession } from './session-content';

let outreach: RunningSubgraph<OutreachServices>;
beforeAll(async () => {
  outreach = await runSubgraph(subgraph);
});
afterAll(() => outreach.stop());

/** A worker of an organisation of the test's own. */
const worker = (): Author => ({ personId: 'Z1', organisationId: newId(), at: new Date('2026-03-20T12:00:00Z') });
const friday = (time: string): Date => new Date(`2026-03-06T${time}:00Z`);
const planned = (session: Partial<ReportedSession> = {}): ReportedSession => ({
  clientKey: newId(),
  startedAt: friday('18:00'),
  endedAt: friday('20:30'),
  area: 'Midtbyen',
  staffIds: ['Z1', 'Z2'],
  ...session,
});
const record = (by: Author, session: Partial<ReportedSession> = {}): Promise<WrittenSession> =>
  outreach.services.fieldSessions.record(by, planned(session));
const serve = async (by: Author): Promise<string> => {
  const youthId = newId();
  await outreach.dataSource.transaction((transaction) =>
    openServiceRelation(transaction, youthId, by.organisationId, friday('08:00')),
  );
  return youthId;
};
const leave = (by: Author, youthId: string): Promise<void> =>
  outreach.dataSource.transaction((transaction) =>
    closeServiceRelation(transaction, youthId, by.organisationId, friday('21:00')),
  );

/** How many rows the organisation has of sessions, encounters and emergencies. */
async function written({ organisationId }: Author): Promise<readonly number[]> {
  const count = async (table: string): Promise<number> =>
    (
      (await outreach.dataSource.query(`select count(*)::int as n from ${table} where organisation_id = $1`, [
        organisationId,
      ])) as { n: number }[]
    )[0]?.n ?? -1;
  return [await count('field_session'), await count('encounter'), await count('emergency_event')];
}

const refusal = (code: string, extensions: Record<string, unknown> = {}): object => ({
  extensions: { code, ...extensions },
});
const INV17 = refusal('RULE_VIOLATED', { rule: 'INV17' });

describe('INV17', () => {
  test('the hours of a session are summed over its team', async () => {
    const by = worker();
    expect(await record(by, { staffIds: ['Z1', 'Z2', 'Z3'] })).toMatchObject({ staffHours: 7.5, isRepeated: false });
    expect(
      await outreach.dataSource.query(
        'select date, staff_hours as hours from field_session where organisation_id = $1',
        [by.organisationId],
      ),
    ).toEqual([{ date: '2026-03-06', hours: 7.5 }]);
  });

  test.each([
    ['nobody', { staffIds: [] }, 'input.staffIds'],
    ['a lone worker', { staffIds: ['Z1'] }, 'input.staffIds'],
    ['a worker who is named twice', { staffIds: ['Z1', 'Z1'] }, 'input.staffIds'],
    ['a team that ends as it starts', { endedAt: friday('18:00') }, 'input.endedAt'],
    ['a team that ends before it starts', { endedAt: friday('17:00') }, 'input.endedAt'],
    ['a team that stays for more than 16 hours', { endedAt: new Date('2026-03-07T10:00:00.001Z') }, 'input.endedAt'],
  ])('a session of %s is refused', async (_who, session: Partial<ReportedSession>, argument) => {
    const by = worker();
    await expect(record(by, session)).rejects.toMatchObject(refusal('RULE_VIOLATED', { rule: 'INV17', argument }));
    await expect(outreach.services.fieldSessions.cancel(by, planned(session))).rejects.toMatchObject(INV17);
    expect(await written(by)).toEqual([0, 0, 0]);
  });

  test('a session of 16 hours is recorded', async () => {
    await expect(record(worker(), { endedAt: new Date('2026-03-07T10:00:00Z') })).resolves.toMatchObject({
      staffHours: 32,
    });
  });

  test.each([
    ['starts', { startedAt: friday('20:29'), endedAt: friday('22:00') }],
    ['ends', { startedAt: friday('16:00'), endedAt: friday('18:01') }],
    ['lies', { startedAt: friday('19:00'), endedAt: friday('19:30') }],
  ])('a session that %s within another one of the same worker is refused', async (_how, session) => {
    const by = worker();
    await record(by);
    await expect(record(by, { ...session, staffIds: ['Z2', 'Z3'] })).rejects.toMatchObject(INV17);
    expect(await written(by)).toEqual([1, 0, 0]);
  });

  test('a session that overlaps one of the night before is refused', async () => {
    const by = worker();
    await record(by, { startedAt: new Date('2026-03-06T22:30:00Z'), endedAt: new Date('2026-03-07T03:00:00Z') });
    await expect(
      record(by, { startedAt: new Date('2026-03-07T02:00:00Z'), endedAt: new Date('2026-03-07T04:00:00Z') }),
    ).rejects.toMatchObject(INV17);
  });

  test('sessions back to back, of other workers, or of another organisation are no overlap', async () => {
    const by = worker();
    await record(by);
    await record(by, { startedAt: friday('20:30'), endedAt: friday('22:00') });
    await record(by, { startedAt: friday('16:00'), endedAt: friday('18:00') });
    await record(by, { staffIds: ['Z3', 'Z4'] });
    await record(worker());
    expect(await written(by)).toEqual([4, 0, 0]);
  });

  test('of sessions of one worker that are recorded at once, one alone is written', async () => {
    for (let round = 0; round < 10; round++) {
      const by = worker();
      const outcomes = await Promise.allSettled([
        record(by),
        record(by, { staffIds: ['Z2', 'Z3'] }),
        record(by, { staffIds: ['Z2', 'Z4'] }),
      ]);
      expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected']);
      expect(await written(by)).toEqual([1, 0, 0]);
    }
  });
});

describe('INV19', () => {
  test('an encounter needs no youth, no age and no district, and a first contact may be anonymous', async () => {
    const by = worker();
    expect(
      await record(by, {
        encounters: [{}, { isFirstContact: true }, { age: 17, gender: 'GIRL', topics: ['HOUSING'] }],
      }),
    ).toMatchObject({ encounters: 3 });
    const rows = (await outreach.dataSource.query(
      'select met_at, date, youth_id, age, gender, district, is_first_contact, topics from encounter where organisation_id = $1 order by age, is_first_contact',
      [by.organisationId],
    )) as unknown[];
    const unknown = {
      met_at: friday('18:00'),
      date: '2026-03-06',
      youth_id: null,
      age: null,
      gender: 'UNKNOWN',
      district: 'UNKNOWN',
      is_first_contact: false,
      topics: [],
    };
    expect(rows).toEqual([
      { ...unknown, age: 17, gender: 'GIRL', topics: ['HOUSING'] },
      unknown,
      { ...unknown, is_first_contact: true },
    ]);
  });

  test.each([
    ['before', friday('17:59')],
    ['at the end of', friday('20:30')],
  ])('an encounter %s its session is refused with its path', async (_when, metAt) => {
    const by = worker();
    const encounters = [{}, {}, {}, { metAt }];
    await expect(record(by, { encounters })).rejects.toMatchObject(
      refusal('RULE_VIOLATED', { rule: 'INV19', argument: 'input.encounters[3].metAt' }),
    );
    expect(await written(by)).toEqual([0, 0, 0]);
  });

  test('an emergency outside its session is refused with its path, and its encounters are not written', async () => {
    const by = worker();
    const emergencies = [
      {
        kind: 'OVERDOSE' as const,
        happenedAt: friday('21:00'),
        naloxoneGiven: true,
        ambulanceCalled: true,
        wasAdmitted: false,
      },
    ];
    await expect(record(by, { encounters: [{}], emergencies })).rejects.toMatchObject(
      refusal('RULE_VIOLATED', { rule: 'INV19', argument: 'input.emergencies[0].happenedAt' }),
    );
    expect(await written(by)).toEqual([0, 0, 0]);
  });

  test('an encounter after midnight counts on its own day', async () => {
    const by = worker();
    const [startedAt, metAt] = [new Date('2026-03-06T21:00:00Z'), new Date('2026-03-06T23:30:00Z')];
    await record(by, { startedAt, endedAt: new Date('2026-03-07T01:00:00Z'), encounters: [{}, { metAt }] });
    expect(
      await outreach.dataSource.query('select date from encounter where organisation_id = $1 order by date', [
        by.organisationId,
      ]),
    ).toEqual([{ date: '2026-03-06' }, { date: '2026-03-07' }]);
  });
});

test('a session that ends in the future is refused', async () => {
  const by = { ...worker(), at: friday('20:29') };
  await expect(record(by)).rejects.toMatchObject(refusal('BAD_USER_INPUT', { argument: 'input.endedAt' }));
  expect(await written(by)).toEqual([0, 0, 0]);
});

describe('a youth who is named', () => {
  test('and served is written with the encounter', async () => {
    const by = worker();
    const youthId = await serve(by);
    await record(by, { encounters: [{ youthId: youthId.toUpperCase() }, {}] });
    expect(
      await outreach.dataSource.query('select organisation_id from encounter where youth_id = $1', [youthId]),
    ).toEqual([{ organisation_id: by.organisationId }]);
  });

  test('and unknown, served by another organisation alone, no longer served, or of no id is not found, and nothing is written', async () => {
    const by = worker();
    const left = await serve(by);
    await leave(by, left);
    const refusals = [];
    for (const youthId of [newId(), await serve(worker()), left, 'nobody']) {
      refusals.push(
        await record(by, { encounters: [{ youthId: await serve(by) }, {}, { youthId }] }).catch(
          (error: unknown) => error,
        ),
      );
    }
    for (const each of refusals)
      expect(each).toMatchObject(refusal('YOUTH_NOT_FOUND', { argument: 'input.encounters[2].youthId' }));
    expect(new Set(refusals.map((each) => JSON.stringify(each))).size).toBe(1);
    expect(await written(by)).toEqual([0, 0, 0]);
  });
});

describe('a session that is sent again', () => {
  const full = (): ReportedSession =>
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
  ])('with %s of its own is a conflict', async (_what, other: Partial<ReportedSession>) => {
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
    expect(await outreach.services.fieldSessions.cancel(by, planned())).toMatchObject({
      encounters: 0,
      staffHours: 0,
      isRepeated: false,
    });
    await record(by);
    await outreach.services.fieldSessions.cancel(by, planned());
    expect(
      await outreach.dataSource.query(
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
      outreach.services.fieldSessions.cancel({ ...worker(), at: friday('12:00') }, planned()),
    ).resolves.toMatchObject({ staffHours: 0 });
  });

  test('that is sent again is written once, and conflicts with a session that took place', async () => {
    const [by, session] = [worker(), planned()];
    const first = await outreach.services.fieldSessions.cancel(by, session);
    expect(await outreach.services.fieldSessions.cancel(by, session)).toEqual({ ...first, isRepeated: true });
    await expect(record(by, session)).rejects.toMatchObject(refusal('CONFLICT'));
    expect(await written(by)).toEqual([1, 0, 0]);
  });
});
