import { workerHop, type RunningSubgraph } from '@brobygger/testkit';
import type { NavServices } from '../index';
import { QualificationEnrolment } from './qualification-enrolment.entity';
import { QualificationWeek } from './qualification-week.entity';
import { aWorker, handsIn, runQualification } from './qualification.test-setup';

let nav: RunningSubgraph<NavServices>;
let hands: ReturnType<typeof handsIn>;
beforeAll(async () => {
  nav = await runQualification();
  hands = handsIn(nav);
});
afterAll(() => nav.stop());

async function aPlace() {
  const office = aWorker();
  const groupId = await hands.groupOf(office);
  return { office, groupId, youthId: await hands.enrolled(office, groupId) };
}

const placesOf = (youthId: string) => nav.dataSource.getRepository(QualificationEnrolment).findBy({ youthId });
const weeksOf = (youthId: string) =>
  nav.dataSource.getRepository(QualificationWeek).find({ where: { youthId }, order: { week: 'ASC' } });
const FIVE = { activities: [], attendedDays: 5, plannedDays: 5 } as const;

test('a week that is sent again stands in place of what was sent before, by several at once too', async () => {
  const { office, youthId } = await aPlace();
  const record = (attendedDays: number) =>
    nav.services.qualification.recordWeek(office, { ...FIVE, youthId, week: '2026-W10', attendedDays });
  await Promise.all([record(5), record(5), record(5)]);
  await record(2);
  expect(await weeksOf(youthId)).toMatchObject([{ week: '2026-W10', attendedDays: 2, plannedDays: 5 }]);
  expect(await placesOf(youthId)).toMatchObject([{ status: 'ACTIVE', attendedDays: 2, plannedDays: 5 }]);
});

test('weeks add up to the days of the place, beside what was counted before there were weeks', async () => {
  const { office, youthId } = await aPlace();
  await nav.asOwner('update qualification_enrolment set attended_days = 7, planned_days = 9 where youth_id = $1', [
    youthId,
  ]);
  const later = { ...office, at: new Date('2026-03-09T10:00:00Z') };
  for (const week of ['2026-W10', '2026-W11']) {
    const activities = ['WORK_TRAINING', 'EXERCISE'] as const;
    await nav.services.qualification.recordWeek(later, { ...FIVE, youthId, week, activities, attendedDays: 3 });
  }
  expect(await weeksOf(youthId)).toMatchObject([
    { week: '2026-W10', activities: ['WORK_TRAINING', 'EXERCISE'] },
    { week: '2026-W11', attendedDays: 3, plannedDays: 5 },
  ]);
  expect(await placesOf(youthId)).toMatchObject([{ attendedDays: 13, plannedDays: 19 }]);
});

test.each([
  ['more days than planned', 'attendedDays: 4, plannedDays: 3', 'input.attendedDays'],
  ['less than no day', 'attendedDays: -1, plannedDays: 3', 'input.attendedDays'],
  ['six days planned', 'attendedDays: 5, plannedDays: 6', 'input.plannedDays'],
  ['six days attended', 'attendedDays: 6, plannedDays: 5', 'input.attendedDays'],
  ['an activity twice', 'activities: [TRIP, TRIP]', 'input.activities'],
  ['a week in the future', 'week: "2026-W11"', 'input.week'],
  ['a week before the place', 'week: "2026-W09"', 'input.week'],
  ['a week that there is not', 'week: "2025-W53"', 'input.week'],
  ['what is no week', 'week: "uke 10"', 'input.week'],
  ['a long text', `week: "${'W'.repeat(9)}"`, 'input.week'],
])('a week with %s is refused, and no day is counted', async (_what, given, argument) => {
  const { office, youthId } = await aPlace();
  const named = ['week: "2026-W10"', 'activities: []', 'attendedDays: 1', 'plannedDays: 1'];
  const input = [...named.filter((each) => !given.includes(each.split(':')[0] ?? '')), given].join(', ');
  const query = `mutation { recordQualificationWeek(input: { youthId: "${youthId}", ${input} }) { id } }`;
  const { errors } = await nav.subgraph.execute(workerHop('nav', office.organisationId), { query });
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument } }]);
  expect(await weeksOf(youthId)).toEqual([]);
  expect(await placesOf(youthId)).toMatchObject([{ status: 'ENROLLED', attendedDays: 0, plannedDays: 0 }]);
});

test('a holiday is a week with no day planned', async () => {
  const { office, youthId } = await aPlace();
  const none = { ...FIVE, attendedDays: 0, plannedDays: 0 };
  await nav.services.qualification.recordWeek(office, { youthId, week: '2026-W10', ...none });
  expect(await weeksOf(youthId)).toMatchObject([{ attendedDays: 0, plannedDays: 0 }]);
});

test('no week is written before the youth is enrolled, nor after the end', async () => {
  const { office, youthId } = await aPlace();
  const waiting = await hands.served(office);
  await nav.services.qualification.refer(office, { youthId: waiting });
  await nav.services.qualification.end(office, { youthId, outcome: 'DROPPED' });
  for (const [each, code] of [
    [waiting, 'CONFLICT'],
    [youthId, 'NOT_FOUND'],
  ] as const) {
    const recording = nav.services.qualification.recordWeek(office, { ...FIVE, youthId: each, week: '2026-W10' });
    await expect(recording).rejects.toMatchObject({ extensions: { code } });
    expect(await weeksOf(each)).toEqual([]);
  }
});
