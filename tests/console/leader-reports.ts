import { ORGANISATIONS } from '@brobygger/demo';
import type { DemoConsole } from './demo-console';
import type { Eye } from './eye';
import { handsOf } from './form-hands';
import { axeFaults } from './page-faults';
import { text } from './words';

/** The reports of outreach, as who leads something else has them. */
export function choosesWhoseReports(eyeOf: () => Eye, worldOf: () => DemoConsole): void {
  const { main, field, be } = handsOf(eyeOf, worldOf);
  const refused = () => main().locator('.aksel-alert--error').allInnerTexts();

  test('a leader of NAV chooses whose figures to see, and is refused nothing', async () => {
    const eye = await be('leader-nav-ostbyen', '/reports');
    expect(await refused()).toEqual([]);
    expect(await main().innerText()).toContain(text('reports.chooseWhose'));
    expect(await axeFaults(eye)).toEqual([]);
    await field('reports.whose').selectOption(ORGANISATIONS.uteseksjonen.id);
    await eye.settled();
    expect(await main().locator('section.report').count()).toBe(8);
    expect(await refused()).toEqual([]);
    expect(eye.told()).toEqual([]);
  });
}
