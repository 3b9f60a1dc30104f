import { YOUTHS } from '@brobygger/demo';
import { plus } from '@brobygger/domain';
import type { DemoConsole } from './demo-console';
import type { Eye } from './eye';
import { handsOf } from './form-hands';
import { axeFaults } from './page-faults';
import { beginning, text } from './words';

const { farid } = YOUTHS;
const WORKER = 'child-welfare-trondheim';
const MOVE = 'mutation ($input: MoveTransferInput!) { moveTransfer(input: $input) { id } }';
const START = 'mutation ($input: StartTransferInput!) { startTransfer(input: $input) { id } }';
const NEXT_YEAR = plus(new Date().toISOString().slice(0, 10), { months: 12 });

interface Own {
  readonly me: { readonly childWelfare: { readonly transfer: object } };
}

/** What somebody outside this system answers to a transfer, after `handsOver` sent one that its receiver answers itself. */
export function answersFromOutside(eyeOf: () => Eye, worldOf: () => DemoConsole): void {
  const { main, field, button, done, be, sends, ask } = handsOf(eyeOf, worldOf);
  const transfer = async (): Promise<object> =>
    (await ask<Own>('farid', '{ me { childWelfare { transfer { status receiver } } } }')).me.childWelfare.transfer;
  const opens = async (): Promise<void> => {
    await eyeOf().open(`/handover/${farid.id}`);
    await main()
      .getByRole('button', { name: beginning('handover.answerThisOf') })
      .click();
  };

  test('child welfare records what was answered outside, step by step, and not of what was sent here', async () => {
    const eye = await be(WORKER);
    await opens();
    await field('handover.answerIs').selectOption('REFUSED');
    await button('record.send').click();
    await eye.settled();
    const refused = await main().locator('.aksel-alert--error').allInnerTexts();
    expect(refused).toEqual([expect.stringContaining(text('fault.TRANSFER_SENT'))]);

    const { id: youthId } = farid;
    await ask(WORKER, MOVE, { input: { youthId, state: 'CANCELLED', reason: 'NO_LONGER_NEEDED' } }, 'B107');
    await ask(WORKER, START, { input: { youthId, plannedOn: NEXT_YEAR } }, 'B107');
    const receiver = main().getByLabel(text('record.ifAny').replace('{field}', text('record.transfer.receiver')));
    await opens();
    await button('record.send').click();
    expect(await field('handover.answerIs').getAttribute('aria-invalid')).toBe('true');
    await field('handover.answerIs').selectOption('ACCEPTED');
    await button('record.send').click();
    await eye.settled();
    // Somebody accepts it, whom it must name.
    expect(await receiver.getAttribute('aria-invalid')).toBe('true');
    expect(await axeFaults(eye)).toEqual([]);
    await receiver.fill('Prøve kommune');
    await sends('AnswerTransferOfYouth', () => button('record.send').dblclick());
    expect(await done()).toBe(text('record.done'));
    expect(await transfer()).toEqual({ status: 'ACCEPTED', receiver: 'Prøve kommune' });

    await opens();
    await field('handover.answerIs').selectOption('DONE');
    await sends('AnswerTransferOfYouth', () => button('record.send').dblclick());
    expect(await transfer()).toEqual({ status: 'DONE', receiver: 'Prøve kommune' });
    eye.told();
  });
}
