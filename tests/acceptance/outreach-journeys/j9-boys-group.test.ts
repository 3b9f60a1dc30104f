import { openJourneyWorld, type JourneyWorld, type JourneyYouth } from './journey-world';

const HOUR_MS = 3_600_000;
const WISH = 'Bilverksted på Heimdal';

let world: JourneyWorld;
let amir: JourneyYouth;
let open: JourneyYouth;

beforeAll(async () => {
  world = await openJourneyWorld();
  [amir, open] = [await world.youth('Amir Dal', 17, 'STRENGT_FORTROLIG'), await world.youth('Per Dal', 17)];
  const leaders = [
    { name: 'Ola Test', employer: 'USIT' },
    { name: 'Nils Prøve', employer: 'BFT' },
  ];
  const { id: groupId } = await world.uteseksjonen.write('startYouthGroup', {
    input: { kind: 'BOYS_GROUP', leaders, weekday: 2, meetingHours: 3 },
  });
  const memberships = [];
  for (const youth of [amir, open]) {
    const joined = await world.uteseksjonen.write('joinGroup', {
      input: {
        ground: { kind: 'OWN_WISH' },
        youthId: youth.id,
        kind: 'BOYS_GROUP',

        countedAs: { gender: 'BOY', district: 'HEIMDAL' },
        groupId,
      },
    });
    memberships.push(joined.id);
    await tellPlaces(youth);
    await world.uteseksjonen.write('recordJobWish', { input: { youthId: youth.id, wish: WISH } });
    await youth.consents('nav', 'B103', ['OUTREACH_CONTACT', 'OUTREACH_FOLLOW_UP', 'OUTREACH_JOB_WISH']);
  }
  const [startedAt, endedAt] = [new Date(Date.now() - 3 * HOUR_MS), new Date(Date.now() - 2 * HOUR_MS)];
  const encounters = [amir, open].map(({ id }) => ({ youthId: id, gender: 'BOY', district: 'HEIMDAL' }));
  await world.uteseksjonen.write('recordFieldSession', {
    input: { clientKey: 'okt-heimdal', startedAt, endedAt, area: 'Heimdal', staffIds: ['mari', 'ola'], encounters },
  });
  await world.uteseksjonen.write('recordGroupMeeting', {
    input: {
      groupId,
      date: world.today,
      activity: 'fotball',
      themes: ['politiet og vi'],
      attendedMembershipIds: memberships,
    },
  });
});
afterAll(() => world?.stop());

/** Everything by which outreach could tell where a youth is. */
async function tellPlaces({ id: youthId }: JourneyYouth): Promise<void> {
  const { write } = world.uteseksjonen;
  const ground = { kind: 'OWN_WISH' };
  const countedAs = { gender: 'BOY', district: 'HEIMDAL' };
  const year = Number(world.today.slice(0, 4));
  await write('startFollowUp', {
    input: {
      ground: { kind: 'OWN_WISH' },
      youthId,
      kind: 'LOW_THRESHOLD',
      legalBasis: 'CONSENT_ONLY',
      continuityStaff: ['Ola Test'],
      bestilling: 'Jobb på Heimdal',
      bestillingBy: 'YOUTH',
      countedAs,
    },
  });
  await write('enquireHap', { input: { ground, youthId, source: 'POLICE', countedAs } });
  await write('assessAngerManagement', {
    input: { ground, youthId, usesViolence: true, findsItProblematic: true, decision: 'OFFERED', countedAs },
  });
  await world.psychologist.uteseksjonen.write('recordPsychologistContact', { input: { ground, youthId, countedAs } });
  await write('openSensitiveDialogue', { input: { ground, youthId, kind: 'EXTREMISM_PREVENTION', countedAs } });
  await write('openSensitiveDialogue', { input: { ground, youthId, kind: 'SEX_TRADE_TALKS', countedAs } });
  await write('applySummerJob', {
    input: {
      ground,
      youthId,
      year,
      employer: 'Heimdal bakeri',
      jobWish: 'lager på Heimdal',
      plannedHours: 30,
      countedAs,
    },
  });
}

const COUNTED = 'countedGender countedDistrict';
const PLACES = `outreach { followUps { kind bestilling ${COUNTED} } hap { ${COUNTED} } angerManagement { ${COUNTED} }
  psychologist { ${COUNTED} } extremismTalks { ${COUNTED} }
  sexualityTalks { ${COUNTED} } summerJobs { employer ${COUNTED} } encounters { ${COUNTED} } }`;

/** What the records say with or without what places the youth; the psychologist's is the youth's to read and no colleague's. */
function recorded(district: string | null, employer: string | null, isYouth: boolean): unknown {
  const counted = { countedGender: 'BOY', countedDistrict: district };
  const bestilling = district === null ? null : 'Jobb på Heimdal';
  return {
    outreach: {
      followUps: [{ kind: district === null ? null : 'LOW_THRESHOLD', bestilling, ...counted }],
      hap: counted,
      angerManagement: counted,
      psychologist: isYouth ? counted : null,
      extremismTalks: [counted],
      sexualityTalks: [counted],
      summerJobs: [{ employer, ...counted }],
      encounters: [counted],
    },
  };
}

test('J9: nothing that places Amir, whose address is strictly protected, is told to his own worker or to himself', async () => {
  for (const { read, caller } of [world.uteseksjonen, amir.desk]) {
    const isYouth = caller.role === 'YOUTH';
    const { youth, withheld } = await read(amir.id, PLACES);
    expect(youth).toEqual(recorded(null, null, isYouth));
    expect(withheld).toEqual([
      'outreach.angerManagement.countedDistrict',
      'outreach.encounters.0.countedDistrict',
      'outreach.extremismTalks.0.countedDistrict',
      'outreach.followUps.0.bestilling',
      'outreach.followUps.0.countedDistrict',
      'outreach.followUps.0.kind',
      'outreach.hap.countedDistrict',
      isYouth ? 'outreach.psychologist.countedDistrict' : 'outreach.psychologist',
      'outreach.sexualityTalks.0.countedDistrict',
      'outreach.summerJobs.0.countedDistrict',
      'outreach.summerJobs.0.employer',
    ]);
  }
});

test('J9: a youth of the group with an open address reads his records whole, and his worker all but the psychologist’s', async () => {
  for (const { read, caller } of [world.uteseksjonen, open.desk]) {
    const isYouth = caller.role === 'YOUTH';
    expect(await read(open.id, PLACES)).toEqual({
      youth: recorded('HEIMDAL', 'Heimdal bakeri', isYouth),
      withheld: isYouth ? [] : ['outreach.psychologist'],
    });
  }
});

test(
  'J9: NAV sees with consent that outreach follows Amir up, and nothing of his group, of the police, of where he is from, or of ' +
    'what would place him',
  async () => {
    const fields = `outreach { contact { known } groups { kind } followUps { kind bestilling legalBasis } hap { outcome }
      angerManagement { decision } sanction { state } extremismTalks { openedOn } encounters { metOn } }
    childWelfare { case { status } }`;
    const { youth, withheld } = await world.nav.read(amir.id, fields, 'B103');
    expect(youth).toEqual({
      outreach: {
        contact: { known: true },
        groups: null,
        followUps: [{ kind: null, bestilling: null, legalBasis: 'CONSENT_ONLY' }],
        hap: null,
        angerManagement: null,
        sanction: null,
        extremismTalks: null,
        encounters: null,
      },
      childWelfare: { case: null },
    });
    expect(withheld).toEqual([
      'childWelfare.case',
      'outreach.angerManagement',
      'outreach.encounters',
      'outreach.extremismTalks',
      'outreach.followUps.0.bestilling',
      'outreach.followUps.0.kind',
      'outreach.groups',
      'outreach.hap',
      'outreach.sanction',
    ]);
    expect((await world.nav.read(open.id, 'outreach { followUps { kind bestilling } }', 'B103')).youth).toEqual({
      outreach: { followUps: [{ kind: 'LOW_THRESHOLD', bestilling: 'Jobb på Heimdal' }] },
    });
  },
);

test('J9: NAV sees with consent what work a youth of the group wishes for, and of Amir not even that, as it may name a place', async () => {
  const fields = 'outreach { summerJobs { state jobWish travelMinutes coordinatedBy } groups { kind } }';
  const job = { state: 'MATCHED', travelMinutes: null, coordinatedBy: null };
  for (const [youth, jobWish] of [
    [open, 'lager på Heimdal'],
    [amir, null],
  ] as const) {
    await youth.consents('nav', 'B103', ['OUTREACH_SUMMER_JOB']);
    expect((await world.nav.read(youth.id, fields, 'B103')).youth).toEqual({
      outreach: { summerJobs: [{ ...job, jobWish }], groups: null },
    });
  }
});

test('J9: NAV sees with consent what each of the boys wishes to work with in place of the group, and of Amir not where', async () => {
  const fields = 'outreach { jobWishes { wish wishedOn endedOn } groups { kind } }';
  const wish = { wish: WISH, wishedOn: world.today, endedOn: null };
  expect(await world.nav.read(open.id, fields, 'B103')).toEqual({
    youth: { outreach: { jobWishes: [wish], groups: null } },
    withheld: ['outreach.groups'],
  });
  expect(await world.nav.read(amir.id, fields, 'B103')).toEqual({
    youth: { outreach: { jobWishes: [{ ...wish, wish: null }], groups: null } },
    withheld: ['outreach.groups', 'outreach.jobWishes.0.wish'],
  });
  expect(await world.childWelfare.findsNobody(open.id, 'B103')).toBe(true);
});

test('J9: the boys evaluate the group together, and the wish of who has found work is over', async () => {
  const { youth } = await world.uteseksjonen.read(open.id, 'outreach { jobWishes { id } groups { groupId } }');
  const { outreach } = youth as {
    outreach: { jobWishes: readonly { readonly id: string }[]; groups: readonly { readonly groupId: string }[] };
  };
  const [[wish], [group]] = [outreach.jobWishes, outreach.groups];
  await world.uteseksjonen.write('recordGroupEvaluation', {
    input: { groupId: group?.groupId, date: world.today, participants: 12, effect: 'Flere har fått jobb.' },
  });
  await world.uteseksjonen.write('endJobWish', { youthId: open.id, jobWishId: wish?.id });
  expect(await world.nav.read(open.id, 'outreach { jobWishes { endedOn } }', 'B103')).toEqual({
    youth: { outreach: { jobWishes: [{ endedOn: world.today }] } },
    withheld: [],
  });
});

test('J9: a group is shared with nobody, and no consent to it is taken', async () => {
  const refusal = await amir.desk.refusalOf('giveConsent', {
    input: { recipientId: world.idOf('nav'), purpose: 'B103', categories: ['OUTREACH_GROUPS'] },
  });
  expect(refusal).toBe('RULE_VIOLATED INV31');
});
