import { ORGANISATIONS } from '@brobygger/demo';
import { plus } from '@brobygger/domain';
import type { DemoConsole } from './demo-console';
import type { Eye } from './eye';
import { handsOf } from './form-hands';
import { axeFaults } from './page-faults';
import { text } from './words';

const TODAY = new Date().toISOString().slice(0, 10);
const LISTED = '{ concernReports { edges { node { id isUrgent state dueOn } } } }';

interface Listed {
  readonly concernReports: {
    readonly edges: readonly {
      readonly node: {
        readonly id: string;
        readonly isUrgent: boolean;
        readonly state: string;
        readonly dueOn: string;
      };
    }[];
  };
}

/** Child welfare triages what came in, and who sent it is told what the law says. */
export function takesConcernsIn(eyeOf: () => Eye, worldOf: () => DemoConsole): void {
  const hands = handsOf(eyeOf, worldOf);
  const { main, field, button, radio, done, be, sends } = hands;
  const listed = async () =>
    (await hands.ask<Listed>('child-welfare-bjerke', LISTED, {}, 'B107')).concernReports.edges.map(({ node }) => node);

  test('the urgent concern is first, says so in words, and is only dropped while nobody is linked to it', async () => {
    const [first, ...others] = await listed();
    expect([first?.isUrgent, others.some(({ isUrgent }) => isUrgent)]).toEqual([true, false]);
    const eye = await be('child-welfare-bjerke', '/concerns');
    expect(await main().locator('tbody tr').first().innerText()).toContain(text('concerns.urgent'));
    expect(await axeFaults(eye)).toEqual([]);
    await main()
      .locator(`a[href$="/concerns/${first?.id ?? ''}"]`)
      .click();
    await eye.settled();
    expect(await radio('concerns.outcome', 'concerns.outcome.INVESTIGATE').count()).toBe(0);
    await button('concerns.linkSend').click();
    expect(await field('concerns.identifier').getAttribute('aria-invalid')).toBe('true');
    expect(await axeFaults(eye)).toEqual([]);
    await radio('concerns.outcome', 'concerns.outcome.DROP').check();
    await button('concerns.decide').click();
    expect(await field('concerns.dropReason').getAttribute('aria-invalid')).toBe('true');
    await field('concerns.dropReason').selectOption('NOBODY_FOUND');
    await sends('TriageConcern', () => button('concerns.decide').dblclick());
    expect(await done()).toBe(text('concerns.done'));
    eye.told();
  });

  test('the other is linked to whom its sender named, investigated, given more time, and closed; a second case is refused', async () => {
    const [report] = await listed();
    const eye = await be('child-welfare-bjerke', `/concerns/${report?.id ?? ''}`);
    await field('concerns.delay').selectOption('DUTY_OF_SECRECY');
    await button('concerns.linkNamed').click();
    expect(await field('concerns.delayUntil').getAttribute('aria-invalid')).toBe('true');
    await field('concerns.delayUntil').fill(plus(TODAY, { days: 30 }));
    expect(await axeFaults(eye)).toEqual([]);
    await sends('LinkConcern', () => button('concerns.linkNamed').dblclick());
    // Nobody agrees with their own delay.
    await button('concerns.reviewSend').click();
    await eye.settled();
    expect(await main().locator('.aksel-alert--error').allInnerTexts()).toEqual([text('fault.NOT_FOUND')]);
    expect(eye.asked.at(-1)).toBe('ReviewDelayOfConcern');
    await eye.open(`/concerns/${report?.id ?? ''}`);
    await radio('concerns.outcome', 'concerns.outcome.INVESTIGATE').check();
    await sends('TriageConcern', () => button('concerns.decide').dblclick());
    const due = (await listed())[0]?.dueOn ?? '';
    const later = new Date(Date.parse(due) + 30 * 86_400_000).toISOString().slice(0, 10);
    await field('concerns.extendTo').fill(later);
    await field('concerns.extendWhy').fill('Vi venter på tolk.');
    await sends('ExtendInvestigationOfConcern', () => button('concerns.extendSend').dblclick());
    expect(await listed()).toMatchObject([{ state: 'INVESTIGATING', dueOn: later }]);
    expect(await axeFaults(eye)).toEqual([]);
    await field('record.case.caseWorker').fill('Kari Test');
    await field('record.case.district').fill('Bjerke');
    await button('record.send').click();
    await eye.settled();
    // The investigation was found as the ground: else that would be refused first.
    expect(await main().locator('.aksel-alert--error').allInnerTexts()).toEqual([text('fault.CASE_OPEN')]);
    await radio('concerns.closed', 'concerns.closed.DROPPED').check();
    await sends('CloseInvestigationOfConcern', () => button('concerns.closeSend').dblclick());
    expect(await listed()).toEqual([]);
    eye.told();
  });

  test('who sent the urgent one reads that there is no investigation, and nothing of why', async () => {
    const eye = await be('housing-futv', '/concerns-sent');
    const row = main().locator('tbody tr', { hasText: 'Nora' });
    expect(await row.innerText()).toContain(text('concerns.told.opensNot'));
    expect(await main().innerText()).not.toContain(text('concerns.dropReason.NOBODY_FOUND'));
    expect(await axeFaults(eye)).toEqual([]);
    eye.told();
  });

  test('a concern of a youth whom no service has registered is reported, and stands with what was sent', async () => {
    const eye = await be('nav-bjerke', '/concerns-sent');
    await field('concerns.file.receiverId').selectOption(ORGANISATIONS.childWelfareBjerke.id);
    await field('concerns.kind.SUBSTANCES').check();
    await field('concerns.file.text').fill('En gutt som kaller seg Test, var ruset hos oss.');
    await button('record.send').click();
    expect(await main().innerText()).toContain(text('record.missing'));
    await radio('concerns.file.isUrgent', 'value.yes').check();
    await sends('FileConcern', () => button('record.send').dblclick());
    expect(await done()).toBe(text('concerns.file.done'));
    expect(await main().locator('tbody tr', { hasText: 'En gutt som kaller seg Test' }).count()).toBe(1);
    expect(await axeFaults(eye)).toEqual([]);
    expect(await listed()).toMatchObject([{ isUrgent: true, state: 'RECEIVED' }]);
    eye.told();
  });
}
