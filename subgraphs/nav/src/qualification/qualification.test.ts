import { newId } from '@brobygger/domain';
import { OWN_WISH, workerHop, type RunningSubgraph } from '@brobygger/testkit';
import type { NavServices } from '../index';
import { QualificationEnrolment } from './qualification-enrolment.entity';
import { aWorker, handsIn, runQualification, RUNNER, RUNNER_WORKER } from './qualification.test-setup';

let nav: RunningSubgraph<NavServices>;
let hands: ReturnType<typeof handsIn>;
beforeAll(async () => {
  nav = await runQualification();
  hands = handsIn(nav);
});
afterAll(() => nav.stop());

/** Opens ten connections first, so that those who come at once do not queue for one. */
const connectTen = (): Promise<unknown> =>
  Promise.all(Array.from({ length: 10 }, () => nav.dataSource.query('select 1')));

const placesOf = (youthId: string) => nav.dataSource.getRepository(QualificationEnrolment).findBy({ youthId });
const violated = { extensions: { code: 'RULE_VIOLATED', rule: 'INV16' } };
const refusedWith = (code: string) => ({ extensions: expect.objectContaining({ code }) as unknown });
const badly = (argument: string) => ({ extensions: { code: 'BAD_USER_INPUT', argument } });

/** An office with a group of its own, and youths whom it has referred. */
async function ownGroup(many: number, capacity = 12) {
  const office = aWorker();
  const groupId = await hands.groupOf(office, { capacity });
  const youths = await Promise.all(Array.from({ length: many }, () => hands.served(office)));
  for (const youthId of youths) await nav.services.qualification.refer(office, { youthId });
  const enrol = (youthId: string) => nav.services.qualification.enrol(office, { youthId, groupId });
  return { office, groupId, youths, enrol };
}

describe('the places of a group', () => {
  test('INV16: the thirteenth is refused, also when several come at once', async () => {
    const { youths, enrol } = await ownGroup(15);
    await connectTen();
    const tries = await Promise.allSettled(youths.map(enrol));
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(12);
    expect(tries.find((each) => each.status === 'rejected')?.reason).toMatchObject({
      extensions: { code: 'RULE_VIOLATED', rule: 'INV16' },
    });
  });

  test('INV16: a group of eight takes eight, whatever there is in another, and of two offices together', async () => {
    const [one, other] = [aWorker(), aWorker()];
    const groupId = await hands.groupOf(one, { runById: RUNNER, capacity: 8 });
    const { enrol } = nav.services.qualification;
    for (let n = 0; n < 8; n += 1) {
      const { youthId } = await hands.referred(n % 2 === 0 ? one : other);
      await enrol(RUNNER_WORKER, { youthId, groupId });
    }
    const { youthId } = await hands.referred(other);
    await expect(enrol(RUNNER_WORKER, { youthId, groupId })).rejects.toMatchObject(violated);
    expect(await placesOf(youthId)).toMatchObject([{ status: 'REFERRED', groupId: null }]);
    const second = await hands.groupOf(one, { runById: RUNNER, capacity: 8 });
    await expect(enrol(RUNNER_WORKER, { youthId, groupId: second })).resolves.toHaveProperty('id');
  });

  test('a place that has ended is free', async () => {
    const { office, youths, enrol } = await ownGroup(9, 8);
    for (const youthId of youths.slice(0, 8)) await enrol(youthId);
    const [first, last] = [youths[0] ?? '', youths[8] ?? ''];
    await expect(enrol(last)).rejects.toMatchObject(violated);
    await nav.services.qualification.end(office, { youthId: first, outcome: 'WORK' });
    await expect(enrol(last)).resolves.toHaveProperty('id');
    expect(await placesOf(first)).toMatchObject([{ status: 'ENDED', outcome: 'WORK', endedOn: '2026-03-02' }]);
  });

  test.each([
    ['a capacity of seven', 'capacity: 7', 'input.capacity'],
    ['a capacity of thirteen', 'capacity: 13', 'input.capacity'],
    ['a last day before the first', 'endsOn: "2026-03-01"', 'input.endsOn'],
    ['an organisation that takes none', `runById: "${newId()}"`, 'input.runById'],
    ['what is no organisation', 'runById: "22B"', 'input.runById'],
  ])('a group with %s is not opened', async (_what, given, argument) => {
    const office = newId();
    const query = `mutation { openQualificationGroup(input: { name: "Våren", startsOn: "2026-03-02", ${given} }) { id } }`;
    const { errors } = await nav.subgraph.execute(workerHop('nav', office), { query });
    expect(errors).toMatchObject([badly(argument)]);
    const groups = await nav.dataSource.query('select from qualification_group where organisation_id = $1', [office]);
    expect(groups).toEqual([]);
  });

  test('nobody is enrolled in a group that is over, is another’s, or is none', async () => {
    const { office, youths } = await ownGroup(1);
    const youthId = youths[0] ?? '';
    const over = await hands.groupOf(office);
    await nav.asOwner(`update qualification_group set starts_on = '2026-01-05', ends_on = '2026-03-01' where id = $1`, [
      over,
    ]);
    for (const groupId of [over, await hands.groupOf(aWorker()), newId(), 'ingen']) {
      const enrolling = nav.services.qualification.enrol(office, { youthId, groupId });
      await expect(enrolling).rejects.toMatchObject(badly('input.groupId'));
    }
    expect(await placesOf(youthId)).toMatchObject([{ status: 'REFERRED' }]);
  });
});

describe('a place', () => {
  test('is referred, enrolled, active from its first week, and ended', async () => {
    const { office, youths, enrol } = await ownGroup(1);
    const youthId = youths[0] ?? '';
    const steps: unknown[] = [];
    const look = async () => steps.push((await placesOf(youthId)).map(({ status }) => status));
    await look();
    await enrol(youthId);
    await look();
    const days = { attendedDays: 3, plannedDays: 5 };
    await nav.services.qualification.recordWeek(office, { youthId, week: '2026-W10', activities: [], ...days });
    await look();
    await nav.services.qualification.end(office, { youthId, outcome: 'SCHOOL' });
    await look();
    expect(steps).toEqual([['REFERRED'], ['ENROLLED'], ['ACTIVE'], ['ENDED']]);
  });

  test('is given once: neither referred nor enrolled again while it is open, by two at once either', async () => {
    const { office, youths, enrol } = await ownGroup(1);
    const youthId = youths[0] ?? '';
    await expect(nav.services.qualification.refer(office, { youthId })).rejects.toMatchObject(refusedWith('CONFLICT'));
    await connectTen();
    const tries = await Promise.allSettled([enrol(youthId), enrol(youthId)]);
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await nav.services.qualification.end(office, { youthId, outcome: 'DROPPED' });
    await nav.services.qualification.refer(office, { youthId });
    expect((await placesOf(youthId)).map(({ status }) => status).sort()).toEqual(['ENDED', 'REFERRED']);
  });

  test('of a youth whom two offices referred is one with who runs the group', async () => {
    const [one, other] = [aWorker(), aWorker()];
    const groupId = await hands.groupOf(one, { runById: RUNNER });
    const { youthId } = await hands.referred(one, null);
    await nav.services.cases.open(other, { ground: OWN_WISH, youthId, office: 'NAV Grorud' });
    // Of before a youth was referred once.
    const becomes = (status: string, outcome: string | null) =>
      nav.asOwner('update qualification_enrolment set status = $2, outcome = $3 where youth_id = $1', [
        youthId,
        status,
        outcome,
      ]);
    await becomes('ENDED', 'DROPPED');
    const second = await nav.services.qualification.refer(other, { youthId, receiverId: RUNNER });
    await becomes('REFERRED', null);
    for (const { id } of await placesOf(youthId)) await hands.answer(id, 'ACCEPTED', { youthId });
    expect(await placesOf(youthId)).toContainEqual(expect.objectContaining({ id: second.id }));
    const enrol = () => nav.services.qualification.enrol(RUNNER_WORKER, { youthId, groupId });
    await enrol();
    await expect(enrol()).rejects.toMatchObject(refusedWith('CONFLICT'));
  });

  test('cannot be given by an office to a youth whom it does not serve, nor ended by one', async () => {
    const { youths, groupId } = await ownGroup(1);
    const youthId = youths[0] ?? '';
    const { qualification } = nav.services;
    for (const recording of [
      qualification.refer(aWorker(), { youthId }),
      qualification.enrol(aWorker(), { youthId, groupId }),
      qualification.end(aWorker(), { youthId, outcome: 'WORK' }),
      qualification.end(aWorker(), { youthId: 'ukjent', outcome: 'WORK' }),
    ]) {
      await expect(recording).rejects.toMatchObject(refusedWith('YOUTH_NOT_FOUND'));
    }
    expect(await placesOf(youthId)).toMatchObject([{ status: 'REFERRED' }]);
  });

  test('of another office stays as it is for one that serves the youth too', async () => {
    const { youths } = await ownGroup(1);
    const [youthId, colleague] = [youths[0] ?? '', aWorker()];
    await nav.services.cases.open(colleague, { ground: { kind: 'OWN_WISH' }, youthId, office: 'NAV Grorud' });
    const ending = nav.services.qualification.end(colleague, { youthId, outcome: 'WORK' });
    await expect(ending).rejects.toMatchObject(refusedWith('NOT_FOUND'));
  });
});

test('who reads the place reads its weeks, newest first, and what came of it', async () => {
  const office = aWorker();
  const groupId = await hands.groupOf(office);
  const youthId = await hands.enrolled(office, groupId);
  const later = { ...office, at: new Date('2026-03-16T10:00:00Z') };
  for (const week of ['2026-W10', '2026-W11']) {
    const days = { attendedDays: 4, plannedDays: 5 };
    await nav.services.qualification.recordWeek(later, { youthId, week, activities: ['TRIP'], ...days });
  }
  await nav.services.qualification.end(later, { youthId, outcome: 'BENEFITS' });
  const fields = 'status outcome enrolledOn endedOn attendedDays weeks { week activities attendedDays }';
  const query = `{ navYouth(id: "${youthId}") { nav { qualification { ${fields} } } } }`;
  const { data, errors } = await nav.subgraph.execute(workerHop('nav', office.organisationId), { query });
  expect(errors).toBeUndefined();
  expect(data?.['navYouth']).toEqual({
    nav: {
      qualification: {
        ...{ status: 'ENDED', outcome: 'BENEFITS', enrolledOn: '2026-03-02', endedOn: '2026-03-16', attendedDays: 8 },
        weeks: ['2026-W11', '2026-W10'].map((week) => ({ week, activities: ['TRIP'], attendedDays: 4 })),
      },
    },
  });
});
