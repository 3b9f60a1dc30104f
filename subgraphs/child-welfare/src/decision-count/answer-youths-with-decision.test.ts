import { newId } from '@brobygger/domain';
import { createAsker } from '@brobygger/private-count';
import { runSubgraph, type RunningSubgraph } from '@brobygger/testkit';
import { subgraph, type ChildWelfareServices } from '../index';

let running: RunningSubgraph<ChildWelfareServices>;
beforeAll(async () => {
  running = await runSubgraph(subgraph);
});
afterAll(() => running.stop());

async function youthWithDecision(validFrom: string, validTo: string | null): Promise<string> {
  const author = { personId: 'Z1', organisationId: newId(), at: new Date('2016-03-02T10:00:00Z') };
  const youthId = newId();
  await running.services.cases.open(author, { youthId, caseWorker: 'Kari Vik', district: 'Midtbyen' });
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

const ask = (asker: string, body: unknown): Promise<unknown> =>
  running.subgraph.answer('youths-with-decision', asker, body);

async function count(youthIds: readonly string[], year: number): Promise<number> {
  const { question, countIn } = await createAsker(youthIds);
  return countIn(await ask('outreach', { year, question }));
}

const strangers = (many: number): string[] => Array.from({ length: many }, () => newId());
const questionOf = async (many: number): Promise<readonly string[]> => (await createAsker(strangers(many))).question;

describe("child welfare, asked how many of outreach's youths had a decision", () => {
  test('counts a youth whose decision was valid on some day of the year, and once', async () => {
    const inYear = [
      await youthWithDecision('2016-12-31', '2017-06-01'),
      await youthWithDecision('2015-06-01', '2016-01-02'),
      await youthWithDecision('2014-06-01', null),
      await youthWithDecision('2016-03-02', '2016-03-03'),
    ];
    const outside = [await youthWithDecision('2015-06-01', '2016-01-01'), await youthWithDecision('2017-01-01', null)];
    expect(await count([...inYear, ...outside, ...strangers(9)], 2016)).toBe(4);
    expect(await count([...inYear, ...outside, ...strangers(9)], 2017)).toBe(3);
  });

  test('reads all its youths in one statement', async () => {
    running.statements.length = 0;
    await count(strangers(6), 2016);
    expect(running.statements).toEqual(['youths-with-decision']);
  });

  test('refuses every service but outreach, and reads nothing', async () => {
    running.statements.length = 0;
    const question = await questionOf(6);
    for (const asker of ['nav', 'housing', 'consent', 'gateway', '']) {
      await expect(ask(asker, { year: 2016, question })).rejects.toMatchObject({ name: 'HopRefused' });
    }
    expect(running.statements).toEqual([]);
  });

  test('refuses a count over fewer than five, which would be about persons, and over more than five thousand', async () => {
    for (const question of [[], await questionOf(4), Array.from({ length: 5001 }, () => 'point')]) {
      await expect(ask('outreach', { year: 2016, question })).rejects.toMatchObject({
        extensions: { code: 'BAD_USER_INPUT' },
      });
    }
  });

  test.each<[string, (question: readonly string[]) => unknown]>([
    ['no body', () => null],
    ['no year', (question) => ({ question })],
    ['a year that is none', (question) => ({ year: '2016', question })],
    ['a year out of bounds', (question) => ({ year: 1e9, question })],
    ['no question', () => ({ year: 2016 })],
    ['ids in place of points', () => ({ year: 2016, question: strangers(6) })],
    ['the same point six times', ([point]) => ({ year: 2016, question: Array.from({ length: 6 }, () => point) })],
  ])('refuses %s', async (_name, body) => {
    await expect(ask('outreach', body(await questionOf(6)))).rejects.toMatchObject({
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });

  test('knows no other question', async () => {
    for (const name of ['', 'constructor', 'youths']) {
      await expect(running.subgraph.answer(name, 'outreach', {})).rejects.toMatchObject({
        extensions: { code: 'NOT_FOUND' },
      });
    }
  });
});
