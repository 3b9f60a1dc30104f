import { newId } from '@brobygger/domain';
import type { RecordFieldSessionInput } from './field-session.input';
import { friday, planned, refusal, runFieldWork, worker } from './field-session.test-setup';

const { outreach, record, serve, leave, written } = runFieldWork();
const INV17 = refusal('RULE_VIOLATED', { rule: 'INV17' });

describe('INV17', () => {
  test('the hours of a session are summed over its team', async () => {
    const by = worker();
    expect(await record(by, { staffIds: ['Z1', 'Z2', 'Z3'] })).toMatchObject({ staffHours: 7.5, isRepeated: false });
    expect(
      await outreach().dataSource.query(
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
  ])('a session of %s is refused', async (_who, session: Partial<RecordFieldSessionInput>, argument) => {
    const by = worker();
    await expect(record(by, session)).rejects.toMatchObject(refusal('RULE_VIOLATED', { rule: 'INV17', argument }));
    await expect(outreach().services.fieldSessions.cancel(by, planned(session))).rejects.toMatchObject(INV17);
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
    const rows = (await outreach().dataSource.query(
      `select met_at, date, youth_id, age, gender, district, is_first_contact, topics from encounter
       where organisation_id = $1 order by age, is_first_contact`,
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
      await outreach().dataSource.query('select date from encounter where organisation_id = $1 order by date', [
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
      await outreach().dataSource.query('select organisation_id from encounter where youth_id = $1', [youthId]),
    ).toEqual([{ organisation_id: by.organisationId }]);
  });

  test('and unknown, of another organisation, no longer served, who blocked the worker, or of no id is not found', async () => {
    const by = worker();
    const left = await serve(by);
    await leave(by, left);
    const refusals = [];
    const blocking = await serve(by);
    await outreach().dataSource.query('insert into worker_block (youth_id, person_id) values ($1, $2)', [
      blocking,
      by.personId,
    ]);
    for (const youthId of [newId(), await serve(worker()), left, blocking, 'nobody']) {
      refusals.push(
        await record(by, { encounters: [{ youthId: await serve(by) }, {}, { youthId }] }).catch(
          (error: unknown) => error,
        ),
      );
    }
    for (const each of refusals) {
      expect(each).toMatchObject(refusal('YOUTH_NOT_FOUND', { argument: 'input.encounters[2].youthId' }));
    }
    expect(new Set(refusals.map((each) => JSON.stringify(each))).size).toBe(1);
    expect(await written(by)).toEqual([0, 0, 0]);
  });
});
