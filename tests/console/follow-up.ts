import { ORGANISATIONS, YOUTHS } from '@brobygger/demo';
import type { Locator } from 'playwright-core';
import type { DemoConsole } from './demo-console';
import type { Eye } from './eye';
import { handsOf } from './form-hands';
import { axeFaults } from './page-faults';
import { text } from './words';

const { leila } = YOUTHS;
const { futv, navBjerke } = ORGANISATIONS;
const PATH = `/follow-up/${leila.id}`;
const [REVIEW, VIEWING, RENT] = ['Se på budsjett', 'Gå på visning', 'Svare på depositum'];
const OF_NAV = '{ me { nav { section17 { id } } } }';
const FOLLOW_UPS = '{ me { housing { followUps { id state plan { task agreement done } } } } }';
const mutation = (name: string, input: string): string =>
  `mutation ($input: ${input}!) { ${name}(input: $input) { id } }`;
const day = (days: number): string => new Date(Date.now() + days * 864e5).toISOString().slice(0, 10);

interface FollowUps {
  readonly me: {
    readonly housing: {
      readonly followUps: readonly {
        readonly id: string;
        readonly state: string;
        readonly plan: readonly { readonly task: string; readonly agreement: string | null; readonly done: boolean }[];
      }[];
    };
  };
}

/** A follow-up from the referral that was accepted to its end, as its worker and the youth do it. */
export function followsUp(eyeOf: () => Eye, worldOf: () => DemoConsole): void {
  const { main, field, button, radio, done, isFocusLost, be, sends, ask } = handsOf(eyeOf, worldOf);
  const newest = async () => (await ask<FollowUps>('leila', FOLLOW_UPS)).me.housing.followUps[0];
  const card = (): Locator => main().locator('section.agency').first();
  const form = async (title: string): Promise<void> => {
    await eyeOf().open(PATH);
    await card()
      .getByRole('link', { name: text(title), exact: true })
      .click();
    await eyeOf().settled();
  };
  const saves = async (operation: string): Promise<void> => {
    await sends(operation, () => button('record.send').dblclick());
    expect(await done()).toContain(text('record.done'));
  };
  const plans = async (task: string, doneBy: string): Promise<void> => {
    await form('followUp.plan');
    await field('followUp.plan.goal').fill('Egen hybel');
    await field('followUp.plan.task').fill(task);
    await field('followUp.plan.owner').fill('Etter avtale');
    await field('followUp.plan.doneBy').selectOption(doneBy);
    if (doneBy === 'SERVICE') await field('followUp.plan.receiver').selectOption(navBjerke.id);
    await field('followUp.plan.due').fill(day(30));
    await saves('AddPlanItemOfYouth');
  };

  test('a follow-up begins on a referral that was accepted, and its first meeting is agreed and held', async () => {
    const { me } = await ask<{ readonly me: { readonly nav: { readonly section17: { readonly id: string } } } }>(
      'leila',
      OF_NAV,
    );
    const input = { youthId: leila.id, receiverId: futv.id, basisKind: 'SECTION_17', basisId: me.nav.section17.id };
    const { sent } = await ask<{ readonly sent: { readonly id: string } }>(
      'nav-bjerke',
      mutation('sent: referNavYouth', 'ReferYouthInput'),
      { input },
      'B107',
    );
    const accept = mutation('answerHousingHandover', 'AnswerHandoverInput');
    const answer = { input: { handoverId: sent.id, state: 'ACCEPTED' } };
    for (let asked = 0; asked < 200; asked += 1) {
      const { errors } = await worldOf().ask('housing-futv', accept, answer, 'B107');
      if (errors === undefined) break;
    }
    const eye = await be('housing-futv', `/record/${leila.id}`);
    await main()
      .getByRole('link', { name: text('followUp.link'), exact: true })
      .click();
    await eye.settled();
    expect(await axeFaults(eye)).toEqual([]);
    await sends('BeginReferredFollowUpOfYouth', () => button('followUp.begin').dblclick());
    expect((await newest())?.state).toBe('REFERRED');

    await form('followUp.book');
    await field('followUp.book.on').fill(day(7));
    await saves('BookFirstMeetingOfYouth');
    await form('followUp.hold');
    for (const who of ['YOUTH', 'CASEWORKER', 'PROJECT_WORKER']) {
      await main()
        .getByRole('checkbox', { name: text(`value.present.${who}`) })
        .check();
    }
    await radio('followUp.hold.voluntary', 'value.yes').check();
    await radio('followUp.hold.motivated', 'value.yes').check();
    await saves('HoldFirstMeetingOfYouth');
    // By the link that stands beside it: the page that is come back to shows what was done.
    await main()
      .getByRole('link', { name: text('followUp.back'), exact: true })
      .first()
      .click();
    await eye.settled();
    await sends('AcceptFollowUpOfYouth', () => button('followUp.accept').dblclick());
    expect((await newest())?.state).toBe('ACCEPTED');
    expect(eye.told()).toEqual([]);
  });

  test('those named for a task are asked, the youth says yes, and what was asked is called back', async () => {
    await be('housing-futv');
    for (const [task, by] of [
      [REVIEW, 'FOLLOW_UP'],
      [VIEWING, 'YOUTH'],
      [RENT, 'SERVICE'],
    ] as const) {
      await plans(task, by);
    }
    await be('leila', '/plan');
    const yes = text('plan.sayYes').replace('{what}', VIEWING);
    await sends('AnswerPlanTask', () => main().getByRole('button', { name: yes }).dblclick());
    const eye = await be('housing-futv', PATH);
    expect(await axeFaults(eye)).toEqual([]);
    const taskOf = (task: string): Locator => card().locator('.record', { hasText: task });
    expect(await taskOf(VIEWING).innerText()).toContain(text('value.agreement.AGREED'));
    expect(await taskOf(RENT).innerText()).toContain(navBjerke.name);
    await sends('MovePlanTaskOfYouth', () => taskOf(RENT).getByRole('button').last().dblclick());
    expect(await taskOf(RENT).innerText()).toContain(`${navBjerke.name}: ${text('value.agreement.calledBack')}`);
    await sends('CompletePlanItemOfYouth', () => taskOf(REVIEW).getByRole('button').first().dblclick());
    const said = (await newest())?.plan.map(({ task, agreement, done: isDone }) => [task, agreement, isDone]);
    expect(said?.sort()).toEqual([
      [VIEWING, 'AGREED', false],
      [REVIEW, 'AGREED', true],
      [RENT, null, false],
    ]);
    expect(eye.told()).toEqual([]);
  });

  test('with a wish of the youth’s own it is under way, gets a day on which it ends, and ends; another is declined', async () => {
    const eye = await be('housing-futv', PATH);
    expect(await card().innerText()).toContain(text('followUp.wishMissing'));
    const followUpId = (await newest())?.id;
    const wish = { input: { followUpId, goal: 'Bo alene' } };
    await ask('leila', mutation('writePlanItem', 'WritePlanItemInput'), wish);
    await eye.open(PATH);
    await sends('StartFollowUpOfYouth', () => button('followUp.start').dblclick());
    await form('followUp.endsOn');
    await main().locator('input[type="date"]').fill(day(60));
    await saves('SetFollowUpEndOfYouth');
    await main().locator('input[type="date"]').fill(day(61));
    await sends('SetFollowUpEndOfYouth', () => button('record.send').press('Enter'));
    expect(await isFocusLost()).toBe(false);
    await form('followUp.end');
    await field('followUp.end.reason').selectOption('OTHER');
    await radio('followUp.end.offered', 'value.yes').check();
    await saves('EndFollowUpOfYouth');
    expect((await newest())?.state).toBe('ENDED');

    const ground = { kind: 'OWN_WISH' };
    const referral = { ground, youthId: leila.id, referringAgency: 'NAV', basis: 'SECTION_17' };
    const refer = mutation('referHousingFollowUp', 'ReferHousingFollowUpInput');
    await ask('housing-futv', refer, { input: referral }, 'B107');
    await eye.open(PATH);
    await sends('DeclineFollowUpOfYouth', () => button('followUp.decline').dblclick());
    expect((await newest())?.state).toBe('DECLINED');
    expect(eye.told()).toEqual([]);
  });
}
