import { YOUTHS } from '@brobygger/demo';
import { plus } from '@brobygger/domain';
import type { DemoConsole } from './demo-console';
import type { Eye } from './eye';
import { handsOf } from './form-hands';
import { axeFaults } from './page-faults';
import { text } from './words';

const { farid, sindre } = YOUTHS;
const WORKER = 'child-welfare-trondheim';
const TODAY = new Date().toISOString().slice(0, 10);
const IN_A_MONTH = plus(TODAY, { months: 1 });
const TOMORROW = plus(TODAY, { days: 1 });

interface Own {
  readonly me: {
    readonly childWelfare: {
      readonly case: { readonly status: string; readonly followUpOffered: boolean | null };
      readonly measuresPlanVersions: readonly { readonly version: number; readonly goals: readonly string[] }[];
    };
  };
}

/** What child welfare keeps of a youth over time, after what `recordsByForm` recorded: it is gone on from where it is read. */
export function keepsTheChildWelfareRecord(eyeOf: () => Eye, worldOf: () => DemoConsole): void {
  const { main, field, button, radio, be, sends, ask } = handsOf(eyeOf, worldOf);
  const own = async () => {
    const fields = `measuresPlanVersions { version goals youthSaid items { name responsible executedBy evaluateOn isFutv } }
      measuresPlanEvaluations { evaluatedOn youthTookPart youthSaid } contacts { name validTo } parties { party validTo }
      practicePlacements { employer validTo }`;
    return (await ask<Own>('farid', `{ me { childWelfare { ${fields} } } }`)).me.childWelfare;
  };
  const send = (operation: string) => sends(operation, () => button('record.send').dblclick());

  test('child welfare writes a version of the plan, goes on from it in the next, and evaluates that', async () => {
    const eye = await be(WORKER, `/record/${farid.id}`);
    const before = (await own()).measuresPlanVersions[0]?.version ?? 0;
    await button('plan.new').click();
    await field('plan.goals').fill('Klare seg i egen bolig');
    await button('plan.addMeasure').click();
    await button('record.send').click();
    expect(await field('plan.measure.name').getAttribute('aria-invalid')).toBe('true');
    await field('plan.measure.name').fill('Hjelp med penger');
    await field('plan.measure.responsible').fill('Kari Prøve');
    await main()
      .getByRole('button', { name: `${text('plan.removeMeasure')}: Tiltak 1`, exact: true })
      .click();
    await button('state.undo').click();
    expect(await field('plan.measure.name').inputValue()).toBe('Hjelp med penger');
    await field('record.validFrom').fill(TODAY);
    await main()
      .getByLabel(`${text('record.decision.executedBy')} `)
      .or(main().getByLabel(text('record.decision.executedBy')))
      .first()
      .selectOption('HOUSING');
    await main().getByLabel(text('plan.measure.evaluateOn')).fill(IN_A_MONTH);
    expect(await axeFaults(eye)).toEqual([]);
    await send('ReviseMeasuresPlanOfYouth');
    await button('plan.goOn').click();
    await field('plan.goals').fill('Klare seg i egen bolig\nTa fagbrev');
    await button('plan.addMeasure').click();
    await button('plan.addMeasure').click();
    await main()
      .getByRole('button', { name: `${text('plan.removeMeasure')}: Tiltak 3`, exact: true })
      .click();
    await main()
      .getByRole('button', { name: `${text('plan.removeMeasure')}: Tiltak 2`, exact: true })
      .click();
    await send('ReviseMeasuresPlanOfYouth');
    await button('plan.new').click();
    await button('plan.evaluate').first().click();
    await field('plan.evaluatedOn').fill(TODAY);
    await radio('record.meeting.youthTookPart', 'value.yes').check();
    await main().getByLabel(text('plan.youthSaid')).fill('Det går bra.');
    await send('EvaluateMeasuresPlanOfYouth');
    const item = { name: 'Hjelp med penger', responsible: 'Kari Prøve', executedBy: 'HOUSING' };
    expect(await own()).toMatchObject({
      measuresPlanVersions: expect.arrayContaining([
        expect.objectContaining({ version: before + 2, goals: ['Klare seg i egen bolig', 'Ta fagbrev'] }),
        expect.objectContaining({ version: before + 1, items: [{ ...item, evaluateOn: IN_A_MONTH, isFutv: false }] }),
      ]),
      measuresPlanEvaluations: [{ evaluatedOn: TODAY, youthTookPart: true, youthSaid: 'Det går bra.' }],
    });
    expect(await axeFaults(eye)).toEqual([]);
    eye.told();
  });

  test('somebody to turn to, a party and work practice end on the day that child welfare says', async () => {
    const eye = await be(WORKER, `/record/${farid.id}`);
    const ends = async (operation: string, of: string, label: string): Promise<void> => {
      const opener = main().getByRole('button', { name: `${text('keeping.end')}: ${of}`, exact: true });
      await opener.click();
      await field(label).fill(TOMORROW);
      await send(operation);
    };
    await ends('EndContactOfYouth', 'Solveig Test', 'keeping.validTo');
    await ends('EndPartyOfYouth', text('value.caseParty.YOUTH'), 'keeping.validTo');
    await ends('EndPracticeOfYouth', `Prøve bakeri, ${text('value.practiceArena.PRIVATE')}`, 'keeping.practiceEndsOn');
    expect(await own()).toMatchObject({
      contacts: expect.arrayContaining([{ name: 'Solveig Test', validTo: TOMORROW }]),
      parties: expect.arrayContaining([{ party: 'YOUTH', validTo: TOMORROW }]),
      practicePlacements: expect.arrayContaining([{ employer: 'Prøve bakeri', validTo: TOMORROW }]),
    });
    eye.told();
  });
}

/** Comes after all that goes on in the cases: child welfare and NAV close them. */
export function closesCases(eyeOf: () => Eye, worldOf: () => DemoConsole): void {
  const { main, button, radio, field, be, sends, ask } = handsOf(eyeOf, worldOf);
  const closed = (persona: string, fields: string) => ask<{ readonly me: object }>(persona, `{ me { ${fields} } }`);

  test('child welfare closes a case, and says that follow-up was offered', async () => {
    await be(WORKER, `/record/${farid.id}`);
    await button('closing.title').click();
    await radio('closing.followUpOffered', 'value.yes').check();
    await sends('CloseChildWelfareCaseOfYouth', () => button('record.send').dblclick());
    const { me } = await closed('farid', 'childWelfare { case { status followUpOffered } }');
    expect(me).toEqual({ childWelfare: { case: { status: 'CLOSED', followUpOffered: true } } });
  });

  test('NAV closes a case with a reason, and not before follow-up was offered', async () => {
    const eye = await be('nav-ostbyen', `/record/${sindre.id}`);
    await button('closing.title').click();
    await field('closing.reason').selectOption('SUFFICIENT_INCOME');
    await radio('closing.followUpOffered', 'value.no').check();
    // The form for the plan has its own.
    const press = main()
      .getByRole('button', { name: text('record.send'), exact: true })
      .last();
    await press.click();
    await eye.settled();
    expect(await eye.page.locator('main .aksel-alert--error').count()).toBe(1);
    await radio('closing.followUpOffered', 'value.yes').check();
    await sends('CloseNavCaseOfYouth', () => press.dblclick());
    const { me } = await closed('sindre', 'nav { case { status } }');
    expect(me).toEqual({ nav: { case: { status: 'CLOSED' } } });
    eye.told();
  });
}
