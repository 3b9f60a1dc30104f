import { ORGANISATIONS } from '@brobygger/demo';
import type { DemoConsole } from './demo-console';
import { PLAIN, type Eye } from './eye';
import { handsOf } from './form-hands';
import { axeFaults, faultsOfForms } from './page-faults';
import { text } from './words';

/** The reports of outreach, as who leads something else has them. */
export function choosesWhoseReports(eyeOf: () => Eye, worldOf: () => DemoConsole): void {
  const { main, field, button, be, ask } = handsOf(eyeOf, worldOf);
  const refused = () => main().locator('.aksel-alert--error').allInnerTexts();

  test('a leader of NAV chooses whose figures to see, and is refused nothing', async () => {
    const eye = await be('leader-nav-ostbyen', '/reports');
    expect(await refused()).toEqual([]);
    expect(await main().innerText()).toContain(text('reports.chooseWhose'));
    expect(await axeFaults(eye)).toEqual([]);
    await field('reports.whose').selectOption(ORGANISATIONS.uteseksjonen.id);
    await eye.settled();
    await main().locator('section.report').first().waitFor();
    expect(await main().locator('section.report').count()).toBe(8);
    expect(await refused()).toEqual([]);
    expect(eye.told()).toEqual([]);
  });

  test('a chart is drawn when a leader scrolls to it, in the place that was kept for it, and all of them for paper', async () => {
    const eye = await be('leader-uteseksjonen', '/reports');
    const charts = main().locator('.chart');
    const drawn = () => main().locator('.chart svg.recharts-surface').count();
    const height = () => eye.page.evaluate<number>('document.documentElement.scrollHeight');
    const [all, before] = [await charts.count(), await height()];
    expect(all).toBeGreaterThan(1);
    expect(await drawn()).toBe(0);
    await eye.page.emulateMedia({ media: 'print' });
    expect(await charts.filter({ visible: true }).count()).toBe(0);
    await eye.page.emulateMedia({ media: 'screen' });
    await charts.first().scrollIntoViewIfNeeded();
    await charts.first().locator('svg.recharts-surface').waitFor();
    expect(await height()).toBe(before);
    expect(await axeFaults(eye)).toEqual([]);
    await eye.page.evaluate(
      'window.print = () => { window.printed = document.querySelectorAll(".chart svg").length; }',
    );
    await button('reports.print').click();
    await eye.page.evaluate(
      'new Promise((done) => { const look = () => (window.printed === undefined ? requestAnimationFrame(look) : done()); look(); })',
    );
    expect(await eye.page.evaluate('window.printed')).toBeGreaterThanOrEqual(all);
    expect(await drawn()).toBe(all);
    expect(await height()).toBe(before);
    expect(await faultsOfForms(eye, PLAIN)).toEqual([]);
    expect(eye.told()).toEqual([]);
  });

  test('a leader of who runs a group of 22B Kvalifisering reads its year, as a picture, a table and a file', async () => {
    const eye = await be('leader-22b', '/qualification');
    const year = String(new Date().getFullYear());
    const { qualificationReport: groups } = await ask<{
      readonly qualificationReport: readonly { readonly name: string }[];
    }>('leader-22b', `{ qualificationReport(year: ${year}) { name } }`, {}, 'B107');
    expect(groups.length).toBeGreaterThan(0);
    const named = (key: string) => text(key).replace('{year}', year);
    const heads = await main()
      .getByRole('table', { name: named('qualification.table') })
      .locator('tbody th')
      .allInnerTexts();
    expect(heads).toEqual(groups.map(({ name }) => name));
    await main().locator('.chart').scrollIntoViewIfNeeded();
    await main().locator('.chart svg.recharts-surface').waitFor();
    const saved = eye.page.waitForEvent('download');
    await main()
      .getByRole('button', { name: text('reports.csv').replace('{table}', named('qualification.table')), exact: true })
      .click();
    expect((await saved).suggestedFilename()).toBe(`22b-kvalifisering-${year}.csv`);
    expect(await axeFaults(eye)).toEqual([]);
    expect(eye.told()).toEqual([]);
  });
}
