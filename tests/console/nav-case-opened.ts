import { ORGANISATIONS, YOUTHS } from '@brobygger/demo';
import type { DemoConsole } from './demo-console';
import type { Eye } from './eye';
import { handsOf } from './form-hands';
import { axeFaults } from './page-faults';
import { beginning, text } from './words';

const { farid } = YOUTHS;
const GIVE = 'mutation ($input: GiveConsentInput!) { giveConsent(input: $input) { id } }';
const CLOSE = `mutation ($youthId: ID!) {
  closeNavCase(youthId: $youthId, reason: OTHER, followUpOffered: true) { id } }`;

interface Own {
  readonly me: { readonly nav: { readonly case: object } };
}

/** NAV goes on with whom it took over, after what `handsOver` sent to it: in a case of its own. */
export function opensCasesOfNav(eyeOf: () => Eye, worldOf: () => DemoConsole): void {
  const { main, field, button, radio, done, be, sends, ask } = handsOf(eyeOf, worldOf);
  const ownCase = async (): Promise<object> =>
    (await ask<Own>('farid', '{ me { nav { case { status office district } } } }')).me.nav.case;
  const row = (state: string) =>
    main()
      .locator('tr', { hasText: text('term.handover.TRANSFER') })
      .filter({ hasText: text(`term.handoverState.${state}`) });
  /** Opens the panel of the transfer as soon as the page says that it stands so: that comes by message. */
  const opensPanelOf = async (state: string): Promise<void> => {
    for (let looks = 0; looks < 60 && (await row(state).count()) === 0; looks += 1) await eyeOf().open('/received');
    await row(state)
      .getByRole('button', { name: beginning('received.answerOf') })
      .click();
  };

  test('NAV opens a case on a transfer that it accepted, and a second one is refused in words', async () => {
    const consent = {
      recipientId: ORGANISATIONS.navOstbyen.id,
      purpose: 'B101',
      categories: ['CHILD_WELFARE_TRANSFER'],
    };
    await ask('farid', GIVE, { input: consent });
    await ask('nav-ostbyen', CLOSE, { youthId: farid.id }, 'B107');
    const eye = await be('nav-ostbyen');
    await opensPanelOf('REQUESTED');
    expect(await main().getByLabel(text('record.case.office')).count()).toBe(0);
    await radio('received.whatAnswer', 'term.handoverAnswer.ACCEPTED').check();
    await sends('AnswerHandover', () => button('received.send').dblclick());

    // Of whom there is no case, the page of what is recorded opens one too, and asks what it rests on.
    await eye.open(`/record/${farid.id}`);
    await button('record.case').click();
    const form = main().locator('section.agency');
    const send = form.getByRole('button', { name: text('record.send'), exact: true });
    await field('record.case.ground').selectOption('REFERRAL');
    await field('record.case.office').fill('NAV Østbyen');
    await send.click();
    await eye.settled();
    const reference = form.getByLabel(text('record.ifAny').replace('{field}', text('record.case.reference')));
    expect(await reference.getAttribute('aria-invalid')).toBe('true');
    expect(await axeFaults(eye)).toEqual([]);

    await opensPanelOf('ACCEPTED');
    await button('record.send').click();
    expect(await field('record.case.office').getAttribute('aria-invalid')).toBe('true');
    expect(await axeFaults(eye)).toEqual([]);
    const district = main().getByLabel(text('record.ifAny').replace('{field}', text('record.case.district')));
    await field('record.case.office').fill('NAV Østbyen');
    await district.selectOption('OSTBYEN');
    await sends('OpenNavCaseOfYouth', () => button('record.send').dblclick());
    expect(await done()).toBe(text('record.done'));
    expect(await ownCase()).toEqual({ status: 'OPEN', office: 'NAV Østbyen', district: 'OSTBYEN' });

    await field('record.case.office').fill('NAV Østbyen');
    await button('record.send').click();
    await eye.settled();
    expect(await main().locator('.aksel-alert--error').allInnerTexts()).toEqual([text('fault.CASE_OPEN')]);
    await eye.open(`/record/${farid.id}`);
    expect(await button('record.case').count()).toBe(0);

    // Whom it took over NAV serves still when a case is closed.
    await ask('nav-ostbyen', CLOSE, { youthId: farid.id }, 'B107');
    await eye.open(`/record/${farid.id}`);
    await button('record.case').click();
    await field('record.case.ground').selectOption('OWN_WISH');
    await field('record.case.office').fill('NAV Østbyen');
    await sends('OpenNavCaseOfYouth', () => send.dblclick());
    expect(await ownCase()).toEqual({ status: 'OPEN', office: 'NAV Østbyen', district: null });
    eye.told();
  });
}
