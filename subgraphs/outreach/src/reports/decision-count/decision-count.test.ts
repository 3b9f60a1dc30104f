import { newId } from '@brobygger/domain';
import { openCount } from '@brobygger/private-count';
import type { Ask } from '@brobygger/subgraph-kit';
import { createDecisionCount } from './decision-count';

const clock = (): Date => new Date('2026-06-01T12:00:00Z');
const of2016 = { organisationId: newId(), year: 2016 };
const youths = (many: number): string[] => Array.from({ length: many }, () => newId());
const code = (code: string): object => ({ extensions: { code } });
const asking = (ask: Ask) => createDecisionCount({ ask, clock });

let points: readonly string[];
// A few of an opening's: to join costs as much for each.
beforeAll(async () => (points = (await openCount([])).points.slice(0, 8)));

/** Answers the first time with an opening, and then with what is told. */
const told =
  (last: unknown): Ask =>
  (_service, _question, body) =>
    Promise.resolve('mine' in (body as object) ? last : { points });

describe('outreach, counting its youths with a decision of child welfare', () => {
  test('asks nobody for fewer than five youths, also when one is named twice, or for no organisation', async () => {
    const { countWithDecision } = asking(() => Promise.reject(new Error('asked')));
    const few = youths(4);
    expect(await countWithDecision([...few, ...few], of2016)).toBeNull();
    expect(await countWithDecision([], of2016)).toBeNull();
    expect(await countWithDecision(youths(9), { organisationId: null, year: 2016 })).toBeNull();
  });

  test.each([2026, 2027])('asks nobody for %d, which is not over', async (year) => {
    const { countWithDecision } = asking(() => Promise.reject(new Error('asked')));
    await expect(countWithDecision(youths(9), { ...of2016, year })).rejects.toMatchObject(code('YEAR_NOT_CLOSED'));
  });

  test('says what child welfare counted, or that it told nothing', async () => {
    expect(await asking(told({ counted: 16 })).countWithDecision(youths(28), of2016)).toBe(16);
    expect(await asking(told({ counted: null })).countWithDecision(youths(28), of2016)).toBeNull();
  });

  test('sends no point where the year was answered before', async () => {
    const bodies: unknown[] = [];
    const { countWithDecision } = asking(async (_service, _question, body) => {
      bodies.push(body);
      return { counted: 16 };
    });
    expect(await countWithDecision(youths(28), of2016)).toBe(16);
    expect(bodies).toEqual([{ year: 2016, subjectId: of2016.organisationId }]);
  });

  test.each(['COUNT_ANSWERED_BEFORE', 'COUNT_BUDGET_SPENT', 'COUNT_TOO_LARGE', 'YEAR_NOT_CLOSED'])(
    'says %s after child welfare, at either step',
    async (refused) => {
      for (const ask of [told({ refused }), () => Promise.resolve({ refused })]) {
        await expect(asking(ask).countWithDecision(youths(5), of2016)).rejects.toMatchObject(code(refused));
      }
    },
  );

  test('says that child welfare is unavailable when there is nobody to ask, or no answer', async () => {
    const unavailable = code('SUBGRAPH_UNAVAILABLE');
    await expect(createDecisionCount({ clock }).countWithDecision(youths(5), of2016)).rejects.toMatchObject(
      unavailable,
    );
    const away = new Error('away');
    await expect(asking(() => Promise.reject(away)).countWithDecision(youths(5), of2016)).rejects.toMatchObject({
      ...unavailable,
      cause: away,
    });
  });

  test.each([
    ['nothing', null],
    ['a number', 16],
    ['an error', { errors: [] }],
    ['a small count', { counted: 4 }],
    ['half a youth', { counted: 16.5 }],
    ['points that are none', { points: ['point'] }],
    ['a code that it does not have', { refused: 'toString' }],
  ])('says the same when child welfare answers %s', async (_name, answer) => {
    for (const ask of [told(answer), () => Promise.resolve(answer)]) {
      await expect(asking(ask).countWithDecision(youths(5), of2016)).rejects.toMatchObject(
        code('SUBGRAPH_UNAVAILABLE'),
      );
    }
  });
});
