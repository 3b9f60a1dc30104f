import { newId } from '@brobygger/domain';
import { subgraph as childWelfare } from '@brobygger/child-welfare';
import { subgraph as housing } from '@brobygger/housing';
import { subgraph as nav } from '@brobygger/nav';
import { subgraph as outreach } from '@brobygger/outreach';
import { OWN_WISH, runSubgraph } from '@brobygger/testkit';
import { also, AT, author, compare, hidden, served, stopWorlds, twoWorlds, type Asking } from './kept-out-worlds';

afterAll(stopWorlds);

const CASELOAD = (field: string): string =>
  `query ($first: Int!, $after: String) { ${field}(first: $first, after: $after) {
    edges { cursor node { id } } pageInfo { hasNextPage endCursor } } }`;

/** Everything that pages of every size tell, and what is in their cursors. */
async function pagesOf(field: string, ask: Asking): Promise<readonly string[]> {
  const told: string[] = [];
  for (let first = 1; first <= 4; first += 1) {
    for (let after: string | null = null, page = 0; page < 5; page += 1) {
      const text = await ask(CASELOAD(field), { first, after });
      const cursors = [...text.matchAll(/"(?:cursor|endCursor)":"([^"]+)"/g)].map(([, cursor = '']) => cursor);
      told.push(text, ...cursors.map((cursor) => Buffer.from(cursor, 'base64url').toString('latin1')));
      after = cursors.at(-1) ?? null;
      if (after === null || !text.includes('"hasNextPage":true')) break;
    }
  }
  return told;
}

test('a caseload tells a worker who is kept from a youth no more than one in which the youth is not', async () => {
  const worlds = await twoWorlds(
    () => runSubgraph(nav, { clock: () => AT }),
    ({ cases }, youthId) => cases.open(author, { ground: OWN_WISH, youthId, office: 'NAV Bjerke' }),
    'nav',
  );
  for (const [one, other] of worlds as (readonly [Asking, Asking])[]) {
    const told = await pagesOf('navCaseload', one);
    expect(told).toEqual(await pagesOf('navCaseload', other));
    expect(told.join()).toContain(served);
    expect(told.filter((text) => text.includes(hidden))).toEqual([]);
    // The ids of those who are shown stand beside their cursors, and in none.
    expect(told.filter((text) => !text.startsWith('{') && text.includes(served))).toEqual([]);
  }
});

test('so does the alarm of child welfare, which has as many rows, and the same', async () => {
  const worlds = await twoWorlds(
    () => runSubgraph(childWelfare, { clock: () => AT }),
    async ({ cases, transfers }, youthId) => {
      await cases.open(author, { ground: OWN_WISH, youthId, caseWorker: 'Kari Vik', district: 'Bjerke' });
      await transfers.start(author, { youthId, plannedOn: '2026-04-01' });
    },
    'child-welfare',
  );
  for (const [one, other] of worlds as (readonly [Asking, Asking])[]) {
    for (const query of [
      '{ transitionBoard(days: 90) { endsOn standing } }',
      '{ transitionBoard(days: 90) { youth { id } endsOn } }',
      '{ transitionBoard(days: 90) { __typename } }',
    ]) {
      const told = await one(query);
      expect(told).toBe(await other(query));
      expect(told).not.toContain(hidden);
    }
  }
});

const NOT_FOUND = 'YOUTH_NOT_FOUND';

test('counts of outreach do not count a youth from whom the worker is kept, and no door leads to one', async () => {
  const worlds = await twoWorlds(
    () => runSubgraph(outreach, { clock: () => AT }),
    async ({ groups, youthGroups, employers, summerJobs }, youthId) => {
      if (youthId === served) {
        const leaders = [
          { name: 'Kari', employer: 'USIT' as const },
          { name: 'Ola', employer: 'BFT' as const },
        ];
        openGroup = (await youthGroups.start(author, { kind: 'GIRLS_GROUP', leaders, weekday: 1, meetingHours: 2 })).id;
        employer = (await employers.register(author, { name: 'Bakeriet', contactPhone: '73000000' })).id;
      }
      const { id } = await groups.join(author, { ground: OWN_WISH, youthId, kind: 'GIRLS_GROUP', groupId: openGroup });
      members.push(id);
      if (youthId === also) {
        const meeting = { groupId: openGroup, activity: 'tur', themes: [] };
        await youthGroups.recordMeeting(author, { ...meeting, date: '2026-03-02', attendedMembershipIds: members });
        members.length = 0;
      }
      await summerJobs.apply(author, { ground: OWN_WISH, youthId, year: 2026, employerId: employer, plannedHours: 60 });
    },
    'outreach',
  );
  await compare(worlds, [
    ['{ youthGroups { members meetings meanAttendance } }', '"members":2,"meetings":1,"meanAttendance":2'],
    ['{ summerJobEmployers(year: 2026) { name jobs } }', '"jobs":2'],
    [`{ outreachYouth(id: "${hidden}") { id } }`, NOT_FOUND],
    [`{ summerJobSheet(youthId: "${hidden}", summerJobId: "${newId()}") { plannedHours } }`, NOT_FOUND],
  ]);
});
let openGroup = '';
let employer = '';
const members: string[] = [];

test('so do the course plan, a class and the indicators of the programme', async () => {
  const places: string[] = [];
  const session = { courseId: '', sessionId: '' };
  const worlds = await twoWorlds(
    () => runSubgraph(childWelfare, { clock: () => AT }),
    async ({ cases, refugees, coursePlans, courses, classAttendance, programmeEvaluations }, youthId) => {
      await cases.open(author, { ground: OWN_WISH, youthId, caseWorker: 'Kari Vik', district: 'Bjerke' });
      await refugees.record(author, { youthId, unaccompaniedMinor: true, settledOn: '2024-05-17' });
      if (youthId === served) {
        const law = { course: 'LAW', arena: 'SCHOOL', sessions: ['2026-03-02'] } as const;
        const [planned] = await coursePlans.set(author, { schoolYear: '2025/2026', courses: [law] });
        Object.assign(session, { courseId: planned?.id, sessionId: planned?.sessions[0]?.id });
        await programmeEvaluations.record(author, { year: 2026, half: 1, summary: 'Bra' });
        places.length = 0;
      }
      places.push((await courses.enrol(author, { youthId, courseId: session.courseId })).id);
      if (youthId !== also) return;
      const attendance = places.map((enrolmentId) => ({ enrolmentId, isPresent: true }));
      await classAttendance.record(author, { sessionId: session.sessionId, attendance });
    },
    'child-welfare',
  );
  await compare(worlds, [
    [
      '{ coursePlan(schoolYear: "2025/2026") { courses { places sessions { present } } } }',
      '"places":2,"sessions":[{"present":2}]',
    ],
    [
      '{ programmeEvaluations { indicators { enrolled attended possible } } }',
      '"enrolled":2,"attended":2,"possible":2',
    ],
  ]);
  const classOf = async (ask: Asking): Promise<string> => {
    const plan = await ask('{ coursePlan(schoolYear: "2025/2026") { courses { id } } }');
    const [, courseId = ''] = /"id":"([^"]+)"/.exec(plan) ?? [];
    return ask(`{ courseClass(courseId: "${courseId}") { youth { id } } }`);
  };
  for (const [one, other] of worlds as (readonly [Asking, Asking])[]) {
    const told = await classOf(one);
    expect(told).toBe(await classOf(other));
    expect(told).toContain(served);
  }
});

test('so do the free places of a house', async () => {
  let house = '';
  const worlds = await twoWorlds(
    () => runSubgraph(housing, { clock: () => AT }),
    async ({ houses, residencies }, youthId) => {
      if (youthId === served) {
        const open = { name: 'Elvegata 2', kind: 'HYBEL_HOUSE', genderRule: 'GIRLS', capacity: 4 } as const;
        house = (await houses.create(author, open)).id;
      }
      await residencies.apply(author, {
        ground: OWN_WISH,
        youthId,
        houseId: house,
        gender: 'GIRL',
      });
      await residencies.allocate(author, { youthId });
    },
    'housing',
  );
  await compare(worlds, [
    ['{ houses { name capacity freePlaces } }', '"capacity":4,"freePlaces":2'],
    [`{ housingYouth(id: "${hidden}") { id } }`, NOT_FOUND],
  ]);
});

test('so do the lists of rent, soon due and owed', async () => {
  const worlds = await twoWorlds(
    () => runSubgraph(housing, { clock: () => AT }),
    async ({ followUps, rent }, youthId) => {
      const referral = { ground: OWN_WISH, youthId, referringAgency: 'NAV', basis: 'SECTION_17' } as const;
      await followUps.refer(author, referral);
      // Of what falls due on one day the order follows from ids that each world makes.
      const day = 1 + [served, hidden, also].indexOf(youthId);
      for (const dueOn of [`2026-02-0${day}`, `2026-03-0${day + 5}`]) {
        await rent.charge(author, { youthId, month: dueOn, amountNok: 5000, dueOn });
      }
      const payment = { clientKey: newId(), youthId, amountNok: 2000, paidOn: '2026-03-02', paidBy: 'YOUTH' } as const;
      await rent.pay(author, payment);
    },
    'housing',
  );
  const due = (args: string): string =>
    `{ rentDue${args} { edges { node { youth { id } dueOn unpaidNok daysOverdue } } pageInfo { hasNextPage } } }`;
  await compare(worlds, [
    ['{ arrears { youth { id } arrearsNok since } }', '"arrearsNok":3000'],
    [due(''), '"unpaidNok":3000,"daysOverdue":27'],
    // As many as there are without the one: a page that is full says nothing of another.
    [due('(first: 4)'), '"hasNextPage":false'],
  ]);
});
