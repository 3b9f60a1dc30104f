import type { Platform } from '@brobygger/platform';
import type { TestDatabases } from './test-databases';

const LEFT = 'select exists (select from release_report where not is_compared) as "isAny"';

/** @throws where something that the services of a test released, whatever they were asked, is not in the log */
export async function assertNothingDiffers(
  platform: Pick<Platform, 'consent' | 'settle'>,
  { query }: Pick<TestDatabases, 'query'>,
): Promise<void> {
  // A test that keeps messages from arriving has its reasons: what did not come is compared with nothing.
  await platform.settle().catch(() => undefined);
  for (;;) {
    const { differences } = await platform.consent.compareLog(0);
    if (differences.length > 0) throw new Error(`the log differs: ${JSON.stringify(differences)}`);
    const [left] = await query<{ readonly isAny: boolean }>('consent', LEFT);
    if (left?.isAny !== true) return;
  }
}
