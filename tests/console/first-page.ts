import type { Eye } from './eye';

/** What the first page may weigh as it is sent, in bytes: 350 kB. */
const MOST = 350_000;

/** Run in a page: how many bytes came for it, packed as they were sent, whether they were kept from before or not. */
const WEIGHT = `[...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
  .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0)`;

/** The first page of each who comes: the library of charts is for who scrolls to one. */
export function weighsLittle(eyeOf: () => Eye): void {
  test.each([
    'leila',
    'guardian-sindre',
    'uteseksjonen',
    'leader-uteseksjonen',
    'leader-child-welfare-bjerke',
    'leader-bolig22b',
    'consent-officer',
    'auditor',
    'data-protection-officer',
    'administrator',
  ])('where %s comes in weighs 350 kB at the most, with all that it asks for', async (persona) => {
    const eye = eyeOf();
    await eye.become(persona);
    await eye.load('/');
    const weight = await eye.page.evaluate<number>(WEIGHT);
    expect(weight).toBeGreaterThan(100_000);
    expect(weight).toBeLessThanOrEqual(MOST);
  });
}
