import { newId, type Agency, type Role } from '@brobygger/domain';
import { workerHop, type RunningSubgraph } from '@brobygger/testkit';
import type { NavServices } from '../index';
import { aWorker, handsIn, runQualification, RUNNER, RUNNER_WORKER } from './qualification.test-setup';

let nav: RunningSubgraph<NavServices>;
let hands: ReturnType<typeof handsIn>;
beforeAll(async () => {
  nav = await runQualification();
  hands = handsIn(nav);
});
afterAll(() => nav.stop());

/** Everything of the programme that can be asked, of the group and the youth. */
const questionsOf = (groupId: string, youthId: string): readonly string[] => [
  '{ qualificationGroups { id name runBy startsOn endsOn capacity participants freePlaces isTooSmall } }',
  `{ qualificationParticipants(groupId: "${groupId}") { youthId status attendedDays weeks { week } } }`,
  '{ qualificationParticipants { youthId status } }',
  '{ qualificationReport(year: 2026) { groupId name enrolled underWay attendedDays } }',
  `{ _entities(representations: [{ __typename: "Youth", id: "${youthId}" }]) {
    ... on Youth { nav { qualification { status outcome enrolledOn weeks { week activities } } } } } }`,
  `mutation { enrolQualification(input: { youthId: "${youthId}", groupId: "${groupId}" }) { id } }`,
  `mutation { recordQualificationWeek(input: { youthId: "${youthId}", week: "2026-W10", activities: [TRIP], attendedDays: 1,
    plannedDays: 1 }) { id } }`,
  `mutation { endQualification(input: { youthId: "${youthId}", outcome: WORK }) { id } }`,
];

interface Outsider {
  readonly agency: Agency;
  readonly organisationId: string;
  readonly role: Role;
}

const OUTSIDERS: readonly (readonly [string, Outsider])[] = [
  ['a worker of another NAV office', { agency: 'NAV', organisationId: newId(), role: 'CASEWORKER' }],
  ['a leader of another NAV office', { agency: 'NAV', organisationId: newId(), role: 'LEADER' }],
  ['a worker of another service of outreach', { agency: 'OUTREACH', organisationId: newId(), role: 'CASEWORKER' }],
  ['a leader of another service of outreach', { agency: 'OUTREACH', organisationId: newId(), role: 'LEADER' }],
  ['a worker of a house', { agency: 'HOUSING', organisationId: newId(), role: 'CASEWORKER' }],
  ['a worker of child welfare', { agency: 'CHILD_WELFARE', organisationId: newId(), role: 'CASEWORKER' }],
];

/** What an outsider is answered, and by how many statements. */
async function answersTo({ agency, organisationId, role }: Outsider, questions: readonly string[]): Promise<unknown> {
  const answers: string[] = [];
  nav.statements.length = 0;
  for (const query of questions) {
    answers.push(
      JSON.stringify(await nav.subgraph.execute(workerHop('nav', organisationId, { agency, role }), { query })),
    );
  }
  return { answers, statements: [...nav.statements] };
}

test.each(OUTSIDERS)(
  '%s hears the same before a youth is referred and while one is enrolled, there week by week, and ended',
  async (_who, outsider) => {
    const office = aWorker();
    const groupId = await hands.groupOf(office, { runById: RUNNER });
    const youthId = await hands.served(office);
    const questions = questionsOf(groupId, youthId);
    const before = await answersTo(outsider, questions);
    const { qualification } = nav.services;
    const { id } = await qualification.refer(office, { youthId, receiverId: RUNNER });
    expect(await answersTo(outsider, questions)).toEqual(before);
    await hands.answer(id, 'ACCEPTED', { youthId });
    await qualification.enrol(RUNNER_WORKER, { youthId, groupId });
    const days = { activities: [], attendedDays: 3, plannedDays: 5 };
    await qualification.recordWeek(RUNNER_WORKER, { youthId, week: '2026-W10', ...days });
    expect(await answersTo(outsider, questions)).toEqual(before);
    await qualification.end(RUNNER_WORKER, { youthId, outcome: 'WORK' });
    expect(await answersTo(outsider, questions)).toEqual(before);
  },
);

test('who runs the group hears the same until it has accepted, whoever was referred to it', async () => {
  const office = aWorker();
  const groupId = await hands.groupOf(office, { runById: RUNNER });
  const youthId = await hands.served(office);
  const runner = { agency: 'OUTREACH', organisationId: RUNNER, role: 'CASEWORKER' } as const;
  const questions = questionsOf(groupId, youthId);
  const before = await answersTo(runner, questions);
  const { id } = await nav.services.qualification.refer(office, { youthId, receiverId: RUNNER });
  expect(await answersTo(runner, questions)).toEqual(before);
  await hands.answer(id, 'REJECTED', { youthId });
  expect(await answersTo(runner, questions)).toEqual(before);
});
