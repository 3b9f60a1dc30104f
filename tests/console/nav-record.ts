import { YOUTHS } from '@brobygger/demo';
import type { DemoConsole } from './demo-console';
import type { Eye } from './eye';
import { handsOf } from './form-hands';
import { axeFaults } from './page-faults';
import { beginning, text } from './words';

const { sindre } = YOUTHS;

interface Own {
  readonly me: {
    readonly nav: {
      readonly individualPlans: readonly { readonly version: number; readonly ownWish: string | null }[];
      readonly benefitDecisions: readonly { readonly status: string }[];
      readonly caseMoves: readonly { readonly status: string; readonly reason: string | null }[];
    };
  };
}

/** What NAV keeps of a youth over time, after what `recordsByForm` recorded: it is ended, planned on and called off where it is read. */
export function keepsTheNavRecord(eyeOf: () => Eye, worldOf: () => DemoConsole): void {
  const { main, field, button, radio, done, be, sends, ask } = handsOf(eyeOf, worldOf);
  const own = async () => {
    const fields =
      'individualPlans { version ownWish goals { area goal } } benefitDecisions { status } caseMoves { status reason }';
    return (await ask<Own>('sindre', `{ me { nav { ${fields} } } }`)).me.nav;
  };

  test('NAV ends a decision, and writes the individual plan in versions, each goal under its life area', async () => {
    const eye = await be('nav-ostbyen', `/record/${sindre.id}`);
    expect(await axeFaults(eye)).toEqual([]);
    await sends('EndBenefitOfYouth', () =>
      main()
        .getByRole('button', { name: beginning('navRecord.endOf') })
        .first()
        .click(),
    );
    expect(await done()).toBe(text('navRecord.ended'));
    const goal = main().getByLabel(`${text('navRecord.goals')}: ${text('value.area.SCHOOL_WORK')}`, { exact: true });
    for (const line of ['Ta fagbrev', 'Ta fagbrev\nFinne lærebedrift']) {
      await field('navRecord.coordinator').fill('Kari Prøve');
      await goal.fill(line);
      await sends('WriteIndividualPlanOfYouth', () => button('record.send').dblclick());
    }
    const goals = ['Ta fagbrev', 'Finne lærebedrift'].map((each) => ({ area: 'SCHOOL_WORK', goal: each }));
    expect(await own()).toMatchObject({
      individualPlans: [{ version: 2, goals }, { version: 1 }],
      benefitDecisions: [{ status: 'ENDED' }],
    });
  });

  test('the old office calls the move off, and says why', async () => {
    await be('nav-ostbyen', `/handover/${sindre.id}`);
    const card = main().locator('section.agency', { hasText: text('term.handover.TRANSFER') });
    await card.getByRole('button', { name: beginning('handover.sayThisOf') }).click();
    await radio('handover.whatMove', 'handover.move.CANCELLED').check();
    await field('received.why').selectOption('YOUTH_DECLINED');
    await sends('SettleDistrictMoveOfYouth', () => button('handover.say').dblclick());
    expect((await own()).caseMoves).toEqual([{ status: 'CANCELLED', reason: 'YOUTH_DECLINED' }]);
  });

  test('the youth reads the plan, and writes the own wish', async () => {
    const eye = await be('sindre', '/plan');
    expect(await main().innerText()).toContain('Finne lærebedrift');
    await field('ownWish.label').fill('Bli kokk');
    await sends('WriteOwnWish', () => button('ownWish.send').click());
    expect(await axeFaults(eye)).toEqual([]);
    expect((await own()).individualPlans[0]).toMatchObject({ version: 2, ownWish: 'Bli kokk' });
  });
}
