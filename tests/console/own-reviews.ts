import { YOUTHS } from '@brobygger/demo';
import { plus } from '@brobygger/domain';
import type { DemoConsole } from './demo-console';
import type { Eye } from './eye';
import { handsOf } from './form-hands';
import { axeFaults } from './page-faults';
import { text } from './words';

const { ida } = YOUTHS;
const IN = (months: number): string => plus(new Date().toISOString().slice(0, 10), { months });

/** What keeps guardians from being told, as those whose it is look at it again: child welfare, and who gives health care. */
export function looksAgain(eyeOf: () => Eye, worldOf: () => DemoConsole): void {
  const { main, button, done, be, sends, ask } = handsOf(eyeOf, worldOf);
  const card = (key: string) =>
    main().locator('section.agency', { hasText: text(key).replace('{reference}', ida.id.slice(-6)) });
  const says = (kind: string, key: string) => card(kind).getByRole('button', { name: new RegExp(`^${text(key)}`) });
  const day = (kind: string) => card(kind).getByLabel(text('officer.holds.reviewOn'), { exact: true });

  test('child welfare says that guardians are held still, and until which day it looks again', async () => {
    const kind = 'reviews.kind.GUARDIAN_HOLD';
    await ask(
      'child-welfare-trondheim',
      'mutation ($input: HoldGuardiansInput!) { holdGuardians(input: $input) { id } }',
      { input: { youthId: ida.id, ground: 'REPORTED_VIOLENCE', reviewOn: IN(1) } },
      'B107',
    );
    const eye = await be('child-welfare-trondheim', '/caseload');
    await says(kind, 'officer.holds.keep').click();
    expect(await day(kind).getAttribute('aria-invalid')).toBe('true');
    await day(kind).fill(IN(3));
    expect(await axeFaults(eye)).toEqual([]);
    await sends('ReviewGuardianHoldOfYouth', () => says(kind, 'officer.holds.keep').dblclick());
    expect(await done()).toBe(text('state.saved'));
    const { ownReviews } = await ask<{
      readonly ownReviews: { readonly edges: readonly { readonly node: { readonly reviewOn: string } }[] };
    }>('child-welfare-trondheim', '{ ownReviews { edges { node { reviewOn } } } }', {}, 'B107');
    expect(ownReviews.edges.map(({ node }) => node.reviewOn)).toEqual([IN(3)]);
    await sends('ReviewGuardianHoldOfYouth', () => says(kind, 'officer.holds.ends').click());
    expect(await card(kind).count()).toBe(0);
    expect(eye.told()).toEqual([]);
  });

  test('a psychologist says that guardians may be told by now, and nobody else is shown that they were not', async () => {
    const kind = 'reviews.kind.NOT_INFORMED';
    await ask(
      'uteseksjonen-psychologist',
      'mutation ($input: GuardiansNotInformedInput!) { recordGuardiansNotInformed(input: $input) { id } }',
      {
        input: {
          youthId: ida.id,
          categories: ['OUTREACH_PSYCHOLOGIST'],
          ground: 'OWN_WISH',
          reason: 'Har fortalt hvorfor, og det må vi respektere.',
          reviewOn: IN(1),
        },
      },
      'B107',
    );
    await be('uteseksjonen', '/caseload');
    expect(await card(kind).count()).toBe(0);
    const eye = await be('uteseksjonen-psychologist', '/caseload');
    expect(await card(kind).innerText()).toContain(text('term.category.OUTREACH_PSYCHOLOGIST'));
    expect(await axeFaults(eye)).toEqual([]);
    await sends('ReviewNotInformed', () => says(kind, 'officer.holds.ends').dblclick());
    expect(await done()).toBe(text('state.saved'));
    expect(await card(kind).count()).toBe(0);
    expect(await button('state.more').count()).toBe(0);
    expect(eye.told()).toEqual([]);
  });
}
