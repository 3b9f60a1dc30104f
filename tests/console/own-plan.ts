import { PLAIN, type Eye } from './eye';
import { axeFaults } from './page-faults';
import { text } from './words';

const about = (key: string, what: string): string => text(key).replace('{what}', what);

/** A youth writes a wish in the own plan, changes it and ticks it off. */
export function writesTheOwnPlan(eyeOf: () => Eye): void {
  test('a wish is written, changed and ticked off, and a wrong one is told at its field', async () => {
    const eye = eyeOf();
    const { page } = eye;
    await eye.become('leila', '/plan');
    await eye.wear(PLAIN);
    const before = await page.locator('main .record').count();
    await page.getByRole('link', { name: text('plan.write') }).click();
    await page.getByRole('button', { name: text('plan.save') }).click();
    expect(await page.locator('#plan-goal').getAttribute('aria-invalid')).toBe('true');
    expect(await axeFaults(eye)).toEqual([]);
    await page.locator('#plan-goal').fill('Lære å lage mat');
    await page.getByRole('button', { name: text('plan.save') }).click();
    await page.getByText('Lære å lage mat', { exact: true }).waitFor();
    expect(await page.locator('main .record').count()).toBe(before + 1);

    await page.getByRole('link', { name: about('plan.change', 'Lære å lage mat') }).click();
    await page.locator('#plan-goal').fill('Lage middag selv');
    await page.getByRole('button', { name: text('plan.save') }).click();
    await page.getByRole('button', { name: about('plan.tick', 'Lage middag selv') }).click();
    await page.getByRole('button', { name: about('plan.untick', 'Lage middag selv') }).waitFor();
    expect(await page.locator('main [role="status"]').innerText()).toBe(text('plan.ticked'));
    expect(await page.locator('main .record').count()).toBe(before + 1);
    eye.told();
  });
}
