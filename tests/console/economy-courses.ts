import type { DemoConsole } from './demo-console';
import type { Eye } from './eye';
import { handsOf } from './form-hands';
import { axeFaults } from './page-faults';
import { text } from './words';

const TODAY = new Date().toISOString().slice(0, 10);
const LISTED = `{ economyCourseDeliveries(from: "${TODAY}", to: "${TODAY}") { programme heldOn } }`;

/** NAV's office says when it holds the economy course, and its leader reads the same. */
export function holdsEconomyCourses(eyeOf: () => Eye, worldOf: () => DemoConsole): void {
  const { main, field, button, be, sends, ask } = handsOf(eyeOf, worldOf);

  test('NAV records a delivery of the economy course, and its leader reads it', async () => {
    const eye = await be('nav-ostbyen', '/economy-courses');
    await button('economy.new').click();
    await field('economy.programme').selectOption('QUALIFICATION_22B');
    await field('courses.days').fill(TODAY);
    await sends('RecordEconomyCourseOfOffice', () => button('record.send').dblclick());
    expect(await ask('nav-ostbyen', LISTED, {}, 'B107')).toEqual({
      economyCourseDeliveries: [{ programme: 'QUALIFICATION_22B', heldOn: [TODAY] }],
    });
    expect(await axeFaults(eye)).toEqual([]);
    await be('leader-nav-ostbyen', '/economy-courses');
    expect(await main().locator('tbody tr').allInnerTexts()).toEqual([
      expect.stringContaining(text('economy.programme.QUALIFICATION_22B')),
    ]);
    expect(await button('economy.new').count()).toBe(0);
    expect(eye.told()).toEqual([]);
  });
}
