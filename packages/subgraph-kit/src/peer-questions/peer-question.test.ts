import { HopRefused } from '@brobygger/hop-token';
import { createAnswerQuestion } from './peer-question';

const asked: unknown[] = [];
const answer = createAnswerQuestion({
  'youths-with-decision': {
    askers: ['outreach'],
    answer(body, by) {
      asked.push(body, by);
      return Promise.resolve({ count: 3 });
    },
  },
  broken: { askers: ['outreach'], answer: () => Promise.reject(new Error('no database')) },
});

beforeEach(() => void asked.splice(0));

test('a service that may ask is answered, with its body as it came, its name and whether it still waits', async () => {
  const { signal } = new AbortController();
  expect(await answer('youths-with-decision', 'outreach', { year: 2026 }, signal)).toEqual({ count: 3 });
  expect(asked).toEqual([{ year: 2026 }, { asker: 'outreach', signal }]);
});

test.each(['nav', 'consent', ''])(
  'the service `%s` that may not ask is refused, and nothing is looked up',
  async (asker) => {
    await expect(answer('youths-with-decision', asker, {})).rejects.toBeInstanceOf(HopRefused);
    expect(asked).toEqual([]);
  },
);

test.each(['names', 'toString', '__proto__', ''])(
  'the question `%s` that nobody answers is not found',
  async (question) => {
    await expect(answer(question, 'outreach', {})).rejects.toMatchObject({ extensions: { code: 'NOT_FOUND' } });
  },
);

test('an answer that fails is no answer', async () => {
  await expect(answer('broken', 'outreach', {})).rejects.toThrow('no database');
});
