import { newId } from '@brobygger/domain';
import type { Author } from '@brobygger/subgraph-kit';
import { OWN_WISH, runSubgraph, type RunningSubgraph } from '@brobygger/testkit';
import { subgraph, type OutreachServices } from '../../index';
import { GroupAttendance } from './group-attendance.entity';
import { GroupMeeting } from './group-meeting.entity';
import type { RecordGroupMeetingInput } from './youth-group.input';

let outreach: RunningSubgraph<OutreachServices>;
beforeAll(async () => {
  outreach = await runSubgraph(subgraph);
});
afterAll(() => outreach.stop());

const ORGANISATION = newId();
const on = (date: string): Author => ({
  personId: 'Z1',
  organisationId: ORGANISATION,
  at: new Date(`${date}T12:00:00Z`),
});
const TODAY = on('2026-06-01');

/** A group of March, the second of which is a Monday. */
const startGroup = async (): Promise<string> =>
  (
    await outreach.services.youthGroups.start(on('2026-03-02'), {
      kind: 'GIRLS_GROUP',
      leaders: [
        { name: 'Kari', employer: 'USIT' },
        { name: 'Siri', employer: 'KONTAKTSENTER_22B' },
      ],
      weekday: 1,
      meetingHours: 2,
    })
  ).id;
const join = async (groupId: string, date = '2026-03-02'): Promise<{ readonly id: string; readonly youthId: string }> =>
  outreach.services.groups.join(on(date), { ground: OWN_WISH, youthId: newId(), kind: 'GIRLS_GROUP', groupId });
const meet = (
  groupId: string,
  meeting: Partial<RecordGroupMeetingInput> = {},
  by = TODAY,
): Promise<{ readonly id: string }> =>
  outreach.services.youthGroups.recordMeeting(by, {
    groupId,
    date: '2026-03-09',
    activity: 'matlaging',
    themes: ['grenser'],
    attendedMembershipIds: [],
    ...meeting,
  });
const countOf = async (groupId: string): Promise<readonly number[]> => {
  const meetings = await outreach.dataSource.getRepository(GroupMeeting).findBy({ groupId });
  const attendances = await Promise.all(
    meetings.map(({ id }) => outreach.dataSource.getRepository(GroupAttendance).countBy({ meetingId: id })),
  );
  return attendances.sort();
};

test('who was at a meeting reads in the log that it was written, and who was not does not', async () => {
  const groupId = await startGroup();
  const [present, absent] = [await join(groupId), await join(groupId)];
  await meet(groupId, { attendedMembershipIds: [present.id] });
  const actsOf = (youthId: string): Promise<unknown> =>
    outreach.dataSource.query('select act from disclosure_entry where youth_id = $1 order by seq', [youthId]);
  expect(await actsOf(present.youthId)).toEqual([{ act: 'BEGAN_SERVICE' }, { act: 'WROTE' }]);
  expect(await actsOf(absent.youthId)).toEqual([{ act: 'BEGAN_SERVICE' }]);
});

// «Det ble også arrangert turer som inneholdt natur, leirbål og hytte, i tillegg til kino» (Uteseksjonen, Årsrapport 2016).
test('a group gathers a second time in a week, for a trip or a cabin, also where both are recorded at once', async () => {
  const groupId = await startGroup();
  await Promise.all([
    meet(groupId, { date: '2026-03-11' }),
    meet(groupId, { date: '2026-03-14', activity: 'hytte og leirbål' }),
    meet(groupId, { date: '2026-03-15', activity: 'hytte og leirbål' }),
  ]);
  expect(await countOf(groupId)).toHaveLength(3);
});

test('who was there is counted once, however often named', async () => {
  const groupId = await startGroup();
  const [one, two] = [await join(groupId), await join(groupId)];
  await meet(groupId, { attendedMembershipIds: [one.id, two.id, one.id.toUpperCase()] });
  expect(await countOf(groupId)).toEqual([2]);
});

test('a meeting is not after today, and neither before nor after its group', async () => {
  const groupId = await startGroup();
  await outreach.services.youthGroups.end(on('2026-04-20'), groupId);
  for (const date of ['2026-06-02', '2026-03-01', '2026-04-21']) {
    await expect(meet(groupId, { date })).rejects.toMatchObject({
      extensions: { code: 'BAD_USER_INPUT', argument: 'input.date' },
    });
  }
  await expect(meet(groupId, { date: '2026-04-20' })).resolves.toMatchObject({ id: expect.any(String) });
});

describe('nothing is recorded of a meeting', () => {
  test('at which somebody was who is no member of the group on the day, whoever it is', async () => {
    const [groupId, otherId] = [await startGroup(), await startGroup()];
    const [member, elsewhere, later, gone] = [
      await join(groupId),
      await join(otherId),
      await join(groupId, '2026-03-10'),
      await join(groupId),
    ];
    await outreach.services.groups.leave(on('2026-03-08'), gone.youthId, gone.id);
    const blocking = await join(groupId);
    await outreach.dataSource.query('insert into worker_block (youth_id, person_id) values ($1, $2)', [
      blocking.youthId,
      TODAY.personId,
    ]);
    for (const id of [elsewhere.id, later.id, gone.id, blocking.id, newId(), 'somebody']) {
      await expect(meet(groupId, { attendedMembershipIds: [member.id, id] })).rejects.toMatchObject({
        message: '`input.attendedMembershipIds` names who is no member of the group on the date',
        extensions: { code: 'BAD_USER_INPUT', argument: 'input.attendedMembershipIds' },
      });
    }
    expect(await countOf(groupId)).toEqual([]);
    await meet(groupId, { date: '2026-03-08', attendedMembershipIds: [member.id, gone.id] });
  });

  test('of a group of the other organisation', async () => {
    const groupId = await startGroup();
    await expect(meet(groupId, {}, { ...TODAY, organisationId: newId() })).rejects.toMatchObject({
      extensions: { code: 'NOT_FOUND' },
    });
  });
});
