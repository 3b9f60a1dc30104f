import { PLAIN, type Eye } from './eye';
import { axeFaults } from './page-faults';
import { text } from './words';

const QUESTIONS = ['THRIVES', 'SAFE', 'HEARD', 'COMMUNITY', 'HELP'] as const;

/** A youth is asked how it is in the house, and answers without a name. */
export function saysHowItIs(eyeOf: () => Eye): void {
  test('a youth answers how it is in the house, and one left out is told at its question', async () => {
    const eye = eyeOf();
    const { page } = eye;
    await eye.become('sindre', '/wellbeing');
    await eye.wear(PLAIN);
    await page.getByRole('button', { name: text('wellbeing.send') }).click();
    await page.getByText(text('wellbeing.choose')).first().waitFor();
    expect(await axeFaults(eye)).toEqual([]);
    for (const question of QUESTIONS) {
      const group = page.getByRole('radiogroup', { name: text(`wellbeing.question.${question}`) });
      await group.getByRole('radio', { name: text('wellbeing.level.4'), exact: true }).check();
    }
    await page.getByRole('button', { name: text('wellbeing.send') }).click();
    await page.getByText(text('wellbeing.answered'), { exact: true }).waitFor();
    expect(await page.locator('main [role="status"]').innerText()).toBe(text('wellbeing.thanks'));
    eye.told();
  });
}
