import { plus } from '@brobygger/domain';
import { createMovingClock } from '../../harness/moving-clock';
import { openOwnJourneyWorld, type JourneyWorld, type JourneyYouth } from './journey-world';
import { tellHandedToNav } from './tell-handed-to-nav';
import { tellStaffedHouse } from './tell-staffed-house';
import { tellStudentHouse } from './tell-student-house';
import { viewsAcross, viewsOf, type Views } from './views-of-agencies';

const clock = createMovingClock();
let world: JourneyWorld;
beforeAll(async () => {
  world = await openOwnJourneyWorld(clock.now);
});
afterAll(() => world?.stop());

describe('J3: from a placement to a flat of his own', () => {
  const FLAT = 'housing { residency { state flatNo validTo moveOut } mapping { area level } }';
  const COURSES = 'childWelfare { courses { course part status } decisions { kind } }';
  const PROGRAMME =
    'lifeAreaGoals { area level text } practicePlacements { arena employer } societyGuides { language }';
  const VIEWS = `
  record                       | childWelfare B102     | nav B102                | uteseksjonen B102 | bolig22b B102
  childWelfare.case            | OPEN                  | ? / × / ×               | ?                 | ×
  childWelfare.decisions       | PLACEMENT             | ? / × / ×               | ?                 | × / PLACEMENT / ×
  childWelfare.decisionInForce | true                  | ? / × / ×               | ?                 | ×
  childWelfare.measuresPlan    | ·                     | ? / × / ×               | ?                 | ×
  childWelfare.transfer        | OFFERED / DONE / DONE | ? / DONE / ×            | ?                 | ×
  childWelfare.courses         | ECONOMY,HOUSING       | ? / ECONOMY,HOUSING / × | ?                 | × / ECONOMY,HOUSING / ×
  childWelfare.refugee         | true                  | ? / × / ×               | ?                 | ×
  nav.case                     | ×                     | ? / OPEN / OPEN         | ?                 | ×
  nav.section17                | ×                     | ? / GRANTED / GRANTED   | ?                 | ×
  nav.orders                   | ×                     | ? / · / ·               | ?                 | ×
  nav.income                   | ×                     | ? / · / ·               | ?                 | ×
  nav.qualification            | ×                     | ? / · / ·               | ?                 | ×
  outreach.followUps           | ×                     | ? / × / ×               | ?                 | ×
  outreach.homelessness        | ×                     | ? / × / ×               | ?                 | ×
  outreach.sanction            | ×                     | ? / × / ×               | ?                 | ×
  outreach.breachCount         | ×                     | ? / × / ×               | ?                 | ×
  outreach.psychologist        | ×                     | ? / × / ×               | ?                 | ×
  outreach.nurseTalks          | ×                     | ? / × / ×               | ?                 | ×
  housing.residency            | × / NOTICE / ×        | ? / NOTICE / ×          | ?                 | NOTICE
  housing.rent                 | ×                     | ? / × / ×               | ?                 | ·
  housing.followUp             | ×                     | ? / × / ×               | ?                 | ·
  housing.homeSituations       | ×                     | ? / × / ×               | ?                 | ·
  housing.mapping              | × / 3 / ×             | ? / × / ×               | ?                 | 3
  selfPresentation             | ×                     | ? / × / ×               | ?                 | ×
`;
  let farid: JourneyYouth;
  let refused: Readonly<Record<string, string>>;
  let movesOutOn: string;
  let withIt: Awaited<ReturnType<typeof inFull>>;
  let views: Views;

  /** What each reads of the others in full. */
  const inFull = async () => ({
    childWelfare: await world.childWelfare.read(farid.id, FLAT, 'B102'),
    housing: await world.bolig22b.read(farid.id, COURSES, 'B102'),
    nav: await world.nav.read(farid.id, `${FLAT} ${COURSES}`, 'B102'),
  });

  beforeAll(async () => {
    farid = await world.youth('Farid Noor', 16);
    const { id: youthId, birthDate } = farid;
    refused = await tellStaffedHouse(world, farid);

    clock.moveTo(new Date(`${plus(birthDate, { years: 19, days: 1 })}T10:00:00Z`));
    movesOutOn = plus(world.today, { days: 30 });
    const goals = ['Egen hybel'];
    await world.bolig22b.write('writeIndependencePlan', { input: { youthId, goals, movesOutOn } });
    await world.bolig22b.write('giveNotice', { youthId, movesOutOn });
    const handedOver = await tellHandedToNav(world, farid, movesOutOn);
    expect(await handedOver.hasArrived()).toBe(false);
    views = await viewsAcross(world, farid, {
      table: VIEWS,
      yeses: [
        ['childWelfare', 'B102', ['HOUSING_RESIDENCY']],
        ['childWelfare', 'B102', ['HOUSING_MAPPING']],
        ['bolig22b', 'B102', ['CHILD_WELFARE_COURSES']],
        ['bolig22b', 'B102', ['CHILD_WELFARE_DECISIONS']],
        ['nav', 'B102', ['HOUSING_RESIDENCY']],
        ['nav', 'B102', ['CHILD_WELFARE_COURSES', 'CHILD_WELFARE_TRANSFER']],
      ],
      async meanwhile() {
        expect(await handedOver.hasArrived()).toBe(true);
        await handedOver.accept();
        withIt = await inFull();
      },
    });
  });

  test('the house takes him by a decision, in a flat of his own, once rules and lease are signed, by a guardian too', () => {
    expect(refused).toEqual({
      'without a decision': 'RULE_VIOLATED INV06',
      'on one that it was not told': 'RULE_VIOLATED INV06',
      'without a flat': 'RULE_VIOLATED INV06',
      unsigned: 'RULE_VIOLATED INV04',
      'without a guardian’s name': 'RULE_VIOLATED INV04',
      'part 2 of a course first': 'RULE_VIOLATED INV07',
    });
  });

  test('each of the four sees of the others what it needs with his yes, and nothing before it or after', () => {
    expect(views).toEqual(viewsOf(VIEWS));
    const done = (course: string, part: number | null = null) => ({ course, part, status: 'COMPLETED' });
    const courses = expect.arrayContaining([done('HOUSING', 1), done('HOUSING', 2), done('ECONOMY')]) as unknown;
    const residency = { state: 'NOTICE', flatNo: 4, validTo: movesOutOn, moveOut: null };
    expect(withIt.childWelfare.youth).toMatchObject({
      housing: { residency, mapping: expect.arrayContaining([{ area: 'OWN_HOME', level: 3 }]) as unknown },
    });
    expect(withIt.housing.youth).toMatchObject({ childWelfare: { courses, decisions: [{ kind: 'PLACEMENT' }] } });
    expect(withIt.nav.youth).toMatchObject({
      housing: { residency, mapping: null },
      childWelfare: { courses, decisions: null },
    });
    expect(JSON.stringify([views, withIt])).not.toContain('HEMMELIG');
  });

  test('his goals, his practice and his guide are between him and child welfare, whatever he says yes to', async () => {
    const goals = { lifeAreaGoals: [{ area: 'OWN_HOME', level: 4, text: 'HEMMELIG' }] };
    const programme = {
      ...goals,
      practicePlacements: [{ arena: 'PRIVATE', employer: 'HEMMELIG' }],
      societyGuides: [{ language: 'ti' }],
    };
    const { json } = await farid.desk.ask(`{ me { childWelfare { ${PROGRAMME} } } }`);
    expect(json).toMatchObject({ data: { me: { childWelfare: programme } } });
    const fields = `childWelfare { ${PROGRAMME} }`;
    expect((await world.childWelfare.read(farid.id, fields, 'B102')).youth).toEqual({ childWelfare: programme });
    for (const other of [world.nav, world.bolig22b]) {
      const { withheld } = await other.read(farid.id, fields, 'B102');
      expect(withheld).toEqual(
        ['lifeAreaGoals', 'practicePlacements', 'societyGuides'].map((field) => `childWelfare.${field}`),
      );
    }
  });

  test('he moves to a flat of his own and his is free again; it stays known to him that he lived there', async () => {
    await world.bolig22b.write('moveOut', { youthId: farid.id, moveOut: 'OWN_RENTED' });
    expect(await world.bolig22b.findsNobody(farid.id)).toBe(true);
    expect(await world.bolig22b.refusalOf('moveOut', { youthId: farid.id, moveOut: 'UNKNOWN' })).not.toBe('');
    const { json } = await farid.desk.ask('{ me { housing { residency { state moveOut } } } }');
    expect(json).toMatchObject({
      data: { me: { housing: { residency: { state: 'MOVED_OUT', moveOut: 'OWN_RENTED' } } } },
    });
  });
});

describe('J7: 22B Bolig from 17, with Kvalifisering and talks with the nurse at 18', () => {
  const TALKS = 'outreach { contact { known } nurseTalks { themes } }';
  const VIEWS = `
  record                       | childWelfare B102 | nav B102     | kontaktsenter22b B102 | bolig22b B102
  childWelfare.case            | OPEN              | ×            | ×                     | ×
  childWelfare.decisions       | ·                 | ×            | ×                     | ×
  childWelfare.decisionInForce | false             | ×            | ×                     | ×
  childWelfare.measuresPlan    | ·                 | ×            | ×                     | ×
  childWelfare.transfer        | ·                 | ×            | ×                     | ×
  childWelfare.courses         | ·                 | ×            | ×                     | ×
  childWelfare.refugee         | ·                 | ×            | ×                     | ×
  nav.case                     | ×                 | OPEN         | ×                     | ×
  nav.section17                | ×                 | ·            | ×                     | ×
  nav.orders                   | ×                 | ·            | ×                     | ×
  nav.income                   | ×                 | ·            | ×                     | ×
  nav.qualification            | ×                 | 3            | ×                     | × / 3 / ×
  outreach.followUps           | ×                 | ×            | ·                     | ×
  outreach.homelessness        | ×                 | ×            | ·                     | ×
  outreach.sanction            | ×                 | ×            | ·                     | ×
  outreach.breachCount         | ×                 | ×            | 0                     | ×
  outreach.psychologist        | ×                 | ×            | ×                     | ×
  outreach.nurseTalks          | ×                 | ×            | ×                     | ×
  housing.residency            | ×                 | ×            | ×                     | LIVING
  housing.rent                 | ×                 | × / 2500 / × | ×                     | 2500
  housing.followUp             | ×                 | ×            | ×                     | ·
  housing.homeSituations       | ×                 | ×            | ×                     | ·
  housing.mapping              | ×                 | ×            | ×                     | ·
  selfPresentation             | ×                 | ×            | ×                     | ×
`;
  interface Entered {
    readonly act: string;
    readonly categories: readonly string[];
    readonly organisation: { readonly id: string } | null;
  }
  let sindre: JourneyYouth;
  let refused: Readonly<Record<string, string>>;
  let views: Views;
  let withIt: readonly unknown[];

  beforeAll(async () => {
    sindre = await world.youth('Sindre Lind', 17);
    refused = await tellStudentHouse(world, clock, sindre);
    views = await viewsAcross(world, sindre, {
      table: VIEWS,
      yeses: [
        ['nav', 'B102', ['HOUSING_RENT']],
        ['bolig22b', 'B102', ['NAV_QUALIFICATION']],
      ],
      async meanwhile() {
        const { id } = sindre;
        withIt = [
          (await world.nav.read(id, 'housing { rent { arrearsNok monthNok } }', 'B102')).youth,
          (await world.bolig22b.read(id, 'nav { qualification { attendedDays plannedDays } }', 'B102')).youth,
        ];
      },
    });
  });

  test('a house for boys takes him with a guardian’s permission, where a student is responsible, and no more rent than is owed', () => {
    expect(refused).toEqual({
      'as a girl': 'RULE_VIOLATED INV03',
      unpermitted: 'RULE_VIOLATED INV01',
      'with nobody responsible': 'RULE_VIOLATED INV02',
      overpaid: 'RULE_VIOLATED RENT_OVERPAID',
      'a place that the youth has not said yes to': 'NOT_FOUND',
      'enrolled before it is accepted': 'YOUTH_NOT_FOUND',
      'enrolled by another': 'YOUTH_NOT_FOUND',
      'enrolled twice': 'CONFLICT',
    });
  });

  test('NAV sees what he owes, and the house that his days have a shape, with his yes alone; of the nurse nobody hears', () => {
    expect(views).toEqual(viewsOf(VIEWS));
    expect(withIt).toEqual([
      { housing: { rent: { arrearsNok: 2500, monthNok: 5000 } } },
      { nav: { qualification: { attendedDays: 3, plannedDays: 5 } } },
    ]);
  });

  test('what he owes stands in the work list of the house before it grows', async () => {
    const { json } = await world.bolig22b.ask('{ arrears { arrearsNok youth { id } } }');
    expect(json.data?.['arrears']).toEqual([{ arrearsNok: 2500, youth: { id: sindre.id } }]);
    const due = await world.bolig22b.ask('{ rentDue { edges { node { unpaidNok daysOverdue youth { id } } } } }');
    const rows = [
      { unpaidNok: 2500, daysOverdue: 1, youth: { id: sindre.id } },
      { unpaidNok: 5000, daysOverdue: 0, youth: { id: sindre.id } },
    ];
    expect(due.json.data?.['rentDue']).toEqual({ edges: rows.map((node) => ({ node })) });
  });

  test('22B writes his weeks itself and reads them, NAV reads them as its own, and he reads in his log that 22B wrote', async () => {
    const week = { activities: ['WORK_TRAINING', 'TRIP'], attendedDays: 3, plannedDays: 5 };
    const fields = 'status outcome weeks { activities attendedDays plannedDays }';
    const ofNav = () => world.nav.read(sindre.id, `nav { qualification { ${fields} } }`, 'B107');
    const place = { status: 'ACTIVE', outcome: null, weeks: [week] };
    expect((await ofNav()).youth).toEqual({ nav: { qualification: place } });
    const groups = await world.kontaktsenter22b.ask('{ qualificationGroups { id participants isTooSmall } }');
    const [group] = groups.json.data?.['qualificationGroups'] as readonly { readonly id: string }[];
    expect(group).toMatchObject({ participants: 1, isTooSmall: true });
    const query = `query ($id: ID!) { qualificationParticipants(groupId: $id) { youthId weeks { attendedDays } } }`;
    const { json } = await world.kontaktsenter22b.ask(query, { id: group?.id });
    expect(json.data?.['qualificationParticipants']).toEqual([{ youthId: sindre.id, weeks: [{ attendedDays: 3 }] }]);

    await world.kontaktsenter22b.write('endQualification', { input: { youthId: sindre.id, outcome: 'WORK' } });
    expect((await ofNav()).youth).toEqual({ nav: { qualification: { ...place, status: 'ENDED', outcome: 'WORK' } } });
    const log = await sindre.desk.ask(
      '{ me { disclosures(first: 100) { edges { node { act categories organisation { id } } } } } }',
    );
    const { me } = log.json.data as { me: { disclosures: { edges: readonly { node: Entered }[] } } };
    const of22b = me.disclosures.edges
      .map(({ node }) => node)
      .filter(
        ({ categories, organisation }) =>
          categories.join() === 'NAV_QUALIFICATION' && organisation?.id === world.idOf('kontaktsenter22b'),
      );
    expect(of22b.map(({ act }) => act).filter((act) => act === 'WROTE' || act === 'READ')).toEqual([
      'WROTE',
      'READ',
      'WROTE',
      'WROTE',
      'WROTE',
    ]);
  });

  test('the talks with the nurse are to all others as of one who never had any', async () => {
    const nobody = await world.youth('Ane Berg', 18);
    await world.serve('nav', nobody);
    const of = (youthId: string) => world.nav.read(youthId, TALKS, 'B102');
    expect(await of(sindre.id)).toEqual(await of(nobody.id));
    expect(JSON.stringify(views)).not.toContain('MENTAL');
  });
});
