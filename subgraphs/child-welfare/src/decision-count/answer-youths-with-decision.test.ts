import { newId, osloDate } from '@brobygger/domain';
import { joinCount, type Joining } from '@brobygger/private-count';
import { OWN_WISH, runSubgraph, type RunningSubgraph } from '@brobygger/testkit';
import { subgraph, type ChildWelfareServices } from '../index';

let now = new Date('2027-03-01T12:00:00Z');
let running: RunningSubgraph<ChildWelfareServices>;
let pointsOfStrangers: readonly string[];
beforeAll(async () => {
  running = await runSubgraph(subgraph, { clock: () => now });
  pointsOfStrangers = (await joinCount(strangers(12), [])).mine;
});
afterAll(() => running.stop());
// A day of its own, and so a budget of its own, for each test.
beforeEach(() => (now = new Date(now.getTime() + 24 * 60 * 60 * 1000)));

async function youthWithDecision(validFrom: string, validTo: string | null): Promise<string> {
  const author = { personId: 'Z1', organisationId: newId(), at: new Date('2016-03-02T10:00:00Z') };
  const youthId = newId();
  await running.services.cases.open(author, {
    ground: OWN_WISH,
    youthId,
    caseWorker: 'Kari Vik',
    district: 'Midtbyen',
  });
  await running.services.decisions.decide(author, {
    youthId,
    kind: 'VOLUNTARY_ASSISTANCE',
    validFrom,
    validTo,
    executedBy: 'OUTREACH',
    wantedByYouth: true,
  });
  return youthId;
}

interface Told {
  readonly points?: readonly string[];
  readonly counted?: number | null;
  readonly refused?: string;
}

const SUBJECT = newId();
const OUTREACH = 'outreach';
const badInput = { extensions: { code: 'BAD_USER_INPUT' } };
const strangers = (many: number): string[] => Array.from({ length: many }, () => newId());
const withDecision = (many: number, from: string, to: string | null): Promise<readonly string[]> =>
  Promise.all(Array.from({ length: many }, () => youthWithDecision(from, to)));

const ask = (asker: string, body: unknown, signal?: AbortSignal): Promise<Told> =>
  running.subgraph.answer('youths-with-decision', asker, body, signal) as Promise<Told>;

/** Opens the count of a year, and what would join it. */
async function joiningOf(youthIds: readonly string[], year: number, subjectId = SUBJECT) {
  const { points } = await ask(OUTREACH, { year, subjectId });
  return { year, subjectId, ...(await joinCount(youthIds, points)) };
}

/** A count that twelve strangers join. What the doubled points are of cannot be seen, and so they may be those of the opening. */
async function countStrangers(year: number): Promise<Told> {
  const body = { year, subjectId: SUBJECT };
  const { points, ...told } = await ask(OUTREACH, body);
  return points === undefined ? told : ask(OUTREACH, { ...body, mine: pointsOfStrangers, doubled: points });
}

/** Asks as outreach does. */
async function count(youthIds: readonly string[], year: number, subjectId = SUBJECT): Promise<Told> {
  const { points, ...told } = await ask(OUTREACH, { year, subjectId });
  if (points === undefined) return told;
  return ask(OUTREACH, { year, subjectId, ...(await joinCount(youthIds, points)) });
}

describe("child welfare, asked how many of outreach's youths had a decision", () => {
  test('counts a youth whose decision was valid on some day of the year, and once', async () => {
    const inYear = [
      await youthWithDecision('2016-12-31', '2017-06-01'),
      await youthWithDecision('2015-06-01', '2016-01-02'),
      await youthWithDecision('2014-06-01', null),
      await youthWithDecision('2016-03-02', '2016-03-03'),
      await youthWithDecision('2016-01-01', '2017-01-01'),
    ];
    const outside = [await youthWithDecision('2015-06-01', '2016-01-01'), await youthWithDecision('2017-01-01', null)];
    const asked = [...inYear, ...outside, ...strangers(9)];
    expect(await count(asked, 2016)).toEqual({ counted: 5 });
    // Of 2017 they are three, and nobody is told so.
    expect(await count(asked, 2017)).toEqual({ counted: null });
  });

  test('tells no count that is small, and none whose rest is', async () => {
    const youths = await withDecision(9, '1980-02-01', '1981-02-01');
    expect(await count([...youths, ...strangers(4)], 1980)).toEqual({ counted: null });
    expect(await count([...youths.slice(0, 4), ...strangers(9)], 1981)).toEqual({ counted: null });
  });

  test('answers a year when it is over in Oslo by its own clock', async () => {
    const body = { year: 2030, subjectId: SUBJECT };
    now = new Date('2030-12-31T22:59:59Z');
    running.statements.length = 0;
    expect(await ask(OUTREACH, body)).toEqual({ refused: 'YEAR_NOT_CLOSED' });
    expect(await ask(OUTREACH, { ...body, year: 2031 })).toEqual({ refused: 'YEAR_NOT_CLOSED' });
    expect(running.statements).toEqual([]);
    now = new Date('2030-12-31T23:00:00Z');
    expect((await ask(OUTREACH, body)).points).toHaveLength(256);
  });

  test('answers a year once: another set, one more youth, hears the first answer', async () => {
    const youths = await withDecision(6, '1970-02-01', '1970-03-01');
    const others = strangers(9);
    expect(await count([...youths.slice(0, 5), ...others], 1970)).toEqual({ counted: 5 });
    expect(await count([...youths, ...others], 1970)).toEqual({ counted: 5 });
    expect(await count(strangers(20), 1970)).toEqual({ counted: 5 });
  });

  test('answers two that are first at once with one answer', async () => {
    const youths = await withDecision(6, '1971-02-01', '1971-03-01');
    const bodies = await Promise.all(
      [youths.slice(0, 5), youths].map((some) => joiningOf([...some, ...strangers(9)], 1971)),
    );
    const told = await Promise.all(bodies.map((body) => ask(OUTREACH, body)));
    expect(told[0]).toEqual(told[1]);
    expect([5, 6]).toContain(told[0]?.counted);
  });

  test('answers for one organisation of the asker: two would be two sets', async () => {
    const youths = await withDecision(5, '1972-02-01', '1972-03-01');
    const set = [...youths, ...strangers(9)];
    expect(await count(set, 1972, SUBJECT.toUpperCase())).toEqual({ counted: 5 });
    expect(await count(set, 1972, newId())).toEqual({ refused: 'COUNT_ANSWERED_BEFORE' });
    expect(await count(set, 1972)).toEqual({ counted: 5 });
  });

  test('keeps of an answered year the number, and neither its secret nor a point, and nothing changes it', async () => {
    await countStrangers(1973);
    const rows = (table: string): Promise<unknown[]> =>
      running.dataSource.query(`select * from ${table} where year = 1973`);
    expect(await rows('private_count_opening')).toEqual([]);
    expect(await rows('private_count_answer')).toEqual([
      { asker: OUTREACH, year: 1973, subject_id: SUBJECT, counted: null, answered_at: now },
    ]);
    for (const change of ['update private_count_answer set counted = 9', 'delete from private_count_answer']) {
      await expect(running.dataSource.query(change)).rejects.toThrow('permission denied');
    }
  });

  test('opens five years a day, repeats what was answered, and goes on tomorrow', async () => {
    const told = [];
    for (let year = 1950; year < 1956; year++) told.push(await countStrangers(year));
    expect(told).toEqual([...Array<Told>(5).fill({ counted: null }), { refused: 'COUNT_BUDGET_SPENT' }]);
    expect(await countStrangers(1954)).toEqual({ counted: null });
    now = new Date(now.getTime() + 24 * 60 * 60 * 1000);
    expect(await countStrangers(1955)).toEqual({ counted: null });
  });

  test('spends the last of the budget once, of many that ask at once', async () => {
    await running.asOwner('insert into private_count_budget (asker, day, spent) values ($1, $2, 7)', [
      OUTREACH,
      osloDate(now),
    ]);
    const asked = await Promise.all(
      Array.from({ length: 7 }, (_each, n) => ask(OUTREACH, { year: 1930 + n, subjectId: SUBJECT })),
    );
    expect(asked.filter(({ points }) => points !== undefined)).toHaveLength(3);
    expect(asked.filter(({ refused }) => refused === 'COUNT_BUDGET_SPENT')).toHaveLength(4);
  });

  test('stops when the asker is gone, and keeps no answer', async () => {
    const gone = AbortSignal.abort(new Error('gone'));
    await expect(ask(OUTREACH, { year: 1974, subjectId: SUBJECT }, gone)).rejects.toThrow('gone');
    const body = await joiningOf(strangers(12), 1974);
    await expect(ask(OUTREACH, body, gone)).rejects.toThrow('gone');
    const answer = 'select counted from private_count_answer where year = 1974';
    expect(await running.dataSource.query(answer)).toEqual([]);
    expect(await ask(OUTREACH, body)).toEqual({ counted: null });
  });

  test('refuses every service but outreach, and reads nothing', async () => {
    running.statements.length = 0;
    for (const asker of ['nav', 'housing', 'consent', 'gateway', '']) {
      await expect(ask(asker, { year: 2016, subjectId: SUBJECT })).rejects.toMatchObject({ name: 'HopRefused' });
    }
    expect(running.statements).toEqual([]);
  });

  let joining: ({ readonly year: number; readonly subjectId: string } & Joining) | undefined;
  test.each<[string, (body: { readonly mine: readonly string[]; readonly doubled: readonly string[] }) => unknown]>([
    ['no body', () => null],
    ['no year', ({ mine, doubled }) => ({ subjectId: SUBJECT, mine, doubled })],
    ['a year that is none', (body) => ({ ...body, year: '2016' })],
    ['a year out of bounds', (body) => ({ ...body, year: 1e9 })],
    ['no organisation', (body) => ({ ...body, subjectId: 'outreach' })],
    ['one list of the two', ({ mine }) => ({ year: 1975, subjectId: SUBJECT, mine })],
    ['fewer than five, a count over whom would be about persons', (body) => ({ ...body, mine: body.mine.slice(0, 4) })],
    ['more than five thousand', (body) => ({ ...body, mine: Array.from({ length: 5001 }, () => 'point') })],
    ['ids in place of points', (body) => ({ ...body, mine: strangers(6) })],
    ['the same point six times', (body) => ({ ...body, mine: Array.from({ length: 6 }, () => body.mine[0]) })],
    ['a doubled point too few', (body) => ({ ...body, doubled: body.doubled.slice(1) })],
    ['the same doubled point everywhere', (body) => ({ ...body, doubled: body.doubled.map(() => body.doubled[0]) })],
    ['what joins a count that is not open', (body) => ({ ...body, year: 1976 })],
  ])('refuses %s, and keeps no answer', async (_name, changed) => {
    joining ??= await joiningOf(strangers(6), 1975);
    await expect(ask(OUTREACH, changed(joining))).rejects.toMatchObject(badInput);
    const answered = 'select year from private_count_answer where year in (1975, 1976)';
    expect(await running.dataSource.query(answered)).toEqual([]);
  });

  test('knows no other question', async () => {
    for (const name of ['', 'constructor', 'youths']) {
      await expect(running.subgraph.answer(name, OUTREACH, {})).rejects.toMatchObject({
        extensions: { code: 'NOT_FOUND' },
      });
    }
  });
});
