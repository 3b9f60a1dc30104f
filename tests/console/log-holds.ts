import type { Locator } from 'playwright-core';
import type { DemoConsole } from './demo-console';
import { PLAIN, type Eye, type Variant } from './eye';
import { handsOf } from './form-hands';
import { faultsOf, faultsOfForms } from './page-faults';
import { beginning, text } from './words';

const NARROW: Variant = { language: 'nn', width: 320, scheme: 'dark' };
const HOLDS = '{ logHolds { number reason fromOn toOn endedAt } }';
const END = 'mutation ($input: EndLogHoldInput!) { endLogHold(input: $input) { number } }';

/** As a comparison finds it. */
const FOUND = `
insert into log_difference (kind, owner, request_id, trace_id, operation_id, category, at, released, entered, process_id, number, line)
values ('NOT_IN_LOG', 'NAV', 'a-request', repeat('a', 32), repeat('b', 16), 'NAV_INCOME', '2026-03-02T10:00:00Z', 3, 1,
  gen_random_uuid(), 1, 1);
insert into unreleased_count values (current_date, 'HOUSING', 7)`;

interface Held {
  readonly logHolds: readonly {
    readonly number: number;
    readonly reason: string;
    readonly fromOn: string;
    readonly toOn: string;
    readonly endedAt: string | null;
  }[];
}

/** A data protection officer holds days of the log and ends that, each once; an auditor sees what is held, and whether the log has all. */
export function holdsTheLog(eyeOf: () => Eye, worldOf: () => DemoConsole): void {
  const { main, field, button, done, isFocusLost, be, sends, ask } = handsOf(eyeOf, worldOf);
  const endButton = (number: number): Locator =>
    main().getByRole('button', { name: text('logHold.end').replace('{number}', String(number)), exact: true });
  const focused = (): Promise<string | null> => main().locator(':focus').getAttribute('id');
  const held = async () => (await ask<Held>('data-protection-officer', HOLDS)).logHolds;
  const fill = async (from: string, to: string): Promise<void> => {
    await field('logHold.reason').selectOption('COMPLAINT');
    await field('logHold.fromOn').fill(from);
    await field('logHold.toOn').fill(to);
  };

  test('nothing is held; what lacks is said at its field, and the first of them is gone to', async () => {
    const eye = await be('data-protection-officer', '/holds');
    expect(await main().innerText()).toContain(text('logHold.none'));
    await button('logHold.place').press('Enter');
    for (const lack of ['reasonMissing', 'fromMissing', 'toMissing']) {
      expect(await main().innerText()).toContain(text(`logHold.${lack}`));
    }
    expect(await focused()).toBe('hold-reason');
    await fill('2026-03-05', '2026-03-01');
    const before = eye.asked.length;
    await button('logHold.place').press('Enter');
    await eye.settled();
    expect(eye.asked.slice(before)).toEqual([]);
    expect(await main().innerText()).toContain(text('logHold.toEarly'));
    await eye.wear(NARROW);
    await eye.settled();
    expect(await faultsOf(eye, NARROW)).toEqual([]);
    await eye.wear(PLAIN);
  });

  test('days are held once however often it is pressed, and are so until that is ended', async () => {
    const eye = await be('data-protection-officer', '/holds');
    await fill('2026-03-01', '2026-03-05');
    await sends('PlaceLogHold', () => button('logHold.place').dblclick());
    const [hold, ...more] = await held();
    expect([hold, more]).toEqual([
      { number: hold?.number, reason: 'COMPLAINT', fromOn: '2026-03-01', toOn: '2026-03-05', endedAt: null },
      [],
    ]);
    const number = hold?.number ?? 0;
    expect([await done(), await isFocusLost()]).toEqual([
      text('logHold.placed').replace('{number}', String(number)),
      false,
    ]);
    expect(await field('logHold.fromOn').inputValue()).toBe('');
    await eye.wear(NARROW);
    await eye.settled();
    expect(await faultsOf(eye, NARROW)).toEqual([]);
    await eye.wear(PLAIN);

    await endButton(number).press('Enter');
    await button('logHold.keep').press('Enter');
    expect(await focused()).toBe(`end-hold-${number}`);
    await endButton(number).press('Enter');
    await sends('EndLogHold', () => button('logHold.endNow').dblclick());
    expect([await done(), await isFocusLost()]).toEqual([
      text('logHold.ended').replace('{number}', String(number)),
      false,
    ]);
    expect(await endButton(number).count()).toBe(0);
    expect((await held())[0]?.endedAt).not.toBeNull();
  });

  test('one that somebody else has ended meanwhile is shown as it stands now', async () => {
    const eye = await be('data-protection-officer', '/holds');
    await fill('2026-04-01', '2026-04-01');
    await sends('PlaceLogHold', () => button('logHold.place').press('Enter'));
    const number = (await held())[0]?.number ?? 0;
    await endButton(number).press('Enter');
    await ask('data-protection-officer', END, { input: { number } });
    await button('logHold.endNow').press('Enter');
    await eye.settled();
    expect(await main().locator('.aksel-alert--error').innerText()).toBe(text('fault.NOT_FOUND'));
    expect([await endButton(number).count(), await isFocusLost()]).toEqual([0, false]);
    eye.told();
  });

  test('an auditor sees what is held and ends nothing, and reads that the log has all that was shown', async () => {
    const eye = await be('auditor', '/holds');
    expect(await main().getByRole('row').count()).toBe(1 + (await held()).length);
    expect([await main().locator('form').count(), await main().getByRole('button').count()]).toEqual([0, 0]);
    await eye.open('/differences');
    const said = await main().innerText();
    for (const key of ['none', 'noUnreleased']) expect(said).toContain(text(`logDifference.${key}`));
    expect(said).toContain(beginning('logDifference.compared').trim());
  });

  test('an auditor reads what was shown and is not in the log, and what is there and was not counted', async () => {
    await worldOf().onRegistry(FOUND);
    const eye = await be('auditor', '/differences');
    const [found, uncounted] = [main().locator('section').first(), main().locator('section').last()];
    expect(await found.getByRole('row').nth(1).getByRole('cell').allInnerTexts()).toEqual([
      '2. mars 2026 kl. 11:00',
      text('term.owner.NAV'),
      text('term.category.NAV_INCOME'),
      text('logDifference.NOT_IN_LOG'),
      ...['3', '1', expect.any(String) as string, expect.stringContaining('a-request') as string],
    ]);
    expect(await found.innerText()).toContain(text('logDifference.whatToDo'));
    expect(await found.innerText()).not.toContain(text('logDifference.none'));
    expect(await uncounted.getByRole('row').nth(1).innerText()).toMatch(/Bolig\s+7/);
    await eye.wear(NARROW);
    await eye.settled();
    expect([...(await faultsOf(eye, NARROW)), ...(await faultsOfForms(eye, NARROW))]).toEqual([]);
    await eye.wear(PLAIN);
    await worldOf().onRegistry('delete from log_difference; delete from unreleased_count');
  });
}
