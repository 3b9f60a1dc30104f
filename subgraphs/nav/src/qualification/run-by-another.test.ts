import { newId, RECEIVER_STATES, type Agency } from '@brobygger/domain';
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

const WEEK = { week: '2026-W10', activities: ['WORK_TRAINING'], attendedDays: 3, plannedDays: 5 } as const;
const unknown = { extensions: expect.objectContaining({ code: 'YOUTH_NOT_FOUND' }) as unknown };
const placesOf = (youthId: string) => nav.dataSource.getRepository(QualificationEnrolment).findBy({ youthId });

const as = (agency: Agency, organisationId: string, query: string) =>
  nav.subgraph.execute(workerHop('nav', organisationId, { agency, personId: 'Z22' }), { query });
const ofRunner = (query: string) => as('OUTREACH', RUNNER, query);

/** A group that the organisation runs, with a youth in it. */
async function inGroup() {
  const office = aWorker();
  const groupId = await hands.groupOf(office, { runById: RUNNER });
  const { id, youthId } = await hands.referred(office);
  await nav.services.qualification.enrol(RUNNER_WORKER, { youthId, groupId });
  return { office, groupId, id, youthId };
}

const entriesOf = (youthId: string, act: string): Promise<unknown> =>
  nav.dataSource.query(
    `select person_id as "personId", organisation_id as "organisationId", categories from disclosure_entry
     where youth_id = $1 and act = $2 and organisation_id = $3`,
    [youthId, act, RUNNER],
  );

test('a referral goes to who runs the group as a handover, with nothing of what is known of the youth', async () => {
  const office = aWorker();
  const { id, youthId } = await hands.referred(office, null);
  const sent = (await nav.told()).filter(({ kind }) => kind === 'HANDOVER_SENT').map(({ payload }) => payload);
  expect(sent).toContainEqual(
    expect.objectContaining({
      handover_id: id,
      youth_id: youthId,
      receiver_id: RUNNER,
      kind: 'PLACE',
      state: 'REQUESTED',
    }),
  );
});

test('its staff enrol whom it has accepted, write the weeks and end the place; each is entered in the youth’s log', async () => {
  const { groupId, youthId } = await inGroup();
  const { qualification } = nav.services;
  await qualification.recordWeek(RUNNER_WORKER, { youthId, ...WEEK });
  await qualification.end(RUNNER_WORKER, { youthId, outcome: 'WORK' });
  expect(await placesOf(youthId)).toMatchObject([{ status: 'ENDED', outcome: 'WORK', groupId, attendedDays: 3 }]);
  const written = { personId: 'Z22', organisationId: RUNNER, categories: ['NAV_QUALIFICATION'] };
  expect(await entriesOf(youthId, 'WROTE')).toEqual([written, written, written]);
});

test.each([null, ...RECEIVER_STATES])('of whom it says %s, it enrols the accepted alone', async (state) => {
  const office = aWorker();
  const groupId = await hands.groupOf(office, { runById: RUNNER });
  const { youthId } = await hands.referred(office, state);
  const enrolling = nav.services.qualification.enrol(RUNNER_WORKER, { youthId, groupId });
  if (state === 'ACCEPTED' || state === 'IN_PROGRESS') {
    await expect(enrolling).resolves.toHaveProperty('id');
    return;
  }
  await expect(enrolling).rejects.toMatchObject(unknown);
  expect(await placesOf(youthId)).toMatchObject([{ status: 'REFERRED', groupId: null }]);
});

test('a youth whom it has let go of is nobody to it, and so is one whom it was never sent', async () => {
  const { id, youthId } = await inGroup();
  await hands.answer(id, 'COMPLETED', { youthId });
  const never = await hands.served(aWorker());
  for (const each of [youthId, never, newId(), 'ingen']) {
    const recording = nav.services.qualification.recordWeek(RUNNER_WORKER, { youthId: each, ...WEEK });
    await expect(recording).rejects.toMatchObject(unknown);
    const ending = nav.services.qualification.end(RUNNER_WORKER, { youthId: each, outcome: 'WORK' });
    await expect(ending).rejects.toMatchObject(unknown);
  }
  expect(await placesOf(youthId)).toMatchObject([{ status: 'ENROLLED', attendedDays: 0 }]);
});

test.each(['OUTREACH', 'CHILD_WELFARE', 'HOUSING', 'NAV'] as const)(
  'another organisation of %s writes nothing, reads nobody and finds no group that is another’s',
  async (agency) => {
    const { groupId, youthId } = await inGroup();
    const other = newId();
    for (const mutation of [
      `enrolQualification(input: { youthId: "${youthId}", groupId: "${groupId}" })`,
      `recordQualificationWeek(input: { youthId: "${youthId}", week: "2026-W10", activities: [], attendedDays: 1, plannedDays: 1 })`,
      `endQualification(input: { youthId: "${youthId}", outcome: WORK })`,
    ]) {
      const { errors } = await as(agency, other, `mutation { ${mutation} { id } }`);
      expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(['YOUTH_NOT_FOUND']);
    }
    const participants = await as(agency, other, `{ qualificationParticipants(groupId: "${groupId}") { youthId } }`);
    expect(participants.errors?.map(({ extensions }) => extensions['code'])).toEqual(['NOT_FOUND']);
    const { data } = await as(agency, other, '{ qualificationGroups { id participants freePlaces isTooSmall } }');
    const untold = { id: groupId, participants: null, freePlaces: null, isTooSmall: null };
    const found = data?.['qualificationGroups'] as readonly unknown[];
    if (agency === 'NAV') expect(found).toContainEqual(untold);
    else expect(found).toEqual([]);
    expect(await placesOf(youthId)).toMatchObject([{ status: 'ENROLLED', attendedDays: 0 }]);
  },
);

test('it refers nobody and opens no group: that is NAV’s', async () => {
  for (const mutation of [
    `referQualification(input: { youthId: "${newId()}" }) { id }`,
    'openQualificationGroup(input: { name: "Vår", startsOn: "2026-03-02" }) { id }',
  ]) {
    const { errors } = await ofRunner(`mutation { ${mutation} }`);
    expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(['FORBIDDEN_ROLE']);
  }
});

test('it reads what it wrote of who is in its group, and each reading is entered', async () => {
  const { groupId, youthId } = await inGroup();
  await nav.services.qualification.recordWeek(RUNNER_WORKER, { youthId, ...WEEK });
  const fields =
    'youthId status enrolledOn attendedDays plannedDays weeks { week activities attendedDays plannedDays }';
  const { data, errors } = await ofRunner(`{ qualificationParticipants(groupId: "${groupId}") { ${fields} } }`);
  expect(errors).toBeUndefined();
  const place = { youthId, status: 'ACTIVE', enrolledOn: '2026-03-02', attendedDays: 3, plannedDays: 5 };
  expect(data?.['qualificationParticipants']).toEqual([{ ...place, weeks: [WEEK] }]);
  expect(await entriesOf(youthId, 'READ')).toHaveLength(1);
});

test('who waits for a place is whom it has accepted, and nobody whom it has not, or who has one', async () => {
  const { youthId: placed } = await inGroup();
  const { youthId: accepted } = await hands.referred(aWorker());
  const { youthId: asked } = await hands.referred(aWorker(), null);
  const query = '{ qualificationParticipants { youthId status enrolledOn } }';
  const waiting = (await ofRunner(query)).data?.['qualificationParticipants'] as readonly {
    readonly youthId: string;
  }[];
  expect(waiting).toContainEqual({ youthId: accepted, status: 'REFERRED', enrolledOn: null });
  expect(waiting.filter(({ youthId }) => [placed, asked].includes(youthId))).toEqual([]);
  expect(await entriesOf(accepted, 'READ')).toHaveLength(1);
  expect((await as('OUTREACH', newId(), query)).data?.['qualificationParticipants']).toEqual([]);
});

test('INV16: its list of groups says how many take part, how many places are free, and that there are too few', async () => {
  const { groupId } = await inGroup();
  const query = '{ qualificationGroups { id runBy capacity participants freePlaces isTooSmall } }';
  const groups = async () => (await ofRunner(query)).data?.['qualificationGroups'];
  const counted = { participants: 1, freePlaces: 11, isTooSmall: true };
  expect(await groups()).toContainEqual({ id: groupId, runBy: '22B Kontaktsenter', capacity: 12, ...counted });
  for (let n = 0; n < 7; n += 1) {
    const { youthId } = await hands.referred(aWorker());
    await nav.services.qualification.enrol(RUNNER_WORKER, { youthId, groupId });
  }
  expect(await groups()).toContainEqual(
    expect.objectContaining({ id: groupId, participants: 8, freePlaces: 4, isTooSmall: false }),
  );
});

test('a worker whom the youth keeps out counts and finds nobody, and writes nothing', async () => {
  const { groupId, youthId } = await inGroup();
  await nav.asOwner(`insert into worker_block (youth_id, person_id, holds, version) values ($1, 'Z22', true, 1)`, [
    youthId,
  ]);
  const recording = nav.services.qualification.recordWeek(RUNNER_WORKER, { youthId, ...WEEK });
  await expect(recording).rejects.toMatchObject(unknown);
  const { data } = await ofRunner(
    `{ qualificationParticipants(groupId: "${groupId}") { youthId } qualificationGroups { id participants } }`,
  );
  expect(data?.['qualificationParticipants']).toEqual([]);
  expect(data?.['qualificationGroups']).toContainEqual({ id: groupId, participants: 0 });
});

test('the office that referred ends the place too; what nobody had answered is called back, what was accepted is not', async () => {
  const office = aWorker();
  const { qualification } = nav.services;
  const states: unknown[] = [];
  for (const state of [null, 'ON_HOLD', 'ACCEPTED', 'REJECTED'] as const) {
    const { id, youthId } = await hands.referred(office, state);
    await qualification.end(office, { youthId, outcome: 'DROPPED' });
    expect(await placesOf(youthId)).toMatchObject([{ status: 'ENDED', outcome: 'DROPPED' }]);
    const [sent] = (await nav.dataSource.query('select state from sent_handover where handover_id = $1', [
      id,
    ])) as object[];
    states.push(sent);
  }
  expect(states).toEqual(['CANCELLED', 'CANCELLED', 'REQUESTED', 'REQUESTED'].map((state) => ({ state })));
});

test('INV16: the place of a youth whom it has let go of is free, for others and for the youth who comes back', async () => {
  const office = aWorker();
  const { qualification } = nav.services;
  const groupId = await hands.groupOf(office, { runById: RUNNER, capacity: 8 });
  const enrolled: { readonly id: string; readonly youthId: string }[] = [];
  for (let n = 0; n < 8; n += 1) {
    const referred = await hands.referred(office);
    await qualification.enrol(RUNNER_WORKER, { youthId: referred.youthId, groupId });
    enrolled.push(referred);
  }
  const [gone] = enrolled as [(typeof enrolled)[number]];
  await hands.answer(gone.id, 'COMPLETED', gone);
  await nav.services.caseClosing.close(office, { youthId: gone.youthId, reason: 'OTHER', followUpOffered: true });
  const counted = async () => {
    const { data } = await ofRunner('{ qualificationGroups { id participants freePlaces } }');
    return (data?.['qualificationGroups'] as readonly { readonly id: string }[]).find(({ id }) => id === groupId);
  };
  expect(await counted()).toEqual({ id: groupId, participants: 7, freePlaces: 1 });
  const again = await qualification.refer(await otherOfficeOf(gone.youthId), { ...gone, receiverId: RUNNER });
  await hands.answer(again.id, 'ACCEPTED', gone);
  await qualification.enrol(RUNNER_WORKER, { youthId: gone.youthId, groupId });
  expect(await counted()).toEqual({ id: groupId, participants: 8, freePlaces: 0 });
  const ninth = await hands.referred(office);
  const enrolling = qualification.enrol(RUNNER_WORKER, { youthId: ninth.youthId, groupId });
  await expect(enrolling).rejects.toMatchObject({ extensions: { rule: 'INV16' } });
});

/** An office that serves the youth. */
async function otherOfficeOf(youthId: string) {
  const office = aWorker();
  await nav.services.cases.open(office, { ground: OWN_WISH, youthId, office: 'NAV Heimdal' });
  return office;
}
