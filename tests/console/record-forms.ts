import type { DemoConsole } from './demo-console';
import type { Eye } from './eye';
import { handsOf } from './form-hands';
import { AGENCIES, type Form } from './forms-to-fill';

/** Each form of what is recorded of a youth: sent once by a double press, emptied by it, and read by the youth afterwards. */
export function recordsByForm(eyeOf: () => Eye, worldOf: () => DemoConsole): void {
  const hands = handsOf(eyeOf, worldOf);
  const fill = async ({ choose = {}, write = {}, say = {}, tick }: Form): Promise<void> => {
    for (const [key, value] of Object.entries(choose)) await hands.field(key).selectOption(value);
    for (const [key, value] of Object.entries(write)) await hands.field(key).fill(value);
    for (const [key, choice] of Object.entries(say)) await hands.radio(key, choice).check();
    if (tick !== undefined) await hands.field(tick).check();
  };

  test.each(AGENCIES)(
    '$worker records what they record of a youth, each form once',
    async ({ worker, of, ...agency }) => {
      const eye = await hands.be(worker, `/record/${of.id}`);
      const links = hands.main().locator(`a[href*="/record/${of.id}/"]`);
      const offered = await links.evaluateAll((found) =>
        found.map((link) => link.getAttribute('href')?.split('/').at(-1)),
      );
      expect(agency.forms.map(({ name }) => name)).toEqual(offered);
      for (const form of agency.forms) {
        await hands.main().locator(`a[href$="/record/${of.id}/${form.name}"]`).click();
        await eye.settled();
        await fill(form);
        await hands.sends(form.sends, () => hands.button('record.send').dblclick());
        expect([form.name, await hands.done()]).toEqual([form.name, expect.stringMatching(/^Det er lagret/)]);
        await eye.page.goBack();
        await eye.settled();
      }
      const { me } = await hands.ask<{ readonly me: object }>(
        of.name,
        `{ me { sharedOutside { recipientName } ${agency.held} } }`,
      );
      const said = JSON.stringify(me);
      expect(agency.forms.filter(({ then }) => !said.includes(then)).map(({ name }) => [name, said])).toEqual([]);
    },
  );
}
