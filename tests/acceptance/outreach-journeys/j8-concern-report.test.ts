import { newId, plus } from '@brobygger/domain';
import { fieldsOf } from '../../harness/schema-fields';
import { openJourneyWorld, type JourneyWorld, type JourneyYouth } from './journey-world';

const CONTACT = 'outreach { contact { known } groups { kind attended } }';
const THEME = 'grenser og kjærester';
const CONCERN = 'Ida forteller at hun ikke tør å gå hjem.';
const RECEIPT = 'id receivedAt';

let world: JourneyWorld;
let ida: JourneyYouth;
let groupId: string;

beforeAll(async () => {
  world = await openJourneyWorld();
  ida = await world.youth('Ida Lyng', 15);
  const { uteseksjonen } = world;
  const leaders = [
    { name: 'Mari Prøve', employer: 'USIT' },
    { name: 'Silje Test', employer: 'KONTAKTSENTER_22B' },
  ];
  ({ id: groupId } = await uteseksjonen.write('startYouthGroup', {
    input: { kind: 'GIRLS_GROUP', leaders, weekday: 3, meetingHours: 3 },
  }));
  await uteseksjonen.write('joinGroup', {
    input: {
      ground: { kind: 'OWN_WISH' },
      youthId: ida.id,
      kind: 'GIRLS_GROUP',
      countedAs: { gender: 'GIRL' },
      groupId,
    },
  });
  // The evening of the week, and a cabin beside it.
  for (const [activity, themes] of [
    ['taco og kino', [THEME]],
    ['hytte og leirbål', []],
  ] as const) {
    const attendedMembershipIds = (await membersOf()).map((member) => member.membershipId);
    await uteseksjonen.write('recordGroupMeeting', {
      input: { groupId, date: world.today, activity, themes, attendedMembershipIds },
    });
  }
  await world.serve('childWelfare', ida);
  await ida.consents('childWelfare', 'B104', ['OUTREACH_CONTACT']);
});
afterAll(() => world?.stop());

interface Member {
  readonly membershipId: string;
  readonly youth: { readonly id: string; readonly name: string };
}

/** Who is in Forumet, as its leader finds it. */
async function membersOf(): Promise<readonly Member[]> {
  const { json } = await world.uteseksjonen.ask(
    'query ($groupId: ID!) { groupMembers(groupId: $groupId) { membershipId youth { id name } } }',
    { groupId },
  );
  expect(json.errors).toBeUndefined();
  return json.data?.['groupMembers'] as readonly Member[];
}

test('J8: the leader of Forumet finds Ida in it, reads what was talked of, and keeps what the girls made of it together', async () => {
  expect(await membersOf()).toEqual([{ membershipId: expect.any(String), youth: { id: ida.id, name: 'Ida Lyng' } }]);
  const lists = `query ($groupId: ID!) { groupMeetings(groupId: $groupId) { activity themes attended }
    groupEvaluations(groupId: $groupId) { participants experience } }`;
  const experience = 'Vi tør å si fra.';
  await world.uteseksjonen.write('recordGroupEvaluation', {
    input: { groupId, date: world.today, participants: 9, experience },
  });
  expect((await world.uteseksjonen.ask(lists, { groupId })).json).toEqual({
    data: {
      groupMeetings: [
        { activity: 'hytte og leirbål', themes: [], attended: 1 },
        { activity: 'taco og kino', themes: [THEME], attended: 1 },
      ],
      groupEvaluations: [{ participants: 9, experience }],
    },
  });
  for (const name of ['childWelfare', 'kontaktsenter22b'] as const) {
    const { json, text } = await world[name].ask(lists, { groupId });
    expect(json).toMatchObject({ errors: expect.anything() });
    expect(text).not.toMatch(new RegExp(`${THEME}|${experience}`));
  }
  expect(await world.uteseksjonen.read(ida.id, 'outreach { groups { attended } }')).toMatchObject({
    youth: { outreach: { groups: [{ attended: 2 }] } },
  });
});

const reportOf = (more: object = {}): Readonly<Record<string, unknown>> => ({
  input: {
    clientKey: newId(),
    receiverId: world.idOf('childWelfare'),
    youthId: ida.id,
    concerns: ['VIOLENCE'],
    text: CONCERN,
    ...more,
  },
});

/** Ida takes back every consent that holds, with her own token. */
async function withdrawAll(): Promise<void> {
  const { json } = await ida.desk.ask('{ me { consents { id state } } }');
  const { consents } = json.data?.['me'] as { consents: readonly { id: string; state: string }[] };
  for (const { id } of consents.filter(({ state }) => state === 'ACTIVE')) {
    await ida.desk.write('withdrawConsent', { id });
  }
}

test('J8: child welfare sees that outreach knows Ida as long as she lets it, and never that she is in Forumet', async () => {
  expect(await world.childWelfare.read(ida.id, CONTACT, 'B104')).toEqual({
    youth: { outreach: { contact: { known: true }, groups: null } },
    withheld: ['outreach.groups'],
  });
  await withdrawAll();
  expect(await world.childWelfare.read(ida.id, CONTACT, 'B104')).toEqual({
    youth: { outreach: { contact: null, groups: null } },
    withheld: ['outreach.contact', 'outreach.groups'],
  });
});

describe('INV33', () => {
  test(
    'J8: a worker of outreach reports a concern when Ida has withdrawn everything, and the same upload gives ' +
      'the same receipt',
    async () => {
      await withdrawAll();
      const report = reportOf();
      const [receipt, again] = [
        await world.uteseksjonen.write('fileConcernReport', report, RECEIPT),
        await world.uteseksjonen.write('fileConcernReport', report, RECEIPT),
      ];
      expect(receipt).toEqual({ id: expect.any(String), receivedAt: expect.any(String) });
      expect(again).toEqual(receipt);
      const { clientKey } = report['input'] as { clientKey: string };
      expect(await world.uteseksjonen.refusalOf('fileConcernReport', reportOf({ clientKey, text: 'Noe annet.' }))).toBe(
        'CONFLICT',
      );
      expect(
        await world.databases.query(
          'child-welfare',
          'select id, named_youth_id, text from concern_report where client_key = $1',
          [clientKey],
        ),
      ).toEqual([{ id: receipt.id, named_youth_id: ida.id, text: CONCERN }]);
    },
  );

  test("J8: nobody but who received it and who sent it reads the report, and it leaves no line in Ida's log", async () => {
    const LOG = '{ me { disclosures(first: 100) { edges { node { id personId categories fields } } } } }';
    const before = (await ida.desk.ask(LOG)).text;
    const { id } = await world.uteseksjonen.write('fileConcernReport', reportOf());
    expect((await ida.desk.ask(LOG)).text).toBe(before);
    expect(fieldsOf('ConcernReportReceipt')).toEqual(['id', 'receivedAt']);
    const [one, list] = [
      'query ($id: ID!) { concernReport(id: $id) { text } }',
      '{ concernReports { edges { node { id } } } }',
    ];
    for (const { ask } of [
      world.uteseksjonen,
      world.kontaktsenter22b,
      world.nav,
      world.leader,
      world.officer,
      ida.desk,
    ]) {
      for (const query of [one, list]) {
        const { json, text } = await ask(query, query === one ? { id } : {});
        expect(json).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN_ROLE' } }] });
        expect(text).not.toContain(CONCERN);
      }
    }
  });

  test('J8: a report to who is no child welfare reaches nobody, and its sender is told', async () => {
    for (const receiverId of [newId(), world.idOf('nav')]) {
      const report = reportOf({ receiverId });
      expect(await world.uteseksjonen.refusalOf('fileConcernReport', report)).toBe('BAD_USER_INPUT');
    }
  });
});

describe('INV29', () => {
  const INFORMATION =
    'query ($groupId: ID!, $from: LocalDate!, $to: LocalDate!) { groupInformationForGuardians(groupId: $groupId, from: $from, to: $to)';
  const asked = (): Readonly<Record<string, unknown>> => ({
    groupId,
    from: plus(world.today, { days: -30 }),
    to: world.today,
  });

  test('J8: what guardians are told of Forumet is when it meets and what it does', async () => {
    const { json, text } = await world.uteseksjonen.ask(
      `${INFORMATION} { weekday meetingHours activities { date activity } } }`,
      asked(),
    );
    expect(json).toEqual({
      data: {
        groupInformationForGuardians: {
          weekday: 3,
          meetingHours: 3,
          activities: ['taco og kino', 'hytte og leirbål'].map((activity) => ({ date: world.today, activity })),
        },
      },
    });
    expect(text).not.toContain(THEME);
    expect([fieldsOf('GuardianInformation'), fieldsOf('GuardianActivity')]).toEqual([
      ['activities', 'meetingHours', 'weekday'],
      ['activity', 'date'],
    ]);
  });

  test.each(['childWelfare', 'leader', 'officer'] as const)(
    'J8: it is a worker of outreach who tells them, and not %s',
    async (name) => {
      expect((await world[name].ask(`${INFORMATION} { weekday } }`, asked())).json).toMatchObject({
        data: { groupInformationForGuardians: null },
        errors: [{ extensions: { code: 'FORBIDDEN_ROLE' } }],
      });
    },
  );

  test('J8: the other organisation of outreach has no such group', async () => {
    expect((await world.kontaktsenter22b.ask(`${INFORMATION} { weekday } }`, asked())).json).toMatchObject({
      data: { groupInformationForGuardians: null },
      errors: [{ extensions: { code: 'NOT_FOUND' } }],
    });
  });
});
