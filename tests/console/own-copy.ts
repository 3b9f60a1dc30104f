import { readFileSync } from 'node:fs';
import type { DemoConsole } from './demo-console';
import type { Eye } from './eye';
import { handsOf } from './form-hands';
import { axeFaults } from './page-faults';
import { beginning, text } from './words';

/** What a youth takes along of all that is held. */
export function takesAllAlong(eyeOf: () => Eye, worldOf: () => DemoConsole): void {
  const { main, button, be, ask } = handsOf(eyeOf, worldOf);

  test('a youth saves all of it as one file, or reads it on the page, and nothing of it is kept', async () => {
    const eye = await be('noor', '/copy');
    const { me } = await ask<{ readonly me: { readonly name: string; readonly consents: readonly { id: string }[] } }>(
      'noor',
      '{ me { name consents { id } } }',
    );
    const [download] = await Promise.all([eye.page.waitForEvent('download'), button('copy.fetch').click()]);
    const file = readFileSync(await download.path(), 'utf8');
    for (const part of [me.name, ...me.consents.map(({ id }) => id)]) expect(file).toContain(part);
    expect((JSON.parse(file) as { readonly notAnswered: readonly string[] }).notAnswered).toEqual([]);
    await eye.settled();
    expect(await main().innerText()).toContain(beginning('copy.done').trim());
    expect(await main().innerText()).not.toContain(me.name);

    await button('copy.read').click();
    await main().getByText(me.name).first().waitFor();
    expect(await axeFaults(eye)).toEqual([]);
    expect(await eye.page.evaluate('Object.keys(localStorage).concat(Object.keys(sessionStorage))')).toEqual(
      await eye.page.evaluate('["brobygger.language"].filter((key) => localStorage.getItem(key) !== null)'),
    );
    // Two copies: each stands in the log of the youth.
    await eye.open('/seen');
    expect(await main().innerText()).toContain(text('seen.you'));
    expect(eye.told()).toEqual([]);
  });
}
