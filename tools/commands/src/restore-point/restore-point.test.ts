import { SERVICE_NAMES } from '@brobygger/domain';
import { createTestDatabase } from '@brobygger/testkit';
import { JobRefused } from '../job-refused';
import { makeRestorePoint } from './restore-point';

const options = { addresses: new Map(), at: new Date('2026-03-02T10:00:00.123Z'), say: () => undefined };

test.each([[['Before the loss']], [['a', 'b']], [['--name']], [['x'.repeat(64)]]])(
  'of %j it says how it is used, and makes nothing',
  async (words) => {
    const asked = makeRestorePoint(words, options);
    await expect(asked).rejects.toThrow(JobRefused);
    await expect(asked).rejects.toThrow('usage: npm run serve -- restore-point [<name>]');
  },
);

test('without the cluster of every service nothing is made: what is not in it could not be restored with the others', async () => {
  const addresses = new Map([['nav', 'postgres://backup@127.0.0.1:5432/postgres'] as const]);
  await expect(makeRestorePoint([], { ...options, addresses })).rejects.toThrow(
    'no cluster is named of child-welfare, outreach, housing, consent',
  );
});

test('in a cluster that keeps no archive nothing is made', async () => {
  const { ownerUrl, drop } = await createTestDatabase('unarchived');
  const addresses = new Map(SERVICE_NAMES.map((name) => [name, ownerUrl] as const));
  const asked = makeRestorePoint([], { ...options, addresses });
  await expect(asked).rejects.toThrow('keeps no archive: `archive_mode` is off');
  await drop();
});
