import { newId } from '@brobygger/domain';
import { answerQuestion } from '@brobygger/private-count';
import { createDecisionCount } from './decision-count';

const youths = (many: number): string[] => Array.from({ length: many }, () => newId());
const unavailable = { extensions: { code: 'SUBGRAPH_UNAVAILABLE' } };

describe('outreach, counting its youths with a decision of child welfare', () => {
  test('asks nobody for fewer than five youths, also when one is named twice', async () => {
    const { countWithDecision } = createDecisionCount({ ask: () => Promise.reject(new Error('asked')) });
    const few = youths(4);
    expect(await countWithDecision([...few, ...few], 2016)).toBeNull();
    expect(await countWithDecision([], 2016)).toBeNull();
  });

  test('says that child welfare is unavailable when there is nobody to ask, or no answer', async () => {
    await expect(createDecisionCount({}).countWithDecision(youths(5), 2016)).rejects.toMatchObject(unavailable);
    await expect(
      createDecisionCount({ ask: () => Promise.reject(new Error('away')) }).countWithDecision(youths(5), 2016),
    ).rejects.toMatchObject(unavailable);
  });

  test.each<[string, (question: readonly string[]) => unknown]>([
    ['nothing', () => null],
    ['a number', () => 16],
    ['an error', () => ({ errors: [] })],
    ['an answer to fewer', (question) => answerQuestion(question.slice(1), [])],
  ])('says the same when child welfare answers %s', async (_name, answer) => {
    const { countWithDecision } = createDecisionCount({
      ask: async (_service, _question, body) => answer((body as { readonly question: readonly string[] }).question),
    });
    await expect(countWithDecision(youths(5), 2016)).rejects.toMatchObject(unavailable);
  });
});
