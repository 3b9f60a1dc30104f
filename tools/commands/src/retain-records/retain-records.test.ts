import { JobRefused } from '../job-refused';
import { replayErasures, retainRecords } from './retain-records';

test.each([
  ['nothing', []],
  ['no service', ['gateway', '--decision', 'a.json']],
  ['no decision', ['housing', '--apply']],
  ['no file', ['housing', '--decision']],
  ['an option that is none', ['housing', '--decision', 'a.json', '--force']],
])('of %s it says how it is used, and does nothing', async (_what, words) => {
  const asked = retainRecords(words, () => undefined);
  await expect(asked).rejects.toThrow(JobRefused);
  await expect(asked).rejects.toThrow(
    'usage: npm run serve -- retain-records <child-welfare|nav|outreach|housing|consent> --decision',
  );
});

test.each([[[]], [['gateway']], [['housing', '--apply']]])('a replay of %j is none', async (words) => {
  await expect(replayErasures(words, () => undefined)).rejects.toThrow('usage: npm run serve -- replay-erasures');
});
