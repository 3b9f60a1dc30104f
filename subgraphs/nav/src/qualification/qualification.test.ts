import { newId } from '@brobygger/domain';
import { OWN_WISH, runSubgraph, workerHop, type RunningSubgraph } from '@brobygger/testkit';
import { subgraph, type NavServices } from '../index';
import { QualificationEnrolment } from './qualification-enrolment.entity';

let nav: RunningSubgraph<NavServices>;
beforeAll(async () => {
  nav = await runSubgraph(subgraph);
});
afterAll(() => nav.stop());

const at = new Date('2026-03-02T10:00:00Z');
const worker = () => ({ personId: 'Z1', organisationId: newId(), at });

/** Youths that an office serves, the first of whom have a place already. */
async function servedYouths(many: number, placed = 0, author = worker()) {
  const youths = Array.from({ length: many }, () => newId());
  for (const youthId of youths) {
    await nav.services.cases.open(author, { ground: OWN_WISH, youthId, office: 'NAV Østbyen' });
  }
  for (const youthId of youths.slice(0, placed)) await nav.services.qualification.enrol(author, youthId);
  return { author, youths, youthId: youths[0] ?? newId() };
}

/** Opens ten connections first, so that those who come at once do not queue for one. */
const connectTen = (): Promise<unknown> =>
  Promise.all(Array.from({ length: 10 }, () => nav.dataSource.query('select 1')));

const placesOf = (youthId: string) => nav.dataSource.getRepository(QualificationEnrolment).findBy({ youthId });
const violated = { extensions: { code: 'RULE_VIOLATED', rule: 'INV16' } };

test('a place begins on the day, with no days yet', async () => {
  const { youthId } = await servedYouths(1, 1);
  expect(await placesOf(youthId)).toMatchObject([
    { status: 'ACTIVE', startedOn: '2026-03-02', attendedDays: 0, plannedDays: 0 },
  ]);
});

test('INV16: the thirteenth participant of 22B Kvalifisering is refused, also when several come at once', async () => {
  const { author, youths } = await servedYouths(15);
  await connectTen();
  const tries = await Promise.allSettled(youths.map((youthId) => nav.services.qualification.enrol(author, youthId)));
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(12);
  const refused = tries.find((each) => each.status === 'rejected');
  expect(refused?.reason).toMatchObject({ extensions: { code: 'RULE_VIOLATED', rule: 'INV16' } });
});

test('INV16: the twelfth is let in and the thirteenth is not, whatever there is at another office', async () => {
  await servedYouths(12, 12);
  const { author, youths } = await servedYouths(13, 12);
  const last = youths[12] ?? '';
  await expect(nav.services.qualification.enrol(author, last)).rejects.toMatchObject(violated);
  expect(await placesOf(last)).toEqual([]);
});

test('INV16: a place that has ended is free', async () => {
  const { author, youths, youthId } = await servedYouths(13, 12);
  await nav.asOwner(`update qualification_enrolment set status = 'ENDED' where youth_id = $1`, [youthId]);
  await expect(nav.services.qualification.enrol(author, youths[12] ?? '')).resolves.toHaveProperty('id');
});

test('weeks add up, also those that two workers record at once', async () => {
  const { author, youthId } = await servedYouths(1, 1);
  await connectTen();
  const week = { youthId, attendedDays: 5, plannedDays: 5 };
  const record = () => nav.services.qualification.recordWeek(author, week);
  await Promise.all([record(), record(), record(), record(), record()]);
  await nav.services.qualification.recordWeek(author, { youthId, attendedDays: 0, plannedDays: 4 });
  expect(await placesOf(youthId)).toMatchObject([{ attendedDays: 25, plannedDays: 29 }]);
});

test.each([
  ['attendedDays: 4, plannedDays: 3', 'input.attendedDays'],
  ['attendedDays: -1, plannedDays: 3', 'input.attendedDays'],
  ['attendedDays: 0, plannedDays: 0', 'input.plannedDays'],
  ['attendedDays: 7, plannedDays: 8', 'input.plannedDays'],
])('a week with %s is refused, and no day is counted', async (days, argument) => {
  const { author, youthId } = await servedYouths(1, 1);
  const query = `mutation { recordQualificationWeek(input: { youthId: "${youthId}", ${days} }) { id } }`;
  const { errors } = await nav.subgraph.execute(workerHop('nav', author.organisationId), { query });
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument } }]);
  expect(await placesOf(youthId)).toMatchObject([{ attendedDays: 0, plannedDays: 0 }]);
});

test('a week counts only at the office that gave the place, and while the place is active', async () => {
  const { author, youthId } = await servedYouths(1, 1);
  const week = { youthId, attendedDays: 1, plannedDays: 1 };
  const colleague = worker();
  await nav.services.cases.open(colleague, { ground: OWN_WISH, youthId, office: 'NAV Grorud' });
  await expect(nav.services.qualification.recordWeek(colleague, week)).rejects.toMatchObject({
    extensions: { code: 'NOT_FOUND' },
  });
  await nav.asOwner(`update qualification_enrolment set status = 'ENDED' where youth_id = $1`, [youthId]);
  await expect(nav.services.qualification.recordWeek(author, week)).rejects.toMatchObject({
    extensions: { code: 'NOT_FOUND' },
  });
  expect(await placesOf(youthId)).toMatchObject([{ attendedDays: 0, plannedDays: 0 }]);
});

test('an office gives no place to a youth whom it does not serve, and counts no days of one', async () => {
  const { youthId } = await servedYouths(1, 1);
  for (const recording of [
    nav.services.qualification.enrol(worker(), youthId),
    nav.services.qualification.recordWeek(worker(), { youthId, attendedDays: 1, plannedDays: 1 }),
  ]) {
    await expect(recording).rejects.toMatchObject({ extensions: { code: 'YOUTH_NOT_FOUND' } });
  }
  expect(await placesOf(youthId)).toMatchObject([{ attendedDays: 0 }]);
});
