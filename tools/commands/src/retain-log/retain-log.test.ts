import { JobRefused } from '../job-refused';
import { retainLog } from './retain-log';

test.each([
  ['nothing', []],
  ['no file', ['--decision']],
  ['the decision last', ['--dry-run', '--decision', 'a.json']],
  ['an option that is none', ['--decision', 'a.json', '--force']],
])('of %s it says how it is used, and does nothing', async (_what, words) => {
  const asked = retainLog(words, () => undefined);
  await expect(asked).rejects.toThrow(JobRefused);
  await expect(asked).rejects.toThrow('usage: npm run serve -- retain-log --decision <file> [--entries] [--dry-run]');
});
