import { recordDecisionIn, retentionDecisionIn } from '@brobygger/platform';
import { newId } from '@brobygger/domain';
import { runsEveryBlockAt } from '@brobygger/testkit';
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

const [ofTheLog] = runsEveryBlockAt('docs/operator.md#months-that-are-over', 'json');
const [ofRecords] = runsEveryBlockAt('docs/retention.md#how-long-records-are-kept', 'json');

test('the decisions that the pages show are decisions', () => {
  expect(retentionDecisionIn(ofTheLog?.use() ?? '')).toMatchObject({ decision: '2026/17' });
  const [organisation, text = ''] = [newId(), ofRecords?.use()];
  expect(recordDecisionIn(text.replace('…', organisation))).toMatchObject({ decision: '2026/18' });
});
