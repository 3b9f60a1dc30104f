import { JobRefused } from '../job-refused';
import { retellLog } from './retell-log';

test.each([
  ['nothing', []],
  ['the registry, which is whom it would tell', ['consent', '--since', '2026-03-02T10:00:00Z']],
  ['no moment', ['nav', '--since']],
  ['a day', ['nav', '--since', '2026-03-02']],
  ['more', ['nav', '--since', '2026-03-02T10:00:00Z', '--force']],
])('of %s it says how it is used, and does nothing', async (_what, words) => {
  const asked = retellLog(words, () => undefined);
  await expect(asked).rejects.toThrow(JobRefused);
  await expect(asked).rejects.toThrow(
    'usage: npm run serve -- retell-log <child-welfare|nav|outreach|housing> --since',
  );
});

test('without the address of the database it says which variable is missing', async () => {
  await expect(retellLog(['nav', '--since', '2026-03-02T10:00:00+01:00'], () => undefined)).rejects.toThrow(
    'no database of `nav`: `NAV_MIGRATION_DATABASE_URL` is missing',
  );
});
