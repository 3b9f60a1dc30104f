import { newId, osloDate } from '@brobygger/domain';
import { OWN_WISH } from '@brobygger/testkit';
import { createClass, type Class } from '../course/class.test-setup';
import { aWorker, MONDAY, openIntake, type Intake } from './concern-triage.test-setup';

let intake: Intake;
beforeAll(async () => {
  intake = await openIntake();
  intake.registry.permitsYouths();
});
afterAll(() => intake.running.stop());

const today = osloDate(MONDAY);
const delay = {
  ground: 'HEALTH_OR_CLOSE_RELATIONS',
  until: osloDate(new Date(MONDAY.getTime() + 30 * 86_400_000)),
} as const;

const OWN = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Youth { childWelfare {
  concerns { id } investigations(first: 5) { id } courses { course } refugee { settledOn } practicePlacements { employer }
  lifeAreaGoals { text } societyGuides { language } } } } }`;

/** What the youth reads there of what stands in no case. */
async function ownViewOf(youthId: string): Promise<unknown> {
  const caller = { personId: youthId, role: 'YOUTH', agency: null, organisationId: null, assurance: 'HIGH' };
  const representations = { r: [{ __typename: 'Youth', id: youthId }] };
  const { data, code } = await intake.read(aWorker(), OWN, representations, {
    caller,
    purpose: 'B108',
    requestId: newId(),
  });
  expect(code).toBeUndefined();
  return (data?.['_entities'] as readonly { readonly childWelfare: unknown }[])[0]?.childWelfare;
}

/** All that a service writes of a youth outside a case, in words that say which. */
async function writesAll(
  { author: worker, ...lessons }: Class,
  youthId: string,
  word: 'before' | 'since',
): Promise<void> {
  const { refugees, practice, lifeAreaGoals, societyGuides } = intake.running.services;
  const settled = { youthId, unaccompaniedMinor: true, settledOn: word === 'before' ? '2024-05-17' : '2025-05-17' };
  await refugees.record(worker, settled);
  const placed = { youthId, arena: 'PUBLIC', arrangedBy: 'MEASURE', validFrom: today, employer: word } as const;
  await practice.record(worker, placed);
  await lifeAreaGoals.set(worker, { youthId, area: 'OWN_HOME', level: 2, text: word });
  await societyGuides.issue(worker, { youthId, language: word === 'before' ? 'ti' : 'so' });
  await lessons.enrols(youthId, await lessons.plans({ course: word === 'before' ? 'LAW' : 'ECONOMY' }));
}

/** A youth whom a service served before, of whom a concern came that is told later. */
async function servedBefore() {
  const worker = aWorker();
  const youthId = newId();
  const { cases, linkedReports } = intake.running.services;
  await cases.open(worker, { ground: OWN_WISH, youthId, caseWorker: 'Kari Vik', district: 'Bjerke' });
  const lessons = createClass(intake.running.services, MONDAY, worker.organisationId);
  await writesAll(lessons, youthId, 'before');
  const reportId = await intake.received(worker);
  const before = await ownViewOf(youthId);
  return {
    ...{ youthId, reportId, before, writes: () => writesAll(lessons, youthId, 'since') },
    links: () => linkedReports.link(worker, { reportId, youthId, delay }),
  };
}

const isTold = (reportId: string) =>
  intake.running.asOwner('update concern_report set shown_from = linked_at where id = $1', [reportId]);

test('what is written outside a case while a concern is told later is told with it, whoever was served before', async () => {
  const { writes, youthId, reportId, before, links } = await servedBefore();
  await intake.running.asOwner(
    ['course_enrolment', 'refugee_profile', 'practice_placement', 'society_guide_issue', 'life_area_goal']
      .map((table) => `update ${table} set recorded_at = recorded_at - interval '1 hour'`)
      .join('; '),
  );
  await links();
  await writes();
  expect(before).toMatchObject({ concerns: [], investigations: [], refugee: { settledOn: '2024-05-17' } });
  expect(await ownViewOf(youthId)).toEqual(before);
  await isTold(reportId);
  expect(await ownViewOf(youthId)).toMatchObject({
    concerns: [{ id: reportId }],
    refugee: { settledOn: '2025-05-17' },
    practicePlacements: [{}, {}],
    lifeAreaGoals: [{ text: 'since' }, { text: 'before' }],
    societyGuides: [{}, {}],
    courses: [{}, {}],
  });
});

test('an investigation that is opened for another reason meanwhile, and a concern told at once, are told with it too', async () => {
  const worker = aWorker();
  const { reportId, youthId } = await intake.linked(worker, { delay });
  const { linkedReports, investigations } = intake.running.services;
  const { id } = await investigations.open(worker, { youthId, reason: 'Ny bekymring.' });
  const other = await intake.received(worker);
  await linkedReports.link(worker, { reportId: other, youthId });
  expect(await ownViewOf(youthId)).toMatchObject({ concerns: [], investigations: [] });
  await isTold(reportId);
  expect(await ownViewOf(youthId)).toMatchObject({ concerns: [{}, {}], investigations: [{ id }] });
});

test('what another service does meanwhile is told at once', async () => {
  const { youthId } = await intake.linked(aWorker(), { delay });
  const other = aWorker();
  const theirs = await intake.received(other);
  await intake.running.services.linkedReports.link(other, { reportId: theirs, youthId });
  expect(await ownViewOf(youthId)).toMatchObject({ concerns: [{ id: theirs }] });
});

test('an order that is given meanwhile is told with the concern, also where a second opinion makes that later', async () => {
  const worker = aWorker();
  const { reportId, youthId } = await intake.linked(worker, { delay });
  const { investigations, informationOrders, concernDelays } = intake.running.services;
  const { id: investigationId } = await investigations.open(worker, { youthId, reason: 'Vold.' });
  const order = { kind: 'CARE_ORDER', necessity: 'Nødvendig.' } as const;
  const { id } = await informationOrders.give(worker, { youthId, investigationId, ...order, categories: ['NAV_CASE'] });
  const shownFrom = async () => [
    (await intake.rows('select shown_from from information_order where id = $1', [id]))[0],
    { shown_from: (await intake.rowOf(reportId))?.['shown_from'] },
  ];
  const [given, concern] = await shownFrom();
  expect(given).toEqual(concern);
  await concernDelays.reviewDelay({ ...worker, personId: 'Z2' }, { youthId, reportId });
  const [reviewed, then] = await shownFrom();
  expect(reviewed).toEqual(then);
  expect(reviewed).not.toEqual(given);
  const told = (await intake.running.told()).filter(({ kind }) => kind === 'INFORMATION_ORDER');
  expect(told.map(({ payload }) => payload['order_id'])).toEqual([id, id]);
});
