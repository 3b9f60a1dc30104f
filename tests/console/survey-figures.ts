import type { DemoConsole } from './demo-console';
import type { Eye } from './eye';
import { handsOf } from './form-hands';
import { axeFaults } from './page-faults';
import { text } from './words';

/** What a leader of housing reads of a survey that is over: what most residents said, and of the rest nothing. */
export function readsSurveyFigures(eyeOf: () => Eye, worldOf: () => DemoConsole): void {
  const { main, be } = handsOf(eyeOf, worldOf);

  test('the survey of the spring has figures and a chart that says the same, and nothing of what few said', async () => {
    const eye = await be('leader-bolig22b', '/houses');
    const row = main().locator('tr', { hasText: text('wellbeing.question.THRIVES') });
    expect(await row.locator('td').allInnerTexts()).toEqual([
      ...Array.from({ length: 4 }, () => text('figures.withheld')),
      '8',
    ]);
    const said = await main().locator('.chart [role="img"]').getAttribute('aria-label');
    const most = `${text('figures.about.THRIVES')}: ${text('wellbeing.level.5')}`;
    expect(said).toContain(`${most}: ${text('figures.mostCount')} 8`);
    expect(await axeFaults(eye)).toEqual([]);
    eye.told();
  });
}
