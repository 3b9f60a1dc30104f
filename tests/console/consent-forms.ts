import { ORGANISATIONS, YOUTHS } from '@brobygger/demo';
import { createHash } from 'node:crypto';
import type { DemoConsole } from './demo-console';
import type { Eye } from './eye';
import { handsOf, missing } from './form-hands';
import { beginning, text } from './words';

const { sindre, farid } = YOUTHS;
/** What an oral yes or no is not entered without. */
const OF_ORAL = ['officer.signing.witness', 'officer.signing.minute'].map(missing);
/** Of what others keep of the youth, and NAV may ask for. */
const CATEGORY = 'OUTREACH_FOLLOW_UP';
const WHY = 'Vi vil hjelpe deg videre med det som kommer.';
const MINUTE = 'Vi satt sammen, og det ble lest høyt.';
const WITNESS = ORGANISATIONS.uteseksjonen.worker;

interface Consent {
  readonly id: string;
  readonly state: string;
  readonly categories: readonly string[];
}

/** From a worker's question to the end of the consent that answers it, as each who has a part in it fills it in. */
export function asksAndEndsByForm(eyeOf: () => Eye, worldOf: () => DemoConsole): void {
  const hands = handsOf(eyeOf, worldOf);
  const { main, field, button, radio, done, be, sends, ask, missingAt } = hands;
  const consentsOf = async (youth: string): Promise<readonly Consent[]> =>
    (
      await ask<{ readonly me: { readonly consents: readonly Consent[] } }>(
        youth,
        '{ me { consents { id state categories } } }',
      )
    ).me.consents;
  const sent = async (): Promise<readonly { readonly id: string; readonly state: string }[]> =>
    (
      await ask<{ readonly sentConsentRequests: { readonly edges: readonly { readonly node: never }[] } }>(
        'nav-ostbyen',
        '{ sentConsentRequests(first: 50) { edges { node { id state } } } }',
        {},
        'B107',
      )
    ).sentConsentRequests.edges.map(({ node }) => node);
  const orally = async (): Promise<void> => {
    await radio('officer.signing.how', 'term.method.ORAL').check();
    await field('officer.signing.witness').fill(WITNESS);
    await field('officer.signing.minute').fill(MINUTE);
  };
  const picture = `/youth/${sindre.id}?purpose=B102`;
  let consentId = '';

  test('a worker asks a youth once, takes it back, and asks anew', async () => {
    const eye = await be('nav-ostbyen');
    const before = (await sent()).length;
    for (const isTakenBack of [true, false]) {
      await eye.open(picture);
      await field(`term.category.${CATEGORY}`).check();
      await field('ask.reason').fill(WHY);
      await sends('RequestConsentOfYouth', () => button('ask.send').dblclick());
      expect(await done()).toBe(text('ask.sent'));
      expect(await field('ask.reason').inputValue()).toBe('');
      if (!isTakenBack) continue;
      await eye.open('/sent');
      await sends('CancelSentRequest', () => button('sent.cancel').first().dblclick());
      expect(await done()).toBe(text('sent.cancelled'));
    }
    const after = await sent();
    expect(after.length).toBe(before + 2);
    expect(after.slice(0, 2).map(({ state }) => state)).toEqual(['OPEN', 'CANCELLED']);
  });

  test('an officer who answers what the youth has answered meanwhile is told so, reads it anew, and has entered nothing', async () => {
    const path = `/youth/${sindre.id}/requests`;
    const eye = await be('consent-officer', path);
    const enter = main()
      .getByRole('button', { name: text('officer.requests.enter') })
      .first();
    const no = radio(`term.category.${CATEGORY}`, 'officer.requests.no');
    await enter.click();
    await no.check();
    await orally();
    const [open] = (
      await ask<{
        readonly me: { readonly consentRequests: { readonly edges: readonly { readonly node: { id: string } }[] } };
      }>('sindre', '{ me { consentRequests(first: 1) { edges { node { id } } } } }')
    ).me.consentRequests.edges;
    await ask('sindre', 'mutation($input: AnswerConsentRequestInput!) { answerConsentRequest(input: $input) { id } }', {
      input: { requestId: open?.node.id, answers: [{ category: CATEGORY, accept: true }] },
    });
    const [own] = await consentsOf('sindre');
    await button('officer.requests.send').click();
    await eye.settled();
    expect(await main().locator('.aksel-alert--error').allInnerTexts()).toEqual([text('fault.CONFLICT')]);
    expect(await main().innerText()).toContain(text('officer.requests.stale'));
    expect(
      await main()
        .getByRole('link', { name: text('officer.requests.staleConsents') })
        .count(),
    ).toBe(1);
    const said = `${text(`term.category.${CATEGORY}`)}: ${text('term.youthAnswer.ACCEPTED')}`;
    expect(await main().getByText(said).count()).toBe(1);
    // What was chosen was of what was read before; how it was said stays.
    await enter.click();
    expect(await no.isChecked()).toBe(false);
    expect(await field('officer.signing.minute').inputValue()).toBe(MINUTE);
    expect((await consentsOf('sindre'))[0]).toEqual({ ...own, state: 'ACTIVE', categories: [CATEGORY] });
    await ask('sindre', 'mutation($id: ID!) { withdrawConsent(id: $id) { id } }', { id: own?.id });
  });

  test('an officer enters what the youth said to it, before a witness', async () => {
    const before = (await consentsOf('sindre')).map(({ id }) => id);
    await be('consent-officer', `/youth/${sindre.id}/requests`);
    await main()
      .getByRole('button', { name: text('officer.requests.enter') })
      .first()
      .click();
    // How it was said stands from before.
    expect(await missingAt('officer.requests.send')).toEqual([text('officer.requests.answerOne')]);
    await radio(`term.category.${CATEGORY}`, 'officer.requests.yes').check();
    await orally();
    await sends('AnswerForYouth', () => button('officer.requests.send').dblclick());
    expect(await done()).toBe(text('officer.requests.answered'));
    const given = (await consentsOf('sindre')).filter(({ id }) => !before.includes(id));
    expect(given).toEqual([{ id: expect.any(String), state: 'ACTIVE', categories: [CATEGORY] }]);
    consentId = given[0]?.id ?? '';
  });

  test('the worker takes what it opened into the case', async () => {
    await be('nav-ostbyen', picture);
    await button('take.start').click();
    expect(await missingAt('take.send')).toEqual([text('take.none')]);
    for (const box of await main().locator('[data-field] input[type="checkbox"]').all()) await box.check();
    await sends('TakeIntoCase', () => button('take.send').dblclick());
    expect(await main().getByText(consentId).count()).toBeGreaterThan(0);
  });

  test('the officer withdraws it on the word of the youth, and the worker says that they have seen it', async () => {
    const eye = await be('consent-officer', `/youth/${sindre.id}/consents/${consentId}`);
    await button('officer.withdraw.look').click();
    await eye.settled();
    expect(await missingAt('officer.withdraw.now')).toEqual(OF_ORAL);
    await orally();
    await sends('WithdrawForYouth', () => button('officer.withdraw.now').dblclick());
    expect(await done()).toBe(text('officer.withdraw.done'));
    expect((await consentsOf('sindre')).find(({ id }) => id === consentId)?.state).toBe('REVOKED');

    await be('nav-ostbyen', '/ended');
    const line = main().locator('tr', { hasText: consentId });
    expect(await line.innerText()).toContain(text(`term.category.${CATEGORY}`));
    await sends('AcknowledgeEnd', () => line.getByRole('button').dblclick());
    expect(await done()).toBe(text('ended.done'));
    expect(await line.getByRole('button').count()).toBe(0);
  });

  test('the officer takes one kind out of a yes on the word of the youth, and the rest stands', async () => {
    const [part, rest] = ['NAV_ORDERS', 'NAV_CASE'];
    const input = { recipientId: ORGANISATIONS.staffedHouse.id, purpose: 'B102', categories: [rest, part] };
    const { giveConsent } = await ask<{ readonly giveConsent: { readonly id: string } }>(
      'sindre',
      'mutation($input: GiveConsentInput!) { giveConsent(input: $input) { id } }',
      { input },
    );
    const eye = await be('consent-officer', `/youth/${sindre.id}/consents/${giveConsent.id}`);
    await field(`term.category.${rest}`).uncheck();
    await field(`term.category.${part}`).uncheck();
    expect(await missingAt('officer.withdraw.look')).toEqual([text('officer.withdraw.whatMissing')]);
    await field(`term.category.${part}`).check();
    await button('officer.withdraw.look').click();
    await eye.settled();
    const kinds = main().locator('li', { has: eye.page.locator('.aksel-read-more') });
    const closing = (await kinds.allInnerTexts()).join();
    expect(closing).toContain(text(`term.category.${part}`));
    expect(closing).not.toContain(text(`term.category.${rest}`));
    await orally();
    await sends('WithdrawForYouth', () => button('officer.withdraw.now').dblclick());
    expect(await done()).toContain(text('officer.withdraw.donePart').replace('{what}', text(`term.category.${part}`)));
    const [first, second] = await consentsOf('sindre');
    expect([first, second]).toMatchObject([
      { state: 'ACTIVE', categories: [rest] },
      { id: giveConsent.id, state: 'SUPERSEDED' },
    ]);
    await main()
      .getByRole('link', { name: text('officer.withdraw.rest') })
      .click();
    await eye.settled();
    expect(eye.page.url()).toContain(`/consents/${first?.id}`);
    await ask('sindre', 'mutation($id: ID!) { withdrawConsent(id: $id) { id } }', { id: first?.id });
  });

  test('consents on paper are tried, and entered for good once', async () => {
    await be('consent-officer', '/bulk');
    const scan = createHash('sha256').update('a scan').digest('hex');
    const { id } = ORGANISATIONS.staffedHouse;
    await field('officer.bulk.csv').fill(
      [
        'youthId,recipientId,purpose,categories,signedBy,scanSha256,clientKey',
        `${farid.id},${id},B102,CHILD_WELFARE_COURSES,YOUTH,${scan},paper-of-farid`,
      ].join('\n'),
    );
    const standing = async (): Promise<readonly string[]> =>
      (await consentsOf('farid'))
        .filter(({ state, categories }) => state === 'ACTIVE' && categories.join() === 'CHILD_WELFARE_COURSES')
        .map(({ id }) => id);
    const withdraw = 'mutation($id: ID!) { withdrawConsent(id: $id) { id } }';
    for (const before of await standing()) await ask('farid', withdraw, { id: before });
    await sends('EnterPaperConsents', () => button('officer.bulk.try').dblclick());
    expect(await standing()).toEqual([]);
    await sends('EnterPaperConsents', () => button('officer.bulk.enter').dblclick());
    expect(await done()).toMatch(/^Én rad er lagt inn\. 0 rader/);
    expect(await standing()).toHaveLength(1);
    expect(await field('officer.bulk.csv').inputValue()).toBe('');
  });

  test('what was opened in danger is reviewed once, and the youth reads what came of it', async () => {
    await ask(
      'nav-ostbyen',
      'mutation($input: OpenEmergencyAccessInput!) { openEmergencyAccess(input: $input) { id } }',
      {
        input: {
          youthId: sindre.id,
          categories: ['HOUSING_RESIDENCY'],
          reason: 'Han ringte og sa at han ikke vil leve.',
          minutes: 15,
        },
      },
      'B107',
    );
    await be('consent-officer', `/youth/${sindre.id}/matters`);
    await radio('officer.emergency.outcome', 'term.emergencyOutcome.JUSTIFIED').check();
    await field('officer.emergency.note').fill('Vakten var alene, og ingen andre kunne nås.');
    await sends('ReviewEmergency', () => button('officer.emergency.send').dblclick());
    expect(await done()).toBe(text('officer.emergency.reviewed'));
    const { me } = await ask<{
      readonly me: { readonly emergencyAccesses: readonly { readonly id: string; readonly outcome: string }[] };
    }>('sindre', '{ me { emergencyAccesses { id outcome } } }');
    expect(me.emergencyAccesses).toMatchObject([{ outcome: 'JUSTIFIED' }]);

    // As the notice of it leads there, however much has been entered since: a page of the list and more.
    for (let n = 0; n < 21; n += 1) await ask('nav-ostbyen', `{ youth(id: "${sindre.id}") { name } }`, {}, 'B107');
    const own = await be('sindre', '/seen?show=law');
    await main()
      .getByRole('link', { name: new RegExp(`^${text('seen.emergency.object')}: `) })
      .first()
      .click();
    await own.settled();
    expect(own.page.url()).toMatch(new RegExp(`/claims/emergency/${me.emergencyAccesses[0]?.id}$`));
    await field('claims.emergencyGrounds').fill('Det var ingen fare, jeg var bare sliten.');
    await sends('ObjectToEmergencyAccess', () => button('claims.send').dblclick());
    expect(await done()).toContain(beginning('claims.sentNow').trim());
    await be('consent-officer', `/youth/${sindre.id}/matters`);
    expect(await main().innerText()).toContain(beginning('emergencies.objected').trim());
  });

  test('a night out is entered once', async () => {
    await be('uteseksjonen', '/session');
    await field('session.startedAt').fill('2026-11-20T20:00');
    await field('session.endedAt').fill('2026-11-20T23:00');
    await field('session.area').fill('Midtbyen');
    await field('session.staff').fill('Z990006, Z990007');
    await sends('RecordNightOut', () => button('session.send').dblclick());
    expect(await done()).toContain(beginning('session.saved').trim());
    expect(await field('session.area').inputValue()).toBe('');
  });
}
