import type { Locator } from 'playwright-core';
import type { DemoConsole } from './demo-console';
import type { Eye } from './eye';
import { handsOf } from './form-hands';
import { axeFaults } from './page-faults';
import { text } from './words';

const SUMMARY = '{ me { disclosureSummary(input: {}) { times } } }';

interface Summed {
  readonly me: { readonly disclosureSummary: readonly { readonly times: number }[] };
}

/** How often who has seen a youth, which is fetched when it is opened. */
export function sumsUpTheLog(eyeOf: () => Eye, worldOf: () => DemoConsole): void {
  const { main, be, ask } = handsOf(eyeOf, worldOf);
  const rows = (): Locator => main().locator('details table tbody tr');

  test('a youth opens the summary of the log, and it says what the API says', async () => {
    const { me } = await ask<Summed>('leila', SUMMARY);
    expect(me.disclosureSummary.length).toBeGreaterThan(1);
    const eye = await be('leila', '/seen');
    expect(await rows().count()).toBe(0);
    await main()
      .locator('summary', { hasText: text('summary.title') })
      .click();
    await rows().first().waitFor();
    expect(await rows().count()).toBe(me.disclosureSummary.length);
    const times = await rows().evaluateAll((all) =>
      all.map((row) => Number([...(row as unknown as { cells: { innerText: string }[] }).cells].at(-3)?.innerText)),
    );
    expect(times.toSorted()).toEqual(me.disclosureSummary.map((line) => line.times).toSorted());
    expect(await axeFaults(eye)).toEqual([]);
  });
}
