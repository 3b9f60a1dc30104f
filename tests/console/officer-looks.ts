import { ORGANISATIONS, YOUTHS } from '@brobygger/demo';
import { readFileSync } from 'node:fs';
import type { DemoConsole } from './demo-console';
import type { Eye } from './eye';
import { handsOf } from './form-hands';
import { axeFaults } from './page-faults';
import { text } from './words';

const { ida, sindre } = YOUTHS;
const { childWelfareTrondheim: recipient } = ORGANISATIONS;
/** What the youth said yes to two months before the demo world was loaded, and no to one month before. */
const CATEGORY = 'OUTREACH_CONTACT';

const EXPLAIN = `query($youthId: ID!, $organisationId: ID!, $category: DataCategory!, $purpose: Purpose) {
  explainAccess(youthId: $youthId, organisationId: $organisationId, category: $category, purpose: $purpose) {
    decision reason rules { rule outcome } } }`;

/** What an officer looks up of a youth, and takes along of it. */
export function looksThingsUp(eyeOf: () => Eye, worldOf: () => DemoConsole): void {
  const { main, field, button, be, ask } = handsOf(eyeOf, worldOf);
  /** The cells of a table of the page, row by row. */
  const rows = (): Promise<readonly (readonly string[])[]> =>
    main()
      .locator('table')
      .first()
      .locator('tr')
      .evaluateAll((found) =>
        found.map((row) =>
          [...(row as unknown as { children: Iterable<{ innerText: string }> }).children].map((cell) => cell.innerText),
        ),
      );
  const isOpen = async (): Promise<boolean> => {
    const [heads = [], ...kinds] = await rows();
    const row = kinds.find(([kind]) => kind === text(`term.category.${CATEGORY}`));
    return row !== undefined && row[heads.indexOf(recipient.name)] !== text('access.no');
  };

  test('what was open at a moment that has been is shown as it was, and by its address again', async () => {
    const eye = await be('consent-officer', `/youth/${ida.id}/access`);
    expect(await isOpen()).toBe(false);
    const then = new Date(Date.now() - 45 * 86_400_000).toISOString().slice(0, 16);
    await field('moment.at').fill(then);
    await button('moment.show').click();
    await eye.settled();
    expect(await isOpen()).toBe(true);
    expect(await axeFaults(eye)).toEqual([]);
    await eye.load(eye.page.url().replace(/^.*?\/console/, ''));
    expect([await isOpen(), await field('moment.at').inputValue()]).toEqual([true, then]);
    await button('moment.now').click();
    await eye.settled();
    expect(await isOpen()).toBe(false);
    expect(eye.told()).toEqual([]);
  });

  test('why nothing is shown is said rule by rule, as the API says it', async () => {
    const eye = await be('consent-officer', `/youth/${ida.id}/explain`);
    await field('column.organisation').selectOption(recipient.id);
    await field('column.category').selectOption(CATEGORY);
    await field('column.purpose').selectOption('B104');
    await button('explain.ask').click();
    await eye.settled();
    const { explainAccess } = await ask<{
      readonly explainAccess: readonly {
        readonly decision: string;
        readonly reason: string;
        readonly rules: readonly { readonly rule: string; readonly outcome: string }[];
      }[];
    }>('consent-officer', EXPLAIN, {
      youthId: ida.id,
      organisationId: recipient.id,
      category: CATEGORY,
      purpose: 'B104',
    });
    const [first] = explainAccess;
    expect(first?.decision).toBe('DENY');
    const said = await main().innerText();
    expect(said).toContain(text(`term.accessOutcome.${first?.decision}`));
    expect(said).toContain(text(`term.reason.${first?.reason}`));
    await main().locator('section button').first().click();
    const [, ...rules] = await rows();
    expect(rules).toEqual(
      first?.rules.map(({ rule, outcome }) => [text(`term.rule.${rule}`), text(`term.ruleOutcome.${outcome}`)]),
    );
    expect(await axeFaults(eye)).toEqual([]);
    expect(eye.told()).toEqual([]);
  });

  test('the log is filtered, and taken along as a table with what is shown and no more', async () => {
    const eye = await be('consent-officer', `/youth/${sindre.id}/log`);
    const acts = async (): Promise<ReadonlySet<string>> =>
      new Set((await rows()).slice(1).map(([, act = '']) => act.replace(/ \(.*\)$/, '')));
    expect((await acts()).size).toBeGreaterThan(1);
    await field('log.act').selectOption('WROTE');
    await button('filter.show').click();
    await eye.settled();
    expect([...(await acts())]).toEqual([text('term.act.WROTE')]);
    expect(new URL(eye.page.url()).searchParams.get('act')).toBe('WROTE');
    const shown = (await rows()).slice(1);
    const [download] = await Promise.all([eye.page.waitForEvent('download'), button('log.csv').click()]);
    expect(download.suggestedFilename()).toBe(`log-${sindre.id}.csv`);
    const [heads = '', ...lines] = readFileSync(await download.path(), 'utf8')
      .trimEnd()
      .split('\r\n');
    expect(heads).toContain(text('log.act'));
    expect(lines).toHaveLength(shown.length);
    expect(lines.every((line) => line.includes(text('term.act.WROTE')))).toBe(true);
    await button('filter.clear').click();
    await eye.settled();
    expect((await acts()).size).toBeGreaterThan(1);
    expect(eye.told()).toEqual([]);
  });
}
