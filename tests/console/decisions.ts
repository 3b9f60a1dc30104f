import { ORGANISATIONS, YOUTHS } from '@brobygger/demo';
import type { Locator } from 'playwright-core';
import type { DemoConsole } from './demo-console';
import { PLAIN, type Eye } from './eye';
import { handsOf } from './form-hands';
import { axeFaults } from './page-faults';
import { beginning, text } from './words';

const { farid } = YOUTHS;
const { uteseksjonen, bolig22b } = ORGANISATIONS;
const TO_ITS_END = (element: unknown): void => (element as { scrollTo(x: number, y: number): void }).scrollTo(9999, 0);
const DECIDE = 'mutation ($input: DecideMeasureInput!) { decideMeasure(input: $input) { id } }';

/** What child welfare decides for another to carry out, and what that begins on it. */
export function carriesOutDecisions(eyeOf: () => Eye, worldOf: () => DemoConsole): void {
  const { main, field, button, done, be, sends, ask } = handsOf(eyeOf, worldOf);
  const decides = (
    kind: string,
    executedBy: string,
    { id: executorId }: { readonly id: string },
    validFrom: string,
  ) => {
    const input = { youthId: farid.id, kind, validFrom, executedBy, executorId, wantedByYouth: true };
    return ask('child-welfare-trondheim', DECIDE, { input }, 'B107');
  };
  const rowOf = (kind: string): Locator => main().locator('tr', { hasText: text(`value.decision.${kind}`) });
  /** Opens the form on the decision; it comes by message. */
  const opens = async (kind: string, key: string): Promise<void> => {
    const { open } = eyeOf();
    for (let looks = 0; looks < 60 && (await rowOf(kind).count()) === 0; looks += 1) await open('/received');
    await rowOf(kind)
      .first()
      .getByRole('button', { name: beginning(key) })
      .click();
    await eyeOf().settled();
  };

  test('outreach starts a follow-up on a decision that it was told of, by somebody who is named', async () => {
    // Aftercare begins from 18, which he is by now.
    await decides('AFTERCARE', 'OUTREACH', uteseksjonen, new Date().toISOString().slice(0, 10));
    const eye = await be('uteseksjonen');
    await opens('AFTERCARE', 'decisions.followUpOf');
    await button('decisions.start').click();
    expect(await field('decisions.first').getAttribute('aria-invalid')).toBe('true');
    expect(await axeFaults(eye)).toEqual([]);
    await field('decisions.first').fill('Ola Test');
    await sends('FollowUpOnDecision', () => button('decisions.start').dblclick());
    expect(await done()).toBe(text('decisions.done'));
    expect(eye.told()).toEqual([]);
  });

  test('a house applies for a place on a decision that it was told of, in a house of its own', async () => {
    await decides('VOLUNTARY_ASSISTANCE', 'HOUSING', bolig22b, '2026-01-01');
    const eye = await be('housing-22b');
    await opens('VOLUNTARY_ASSISTANCE', 'decisions.placeOf');
    expect(await rowOf('VOLUNTARY_ASSISTANCE').first().locator(`a[href$="/follow-up/${farid.id}"]`).count()).toBe(1);
    // On a telephone the table was moved to where its buttons are: the form is in sight there.
    await eye.wear({ ...PLAIN, width: 320 });
    await main().locator('.wide').last().evaluate(TO_ITS_END);
    const { x = -1, width = 0 } = (await main().locator('td form').boundingBox()) ?? {};
    expect([x >= 0, x + width <= 320]).toEqual([true, true]);
    await eye.wear(PLAIN);
    await button('decisions.apply').click();
    expect(await field('decisions.house').getAttribute('aria-invalid')).toBe('true');
    expect(await axeFaults(eye)).toEqual([]);
    await field('decisions.house').selectOption({ index: 1 });
    await field('decisions.gender').selectOption('BOY');
    await sends('ApplyOnDecision', () => button('decisions.apply').dblclick());
    expect(await done()).toBe(text('decisions.done'));
    expect(eye.told()).toEqual([]);
  });

  test('child welfare names who carries a decision out, sets its end, and says that another was a mistake', async () => {
    const wanted = { youthId: farid.id, validFrom: '2026-01-01', wantedByYouth: true };
    const decide = async (kind: string, executedBy: string): Promise<string> =>
      (
        await ask<{ readonly decideMeasure: { readonly id: string } }>(
          'child-welfare-trondheim',
          DECIDE,
          { input: { ...wanted, kind, executedBy } },
          'B107',
        )
      ).decideMeasure.id;
    const [placed, mistaken] = [await decide('PLACEMENT', 'HOUSING'), await decide('OTHER', 'NAV')];
    const stands = async (id: string): Promise<unknown> =>
      (
        await ask<{
          readonly me: { readonly childWelfare: { readonly decisions: readonly { readonly id: string }[] } };
        }>('farid', '{ me { childWelfare { decisions { id validTo isInError } } } }')
      ).me.childWelfare.decisions.find((decision) => decision.id === id);
    const eye = await be('child-welfare-trondheim', `/record/${farid.id}/decision`);
    const card = (kind: string): Locator =>
      main()
        .locator('section.agency', { hasText: text(`value.decision.${kind}`) })
        .first();
    const acts = (kind: string, key: string): Promise<void> =>
      card(kind)
        .getByRole('button', { name: new RegExp(`^${text(key)}`) })
        .click();

    await acts('PLACEMENT', 'decided.executor');
    await field('decided.who').selectOption(bolig22b.id);
    expect(await axeFaults(eye)).toEqual([]);
    const sendIn = (kind: string) => card(kind).getByRole('button', { name: text('record.send'), exact: true });
    await sends('NameExecutorOfDecision', () => sendIn('PLACEMENT').dblclick());
    expect(await done()).toBe(text('decided.done'));
    await be('housing-22b');
    for (let looks = 0; looks < 60 && (await rowOf('PLACEMENT').count()) === 0; looks += 1) await eye.open('/received');
    expect(await rowOf('PLACEMENT').count()).toBe(1);

    await be('child-welfare-trondheim', `/record/${farid.id}/decision`);
    await acts('PLACEMENT', 'decided.end');
    await field('decided.validTo').fill('2027-01-01');
    await sends('EndDecisionOfYouth', () => sendIn('PLACEMENT').dblclick());
    expect(await stands(placed)).toEqual({ id: placed, validTo: '2027-01-01', isInError: false });

    expect(
      await card('OTHER')
        .getByRole('button', { name: new RegExp(`^${text('decided.executor')}`) })
        .count(),
    ).toBe(0);
    await acts('OTHER', 'decided.error');
    await sends('EnterDecisionOfYouthInError', () => button('decided.errorYes').dblclick());
    expect(await stands(mistaken)).toEqual({ id: mistaken, validTo: null, isInError: true });
    expect(await card('OTHER').innerText()).toContain(text('decided.isInError'));
    expect(await card('OTHER').getByRole('button').count()).toBe(0);
    expect(await axeFaults(eye)).toEqual([]);
    expect(eye.told()).toEqual([]);
  });

  test('the youth reads by which law another was told of the decision, as people name it', async () => {
    const eye = await be('farid');
    const law = main().getByText(text('seen.basis.STATUTE').replace('{statute}', text('term.statute.BVL_13_1')));
    for (let looks = 0; looks < 60 && (await law.count()) === 0; looks += 1) await eye.open('/seen');
    expect(await law.count()).toBeGreaterThan(0);
    expect(await main().innerText()).not.toContain('BVL_13_1');
  });
}
