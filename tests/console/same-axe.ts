import { AXE, QUICK_AXE } from './axe';
import type { Eye } from './eye';

const COLOURS = ['#777', 'rgb(90, 90, 90)', 'rgba(0, 0, 0, 0.4)', 'hsl(120 50% 60%)', 'oklch(0.7 0.1 200)', 'silver'];

/** A page with colours in many notations, of which some can be read, and with faults of other kinds. */
const FAULTY = `<!doctype html><html lang="xx"><title></title><body style="background: rgb(250 250 250)"><img src="data:,">
${COLOURS.flatMap((colour) => [
  `<p style="color: ${colour}">As it is</p>`,
  `<div style="background: ${colour}; opacity: 0.7"><p style="color: #555; mix-blend-mode: multiply">Above it</p></div>`,
  `<div style="background: linear-gradient(${colour}, black)"><b style="text-shadow: 0 0 1px ${colour}">In front</b></div>`,
]).join('')}
<input>
<a href="#a" style="font-size: 6px">a</a><a href="#b" style="font-size: 6px">b</a><table><td headers="none">x</td></table></body></html>`;

/** Run in a page: all that axe says of it, of what is right and of what it cannot tell too. */
const ALL_SAID = `axe.run(document).then((said) => ['violations', 'passes', 'incomplete', 'inapplicable'].map((outcome) =>
  [outcome, said[outcome].map(({ id, nodes }) => [id, nodes.map(({ target, any, all, none }) =>
    [target, [...any, ...all, ...none].map(({ id, data, message }) => [id, data, message])])])]))`;

/** What axe is made quick by takes nothing from what it says. */
export function axeSaysTheSame(eyeOf: () => Eye): void {
  test('axe made quick says what axe says', async () => {
    const { page } = eyeOf();
    const saidBy = async (source: string): Promise<readonly (readonly [string, readonly (readonly [string])[]])[]> => {
      await page.goto('about:blank');
      await page.setContent(FAULTY);
      await page.evaluate(source);
      return page.evaluate(ALL_SAID);
    };
    const said = await saidBy(QUICK_AXE);
    expect(said).toEqual(await saidBy(AXE));
    const wrong = said.flatMap(([outcome, rules]) => (outcome === 'violations' ? rules.map(([id]) => id) : []));
    expect(wrong).toEqual(expect.arrayContaining(['color-contrast', 'html-lang-valid', 'image-alt', 'label']));
  });
}
