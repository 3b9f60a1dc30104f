import { ORGANISATIONS, YOUTHS } from '@brobygger/demo';
import type { DemoConsole } from './demo-console';
import type { Eye } from './eye';
import { PAIRWISE, PLAIN } from './eye';
import { handsOf, PRESSED_UNTIL_SHOWN } from './form-hands';
import { faultsOf, faultsOfForms } from './page-faults';
import { text } from './words';

const { sindre } = YOUTHS;
const { worker } = ORGANISATIONS.navOstbyen;
const WRONG = 'Det står at saken min er avsluttet.';
const GROUNDS = 'Hvorfor leste dere om meg den dagen?';
const WHY = 'Vedtaket er sendt til deg, og saken er avsluttet.';

interface OwnClaim {
  readonly id: string;
  readonly state: string;
  readonly outcome: string | null;
  readonly reason: string | null;
}

/** What youths ask of a service, as its staff and its leader find it, read it and answer it. */
export function answersClaims(eyeOf: () => Eye, worldOf: () => DemoConsole): void {
  const { main, field, button, radio, done, be, sends, ask } = handsOf(eyeOf, worldOf);
  const own = async (id: string): Promise<OwnClaim | undefined> =>
    (
      await ask<{ readonly me: { readonly claims: { readonly edges: readonly { readonly node: OwnClaim }[] } } }>(
        'sindre',
        '{ me { claims(first: 50) { edges { node { id state outcome reason } } } } }',
      )
    ).me.claims.edges.find(({ node }) => node.id === id)?.node;
  const shown = (): Promise<string> => main().innerText();
  /** Looked at in three ways that are not alike, and left as it was. */
  const faults = async (): Promise<readonly unknown[]> => {
    const eye = eyeOf();
    const found: unknown[] = [];
    for (const variant of [0, 4, 8].flatMap((n) => PAIRWISE[n] ?? [])) {
      await eye.wear(variant);
      await eye.settled();
      for (const fault of [...(await faultsOf(eye, variant)), ...(await faultsOfForms(eye, variant))]) {
        found.push({ ...variant, fault });
      }
    }
    await eye.wear(PLAIN);
    return found;
  };
  const opens = async (id: string): Promise<void> => {
    await main().locator(`a[href$="/claims/${id}"]`).click();
    await eyeOf().settled();
  };

  test('a worker finds a correction with its age and time, reads it when it is taken, and answers it once', async () => {
    const { requestCorrection } = await ask<{ readonly requestCorrection: readonly { readonly id: string }[] }>(
      'sindre',
      'mutation($input: RequestCorrectionInput!) { requestCorrection(input: $input) { id } }',
      {
        input: { category: 'NAV_CASE', organisationId: ORGANISATIONS.navOstbyen.id, wrong: WRONG, right: 'Den pågår.' },
      },
    );
    const id = requestCorrection[0]?.id ?? '';
    const eye = await be('nav-ostbyen');
    eye.told();
    await eye.open('/claims');
    const line = main().locator('tr', { has: eye.page.locator(`a[href$="/claims/${id}"]`) });
    const said = await line.innerText();
    for (const part of ['term.claimKind.CORRECTION', 'term.category.NAV_CASE', 'answering.state.SENT']) {
      expect(said).toContain(text(part));
    }
    expect(said).toContain('i dag');
    expect(await faults()).toEqual([]);
    await opens(id);
    // Of whom it is, and what they wrote, is nowhere before it is taken.
    eye.listen();
    await eye.page.reload();
    await eye.settled();
    for (const answer of [...(await eye.answers()), await shown()]) {
      expect(answer).not.toContain(WRONG);
      expect(answer).not.toContain(sindre.id);
    }
    await sends('TakeClaim', () => button('answering.take').dblclick());
    expect(await done()).toBe(text('answering.taken'));
    expect(await shown()).toContain(WRONG);
    expect(await main().locator(`a[href$="/youth/${sindre.id}"]`).count()).toBe(1);
    expect(await faults()).toEqual([]);

    await button('answering.send').click();
    expect(await shown()).toContain(text('answering.outcomeMissing'));
    await radio('answering.outcomes', 'answering.outcome.REFUSED').check();
    await button('answering.send').click();
    expect(await field('answering.why').getAttribute('aria-invalid')).toBe('true');
    expect(await faults()).toEqual([]);
    await field('answering.why').fill(WHY);
    await sends('AnswerClaim', () => button('answering.send').evaluate(PRESSED_UNTIL_SHOWN));
    expect(await done()).toBe(text('answering.sent'));
    expect(await own(id)).toEqual({ id, state: 'ANSWERED', outcome: 'REFUSED', reason: WHY });
    expect(await button('answering.send').count()).toBe(0);
    await eye.open('/claims');
    expect(await main().locator(`a[href$="/claims/${id}"]`).count()).toBe(0);
    const all = main().getByRole('radio', { name: text('answering.all') });
    // What is chosen stands in the address first, and is shown from there.
    await all.click();
    await eye.page.waitForURL(/show=all/);
    await line.waitFor();
    expect(await all.isChecked()).toBe(true);
    expect(await line.innerText()).toContain(text('term.claimOutcome.REFUSED'));
  });

  test('a leader takes an objection over, with the line of the log that it is about, and answers it', async () => {
    await ask('nav-ostbyen', `{ youth(id: "${sindre.id}") { name } }`, {}, 'B107');
    const { me } = await ask<{
      readonly me: {
        readonly disclosures: {
          readonly edges: readonly { readonly node: { readonly id: string; readonly personId: string } | null }[];
        };
      };
    }>('sindre', '{ me { disclosures(first: 20) { edges { node { id personId } } } } }');
    const entryId = me.disclosures.edges.find(({ node }) => node?.personId === worker)?.node?.id;
    const input = { category: 'NAV_CASE', organisationId: ORGANISATIONS.navOstbyen.id, grounds: GROUNDS, entryId };
    const { objectToProcessing } = await ask<{ readonly objectToProcessing: readonly { readonly id: string }[] }>(
      'sindre',
      'mutation($input: ObjectToProcessingInput!) { objectToProcessing(input: $input) { id } }',
      { input },
    );
    const id = objectToProcessing[0]?.id ?? '';
    await be('nav-ostbyen', '/claims');
    expect(await main().locator(`a[href$="/claims/${id}"]`).count()).toBe(0);

    const eye = await be('leader-nav-ostbyen', '/claims');
    await opens(id);
    await sends('TakeClaim', () => button('answering.take').dblclick());
    expect(await shown()).toContain(GROUNDS);
    expect(await main().locator('dd', { hasText: worker }).count()).toBeGreaterThan(0);
    await radio('answering.outcomes', 'answering.outcome.UPHELD').check();
    await sends('AnswerClaim', () => button('answering.send').evaluate(PRESSED_UNTIL_SHOWN));
    expect(await own(id)).toEqual({ id, state: 'ANSWERED', outcome: 'UPHELD', reason: null });
  });
}
