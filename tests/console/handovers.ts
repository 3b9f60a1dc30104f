import { ORGANISATIONS, YOUTHS } from '@brobygger/demo';
import type { Locator } from 'playwright-core';
import type { DemoConsole } from './demo-console';
import { PLAIN, type Eye } from './eye';
import { handsOf } from './form-hands';
import { axeFaults } from './page-faults';
import { beginning, text } from './words';

const { leila, farid } = YOUTHS;
const { futv, navBjerke, navOstbyen } = ORGANISATIONS;
const NEED = 'Hjelp til å lære å lage mat';

const DRAFT = 'mutation ($input: DraftNavOrderInput!) { draftNavOrder(input: $input) { id } }';
const OF_NAV = '{ me { nav { orders { id status reason } referrals { status basisKind } } } }';
interface OwnOfNav {
  readonly me: {
    readonly nav: {
      readonly orders: readonly { readonly id: string; readonly status: string; readonly reason: string | null }[];
      readonly referrals: readonly { readonly status: string; readonly basisKind: string }[];
    };
  };
}

/** What one service sends to another, answers and calls back, each as its own side does. */
export function handsOver(eyeOf: () => Eye, worldOf: () => DemoConsole): void {
  const { main, field, button, radio, done, be, sends, ask } = handsOf(eyeOf, worldOf);
  const card = (name: string): Locator => main().locator('section.agency', { hasText: name });
  const opens = async (name: string, key: string): Promise<void> => {
    const opening = card(name).getByRole('button', { name: beginning(key) });
    await opening.first().click();
    await eyeOf().settled();
  };
  const sendTo = async (name: string, receiverId: string, operation: string): Promise<void> => {
    await opens(name, 'handover.sendThisOf');
    await field('handover.receiver').selectOption(receiverId);
    await sends(operation, () => button('handover.send').dblclick());
    expect(await done()).toBe(text('handover.sent'));
  };
  const says = async (name: string, move: string, operation: string, reason?: string): Promise<void> => {
    await opens(name, 'handover.sayThisOf');
    await radio('handover.whatMove', `handover.move.${move}`).check();
    if (reason !== undefined) await field('received.why').selectOption(reason);
    await sends(operation, () => button('handover.say').dblclick());
    expect(await done()).toBe(text('handover.said'));
  };
  /** Opens the page anew until it says so: what the other side said comes by message. */
  const opensUntil = async (path: string, isThere: () => Promise<boolean>): Promise<void> => {
    const { open } = eyeOf();
    for (let looks = 0; looks < 60; looks += 1) {
      await open(path);
      if (await isThere()) return;
    }
    throw new Error(`${path} never said so`);
  };
  const ofNav = async () => (await ask<OwnOfNav>('leila', OF_NAV)).me.nav;
  const orderName = `${text('term.handover.ORDER')}: ${NEED}`;
  const referralName = `${text('term.handover.REFERRAL')}: ${text('handover.basis.SECTION_17')}`;
  let orderId = '';

  test('what is missing is said at its field, and only who takes it can be chosen', async () => {
    const input = { youthId: leila.id, need: NEED, goals: [], startsOn: null };
    const { draftNavOrder } = await ask<{ readonly draftNavOrder: { readonly id: string } }>(
      'nav-bjerke',
      DRAFT,
      { input },
      'B107',
    );
    orderId = draftNavOrder.id;
    const eye = await be('nav-bjerke', `/youth/${leila.id}?purpose=B107`);
    await main()
      .getByRole('link', { name: text('handover.link'), exact: true })
      .click();
    await eye.settled();
    await opens(orderName, 'handover.sendThisOf');
    await button('handover.send').click();
    expect(await field('handover.receiver').getAttribute('aria-invalid')).toBe('true');
    expect(await axeFaults(eye)).toEqual([]);
    const offered = await field('handover.receiver').locator('option').allInnerTexts();
    expect(offered.slice(1).length).toBeGreaterThan(1);
    expect(offered.slice(1).filter((name) => !name.endsWith(`(${text('term.agency.HOUSING')})`))).toEqual([]);
  });

  test('NAV sends an order and refers, each once, and sees the order among those that wait', async () => {
    const eye = await be('nav-bjerke');
    const before = (await ofNav()).referrals.length;
    await eye.open(`/handover/${leila.id}`);
    await sendTo(orderName, futv.id, 'SendOrder');
    await sendTo(referralName, futv.id, 'ReferYouth');
    const { orders, referrals } = await ofNav();
    expect(orders.find(({ id }) => id === orderId)?.status).toBe('REQUESTED');
    expect(referrals.slice(0, -before || undefined)).toEqual([{ status: 'REQUESTED', basisKind: 'SECTION_17' }]);
    await opensUntil('/received', async () => (await main().locator(`a[href$="/handover/${leila.id}"]`).count()) > 0);
  });

  test('the provider asks for another day, and NAV sees why and which', async () => {
    const eye = await be('housing-futv');
    const waiting = main()
      .locator('tr', { hasText: text('term.handover.ORDER') })
      .filter({ hasText: text('term.handoverState.REQUESTED') });
    await opensUntil('/received', async () => (await waiting.count()) > 0);
    await waiting.getByRole('button', { name: beginning('received.answerOf') }).click();
    await radio('received.whatAnswer', 'term.handoverAnswer.ON_HOLD').check();
    await field('received.why').selectOption('NO_CAPACITY');
    await field('received.proposedOn').fill(new Date(Date.now() + 864e6).toISOString().slice(0, 10));
    await sends('AnswerHandover', () => button('received.send').dblclick());
    expect(await done()).toBe(text('received.done'));
    // Where it stands is told a moment after: till then it is said that it was answered.
    expect(await waiting.count()).toBe(0);
    expect(eye.told()).toEqual([]);

    await be('nav-bjerke');
    const isOnHold = async (): Promise<boolean> =>
      (await card(orderName).innerText()).includes(text('term.handoverState.ON_HOLD'));
    await opensUntil(`/handover/${leila.id}`, isOnHold);
    const said = await card(orderName).innerText();
    expect(said).toContain(text('term.handoverReason.NO_CAPACITY'));
    expect(said).toContain(beginning('handover.proposed'));
  });

  test('an answer to what was answered meanwhile is not sent, and how it stands is shown', async () => {
    const need = 'Noen å ringe til';
    const { draftNavOrder } = await ask<{ readonly draftNavOrder: { readonly id: string } }>(
      'nav-bjerke',
      DRAFT,
      { input: { youthId: leila.id, need, goals: [], startsOn: null } },
      'B107',
    );
    await ask(
      'nav-bjerke',
      'mutation ($input: SendNavOrderInput!) { sendNavOrder(input: $input) { id } }',
      { input: { youthId: leila.id, orderId: draftNavOrder.id, receiverId: futv.id } },
      'B107',
    );
    const eye = await be('housing-futv');
    const waiting = main()
      .locator('tr', { hasText: text('term.handover.ORDER') })
      .filter({ hasText: text('term.handoverState.REQUESTED') });
    await opensUntil('/received', async () => (await waiting.count()) > 0);
    await waiting.getByRole('button', { name: beginning('received.answerOf') }).click();
    await radio('received.whatAnswer', 'term.handoverAnswer.ACCEPTED').check();
    const { handoversReceived } = await ask<{
      readonly handoversReceived: readonly { readonly id: string; readonly kind: string; readonly state: string }[];
    }>('housing-futv', '{ handoversReceived { id kind state } }', {}, 'B107');
    const handoverId = handoversReceived.find(({ kind, state }) => kind === 'ORDER' && state === 'REQUESTED')?.id;
    await ask(
      'housing-futv',
      'mutation ($input: AnswerHandoverInput!) { answerHousingHandover(input: $input) { id } }',
      { input: { handoverId, state: 'REJECTED', reason: 'NO_CAPACITY' } },
      'B107',
    );
    await button('received.send').click();
    await eye.settled();
    const said = await main().innerText();
    expect(said).toContain(text('received.stale'));
    expect(said).not.toContain(text('received.done'));
    expect(await main().locator('.aksel-alert--error').count()).toBe(1);
    expect(await waiting.count()).toBe(0);
    expect(await axeFaults(eye)).toEqual([]);
    expect(eye.told()).toEqual([]);
  });

  test('NAV calls the order back with a reason, and says that the referral was a mistake', async () => {
    const eye = await be('nav-bjerke', `/handover/${leila.id}`);
    await opens(orderName, 'handover.sayThisOf');
    await radio('handover.whatMove', 'handover.move.CANCELLED').check();
    await button('handover.say').click();
    expect(await field('received.why').getAttribute('aria-invalid')).toBe('true');
    expect(await axeFaults(eye)).toEqual([]);
    await eye.open(`/handover/${leila.id}`);
    await says(orderName, 'CANCELLED', 'EndOrder', 'NO_LONGER_NEEDED');
    await says(referralName, 'ENTERED_IN_ERROR', 'MoveReferral');
    const { orders, referrals } = await ofNav();
    expect(orders.find(({ id }) => id === orderId)?.status).toBe('CANCELLED');
    expect(referrals[0]).toEqual({ status: 'ENTERED_IN_ERROR', basisKind: 'SECTION_17' });
  });

  test('NAV calls a draft off that was never sent, and it has no receiver', async () => {
    const need = 'Noen å trene med';
    const { draftNavOrder } = await ask<{ readonly draftNavOrder: { readonly id: string } }>(
      'nav-bjerke',
      DRAFT,
      { input: { youthId: leila.id, need, goals: [], startsOn: null } },
      'B107',
    );
    const eye = await be('nav-bjerke', `/handover/${leila.id}`);
    const name = `${text('term.handover.ORDER')}: ${need}`;
    await says(name, 'CANCELLED', 'EndOrder', 'NO_LONGER_NEEDED');
    const { orders } = await ofNav();
    expect(orders.find(({ id }) => id === draftNavOrder.id)).toEqual({
      id: draftNavOrder.id,
      status: 'CANCELLED',
      reason: 'NO_LONGER_NEEDED',
    });
    expect(await card(name).innerText()).not.toContain(text('received.unknown'));
    expect(await axeFaults(eye)).toEqual([]);
    expect(eye.told()).toEqual([]);
  });

  test('child welfare confirms the transfer that NAV has accepted, and sends another that is planned', async () => {
    const transferOf = async (youth: string): Promise<string> =>
      (
        await ask<{ readonly me: { readonly childWelfare: { readonly transfer: { readonly status: string } } } }>(
          youth,
          '{ me { childWelfare { transfer { status } } } }',
        )
      ).me.childWelfare.transfer.status;
    const name = text('term.handover.TRANSFER');
    const eye = await be('child-welfare-bjerke', `/handover/${leila.id}`);
    expect(await card(name).innerText()).toContain(navBjerke.name);
    expect(await axeFaults(eye)).toEqual([]);
    await says(name, 'IN_PROGRESS', 'MoveTransferOfYouth');
    expect(await transferOf('leila')).toBe('IN_PROGRESS');

    await be('child-welfare-trondheim', `/handover/${farid.id}`);
    await sendTo(name, navOstbyen.id, 'SendTransferOfYouth');
    expect(await transferOf('farid')).toBe('OFFERED');
  });

  test('the youth reads what was sent on, from whom to whom, and how far it has come', async () => {
    const eye = eyeOf();
    await eye.become('leila');
    await eye.wear(PLAIN);
    const part = main().locator('section', { hasText: text('handovers.about') });
    await opensUntil('/held', async () => (await part.innerText()).includes(text('handovers.state.CANCELLED')));
    const said = await part.innerText();
    for (const what of [
      futv.name,
      navBjerke.name,
      text('handovers.is.TRANSFER'),
      text('handovers.state.IN_PROGRESS'),
    ]) {
      expect(said).toContain(what);
    }
    expect(eye.told()).toEqual([]);
  });
}
