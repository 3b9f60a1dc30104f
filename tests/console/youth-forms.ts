import { ORGANISATIONS, YOUTHS } from '@brobygger/demo';
import type { Locator } from 'playwright-core';
import type { DemoConsole } from './demo-console';
import type { Eye } from './eye';
import { handsOf, PRESSED_UNTIL_SHOWN } from './form-hands';
import { beginning, text } from './words';

const { ida } = YOUTHS;
const CATEGORY = 'OUTREACH_HAP';

/** What a youth fills in. */
export function fillsInAsYouth(eyeOf: () => Eye, worldOf: () => DemoConsole): void {
  const { main, field, button, done, be, sends, ask } = handsOf(eyeOf, worldOf);
  const me = async <Data>(what: string): Promise<Data> =>
    (await ask<{ readonly me: Data }>('ida', `{ me { ${what} } }`)).me;
  const said = (): Promise<string> => main().locator('[role="status"]:not(:empty)').first().innerText();
  const named = (key: string): Locator => main().getByRole('button', { name: beginning(key).trim() });
  const sendToGuardian = async (operation: string): Promise<void> => {
    await main().getByRole('checkbox').first().check();
    await sends(operation, () => button('signing.send').dblclick());
    expect(await done()).toBe(text('signing.sent'));
  };

  test('own words are kept as a draft, removed, and handed in', async () => {
    await be('ida', '/words/about-me');
    await field('words.text').fill('Et utkast.');
    await sends('WriteWords', () => button('words.save').dblclick());
    expect(await said()).toContain(text('words.saved'));
    await sends('DiscardWords', () => button('words.discard').dblclick());
    expect(await said()).toContain(text('words.discarded'));
    await field('words.text').fill('Jeg liker å klatre.');
    await sends('SubmitWords', () => button('words.submit').dblclick());
    expect(await said()).toContain(text('words.submitted'));
    const { selfPresentationSections } = await me<{
      readonly selfPresentationSections: readonly { readonly submitted: { readonly text: string } | null }[];
    }>('selfPresentationSections { submitted { text } }');
    expect(selfPresentationSections.flatMap(({ submitted }) => submitted?.text ?? [])).toEqual(['Jeg liker å klatre.']);
  });

  test('a correction, an erasure and an objection are sent once each; one is taken back, however often it is pressed', async () => {
    const claims = async () =>
      (
        await me<{
          readonly claims: { readonly edges: readonly { readonly node: Readonly<Record<string, string>> }[] };
        }>('claims(first: 50) { edges { node { id kind said state } } }')
      ).claims.edges.map(({ node }) => node);
    const before = (await claims()).length;
    const eye = await be('ida', '/claims/new');
    await field('claims.category').selectOption('CHILD_WELFARE_CASE');
    await field('claims.wrong').fill('Det står at jeg er 25 år.');
    await field('claims.right').fill('Jeg er 15.');
    await sends('RequestCorrection', () => button('claims.send').dblclick());
    expect(await said()).toContain(beginning('claims.sentNow').trim());
    await main()
      .getByRole('radio', { name: text('claims.erasure') })
      .check();
    await field('claims.category').selectOption('OUTREACH_JOB_WISH');
    await field('claims.what').fill('Ønsket jeg hadde om jobb i fjor.');
    await sends('RequestErasure', () => button('claims.send').dblclick());
    expect(await said()).toContain(beginning('claims.sentNow').trim());
    await main()
      .getByRole('radio', { name: text('claims.objection') })
      .check();
    await field('claims.category').selectOption('OUTREACH_CONTACT');
    await field('claims.grounds').fill('Jeg vil ikke at dere skriver om meg.');
    await sends('ObjectToProcessing', () => button('claims.send').dblclick());
    const sent = await claims();
    expect(sent.slice(0, 3).map(({ kind, state }) => [kind, state])).toEqual([
      ['OBJECTION', 'SENT'],
      ['ERASURE', 'SENT'],
      ['CORRECTION', 'SENT'],
    ]);
    expect(sent).toHaveLength(before + 3);

    await eye.open(`/claims/${sent[0]?.['id']}`);
    await sends('WithdrawClaim', () => button('claims.withdraw').evaluate(PRESSED_UNTIL_SHOWN));
    expect(await said()).toBe(text('claims.withdrawn'));
    expect((await claims())[0]?.['state']).toBe('WITHDRAWN');
  });

  test('what was taken back is given anew after its text has been read, and by nothing else', async () => {
    const input = { recipientId: ORGANISATIONS.bolig22b.id, purpose: 'B103', categories: ['NAV_QUALIFICATION'] };
    const { giveConsent } = await ask<{ readonly giveConsent: { readonly id: string } }>(
      'sindre',
      'mutation($input: GiveConsentInput!) { giveConsent(input: $input) { id } }',
      { input },
    );
    const eye = await be('sindre', `/consents/${giveConsent.id}`);
    await sends('WithdrawConsent', () => button('consents.withdrawNow').dblclick());
    const yes = button('consents.yes');
    expect(await yes.count()).toBe(0);
    await sends('TextOfOwnConsent', () => button('state.undo').click());
    const query = `query ($input: ConsentTextInput!) { consentText(input: $input) { version hash paragraphs } }`;
    const { me } = await ask<{ readonly me: { readonly consents: readonly { id: string; validTo: string }[] } }>(
      'sindre',
      '{ me { consents { id validTo } } }',
    );
    const validTo = me.consents.find(({ id }) => id === giveConsent.id)?.validTo;
    const { consentText } = await ask<{
      readonly consentText: { readonly version: number; readonly hash: string; readonly paragraphs: readonly string[] };
    }>('sindre', query, { input: { ...input, validTo, language: 'nb' } });
    const shown = await main().innerText();
    for (const paragraph of consentText.paragraphs) expect(shown).toContain(paragraph);

    await button('consents.no').click();
    expect(await yes.count()).toBe(0);
    await button('state.undo').click();
    await eye.settled();
    await sends('GiveConsent', () => yes.dblclick());
    expect(await said()).toContain(text('consents.undone'));
    const given = await ask<{
      readonly me: { readonly consents: readonly { readonly state: string; readonly history: readonly object[] }[] };
    }>('sindre', '{ me { consents { state history { textVersion textHash } } } }');
    const { version: textVersion, hash: textHash } = consentText;
    expect(given.me.consents[0]).toEqual({ state: 'ACTIVE', history: [{ textVersion, textHash }] });
  });

  test('one kind is taken out of a yes in two steps, undone, and taken out again; the rest stands', async () => {
    const [part, rest] = ['NAV_ORDERS', 'NAV_CASE'];
    const { id: recipientId } = ORGANISATIONS.staffedHouse;
    const give = 'mutation($input: GiveConsentInput!) { giveConsent(input: $input) { id } }';
    const input = { recipientId, purpose: 'B102', categories: [rest, part] };
    const { giveConsent } = await ask<{ readonly giveConsent: { readonly id: string } }>('ida', give, { input });
    const standing = async () =>
      (
        await me<{ readonly consents: readonly { readonly state: string; readonly categories: readonly string[] }[] }>(
          'consents { state categories }',
        )
      ).consents.flatMap(({ state, categories }) => (state === 'ACTIVE' ? [categories.toSorted().join()] : []));
    const eye = await be('ida', '/consents');
    await main().locator(`a[href$="/consents/${giveConsent.id}"]`).first().click();
    await eye.settled();
    const takeBack = main().getByRole('button', {
      name: `${text('consents.part.now')}: ${text(`term.category.${part}`)}`,
    });
    // What each kind by itself would change stands beside its button, as the API says it, so that there are two steps still.
    const { previewWithdrawal } = await ask<{
      readonly previewWithdrawal: {
        readonly closes: readonly { readonly categories: readonly string[] }[];
        readonly stays: readonly { readonly statute: string | null; readonly reason: string }[];
      };
    }>(
      'ida',
      `query ($id: ID!, $categories: [DataCategory!]) {
        previewWithdrawal(consentId: $id, categories: $categories) { closes { categories } stays { reason statute } } }`,
      { id: giveConsent.id, categories: [part] },
    );
    const told = await main().locator(`[data-part="${part}"]`).innerText();
    const loses = new Set(previewWithdrawal.closes.flatMap(({ categories }) => categories));
    expect(previewWithdrawal.closes.length).toBeGreaterThan(0);
    for (const category of [part, rest]) {
      const name = text(`term.category.${category}`);
      expect([category, new RegExp(`${text('consents.closes').split('}')[1]} .*${name}`).test(told)]).toEqual([
        category,
        loses.has(category),
      ]);
    }
    for (const { statute } of previewWithdrawal.stays) {
      expect(told).toContain(statute === null ? '' : text(`term.statute.${statute}`));
    }
    await sends('WithdrawConsent', () => takeBack.evaluate(PRESSED_UNTIL_SHOWN));
    expect(await said()).toContain(text('consents.part.rest'));
    expect(await main().locator('.card').first().innerText()).toContain(
      text('consents.state.NARROWED').replace('{what}', text(`term.category.${part}`)),
    );
    expect(await standing()).toContain(rest);
    await button('state.undo').click();
    await eye.settled();
    await sends('GiveConsent', () => button('consents.yes').dblclick());
    expect(await standing()).toContain([rest, part].toSorted().join());
    await main()
      .getByRole('link', { name: text('consents.more'), exact: true })
      .first()
      .click();
    await eye.settled();
    await sends('WithdrawConsent', () => takeBack.dblclick());
    await main()
      .getByRole('link', { name: text('consents.part.rest') })
      .click();
    await eye.settled();
    expect(await main().innerText()).not.toContain(text('consents.part.title'));
    expect(await standing()).toContain(rest);
    expect(await standing()).not.toContain([rest, part].toSorted().join());
  });

  test('what is asked about a line of the list names the line', async () => {
    const { worker } = ORGANISATIONS.childWelfareTrondheim;
    await ask('child-welfare-trondheim', `{ youth(id: "${ida.id}") { name } }`, {}, 'B107');
    const { disclosures } = await me<{
      readonly disclosures: {
        readonly edges: readonly { readonly node: { readonly id: string; readonly personId: string } | null }[];
      };
    }>('disclosures(first: 20) { edges { node { id personId } } }');
    const id = disclosures.edges.find(({ node }) => node?.personId === worker)?.node?.id;
    const eye = await be('ida', '/seen');
    const line = main().locator('.seen-line', { hasText: worker }).first();
    await line.getByRole('link', { name: new RegExp(`^${text('seen.askAbout')}`) }).click();
    await eye.settled();
    await main()
      .getByRole('radio', { name: text('claims.objection') })
      .check();
    await field('claims.category').selectOption('CHILD_WELFARE_CASE');
    await field('claims.grounds').fill('Hvorfor så du på meg?');
    await sends('ObjectToProcessing', () => button('claims.send').dblclick());
    const { claims } = await me<{ readonly claims: { readonly edges: readonly { readonly node: object }[] } }>(
      'claims(first: 1) { edges { node { said entry { id } } } }',
    );
    expect(claims.edges[0]?.node).toEqual({ said: 'Hvorfor så du på meg?', entry: { id } });
  });

  test('a worker is kept out, and let in again', async () => {
    const { worker } = ORGANISATIONS.childWelfareTrondheim;
    const blocked = async () =>
      (await me<{ readonly blockedWorkers: readonly { readonly personId: string }[] }>('blockedWorkers { personId }'))
        .blockedWorkers;
    await ask('child-welfare-trondheim', `{ youth(id: "${ida.id}") { name } }`, {}, 'B107');
    await be('ida', '/seen');
    await sends('BlockWorker', () => named('seen.block').first().click());
    expect(await said()).toContain(text('seen.blocked').replace('{person}', worker));
    expect(await blocked()).toEqual([{ personId: worker }]);
    await sends('UnblockWorker', () => button('state.undo').click());
    expect(await said()).toContain(text('seen.unblocked').replace('{person}', worker));
    expect(await blocked()).toEqual([]);
  });

  test('a youth asks a guardian to live somewhere, sends it, and takes it back', async () => {
    const eye = await be('ida', '/consents/permissions');
    await field('permission.where').selectOption({ index: 1 });
    await sends('AskGuardianPermission', () => button('permission.begin').dblclick());
    await eye.page.waitForURL('**/consents/permissions/*');
    await eye.settled();
    await sendToGuardian('SendGuardianPermission');
    await sends('RevokeGuardianPermission', () => button('signing.takeBack').dblclick());
    expect(await done()).toBe(text('permission.revoked'));
    const { guardianPermissions } = await me<{
      readonly guardianPermissions: readonly { readonly id: string; readonly state: string }[];
    }>('guardianPermissions { id state }');
    const id = new URL(eye.page.url()).pathname.split('/').at(-1);
    expect(guardianPermissions.find((each) => each.id === id)?.state).toBe('REVOKED');
  });

  test('what a guardian must sign too is sent, hidden, shown and taken back by the youth alone', async () => {
    const { requestConsent } = await ask<{ readonly requestConsent: { readonly id: string } }>(
      'child-welfare-trondheim',
      'mutation($input: RequestConsentInput!) { requestConsent(input: $input) { id } }',
      {
        input: {
          youthId: ida.id,
          purpose: 'B105',
          categories: [CATEGORY],
          reason: 'Vi vil hjelpe deg videre med dette.',
        },
      },
      'B105',
    );
    const eye = await be('ida', `/consents/requests/${requestConsent.id}`);
    // What says something of health is agreed to after a safer login.
    await main().locator('a[href*="level=high"]').first().click();
    await eye.page.locator('button[value="ida"]').click();
    await eye.page.waitForURL('**/consents/requests/**');
    await eye.settled();
    await sends('SignForGuardian', () => named('consents.yesTo').first().dblclick());
    await eye.page.waitForURL('**/consents/signings/**');
    await eye.settled();
    const id = new URL(eye.page.url()).pathname.split('/').at(-1);
    const state = async (): Promise<string | undefined> =>
      (
        await me<{ readonly guardianSignings: readonly { readonly id: string; readonly state: string }[] }>(
          'guardianSignings { id state }',
        )
      ).guardianSignings.find((each) => each.id === id)?.state;
    expect(await state()).toBe('SIGNED');
    await sendToGuardian('SendToGuardians');
    expect(await state()).toBe('SENT');
    await sends('HideFromGuardian', () => named('signing.hide').first().click());
    await sends('ShowToGuardian', () => named('signing.show').first().click());
    await sends('TakeBackSigning', () => button('signing.takeBack').dblclick());
    expect(await said()).toBe(text('signing.takenBack'));
    expect(await state()).not.toBe('SENT');
    // The session of before is over.
    eye.logOut('ida');
  });
}
