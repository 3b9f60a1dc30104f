import { YOUTHS } from '@brobygger/demo';
import { plus } from '@brobygger/domain';
import type { DemoConsole } from './demo-console';
import type { Eye } from './eye';
import { handsOf } from './form-hands';
import { axeFaults } from './page-faults';
import { text } from './words';

const TODAY = new Date().toISOString().slice(0, 10);
const WORKER = 'housing-futv';
const { leila } = YOUTHS;
const OWN = `{ me { housing {
  mapping { mappedOn area level } independencePlans { goals summary movesOutOn } providerOrders { offer responsible startsOn }
} } }`;
const SURVEYS = '{ wellbeingSurveys { opensOn closesOn } }';

interface Own {
  readonly me: {
    readonly housing: Readonly<Record<'mapping' | 'independencePlans' | 'providerOrders', readonly object[]>>;
  };
}

/** How a youth is doing, the plan to live alone and the form on an order: written by the worker, and read by the youth. */
export function helpsToLiveAlone(eyeOf: () => Eye, worldOf: () => DemoConsole): void {
  const hands = handsOf(eyeOf, worldOf);
  const { main, field, button, sends, ask } = hands;
  const send = (operation: string) => sends(operation, () => button('record.send').dblclick());
  const own = async () => (await ask<Own>('leila', OWN)).me.housing;
  const follow = async (key: string): Promise<void> => {
    await main()
      .getByRole('link', { name: text(key), exact: true })
      .click();
    await eyeOf().settled();
  };

  test('what is mapped today stands above what was mapped before, in the table and in the chart of its area', async () => {
    const eye = await hands.be(WORKER);
    await eye.open(`/record/${leila.id}`);
    await follow('mapping.title');
    const rows = main().locator('tbody tr');
    await rows.first().waitFor();
    const before = await rows.count();
    await field('record.mapping.area').selectOption('OWN_HOME');
    await field('record.mapping.level').selectOption('5');
    await field('record.mapping.note').fill('Hun sa det selv.');
    await send('MapLifeAreaOfYouth');
    expect(await rows.count()).toBe(before + 1);
    expect(await rows.first().locator('td').allInnerTexts()).toEqual(['–', '5', '–', '–', '–', '–']);
    const chart = main().getByRole('img', {
      name: new RegExp(`^${text('value.area.OWN_HOME')}\\. .*: 2, .*: 3, .*: 5$`),
    });
    expect(await chart.count()).toBe(1);
    expect(await axeFaults(eye)).toEqual([]);
    expect((await own()).mapping[0]).toEqual({ mappedOn: TODAY, area: 'OWN_HOME', level: 5 });
  });

  test('a plan is written anew and the old one stays; a goal that is missing is told at its field', async () => {
    const eye = eyeOf();
    const before = (await own()).independencePlans.length;
    await follow('record.link');
    await follow('independence.title');
    await button('record.send').click();
    expect(await field('independence.goals').getAttribute('aria-invalid')).toBe('true');
    await field('independence.goals').fill('Lage middag\nBetale leia');
    await eye.page.getByLabel(text('independence.summary')).fill('Hun klarer nesten alt selv.');
    await send('WriteIndependencePlanOfYouth');
    expect(await axeFaults(eye)).toEqual([]);
    const [newest, ...others] = (await own()).independencePlans;
    expect(newest).toEqual({
      goals: ['Lage middag', 'Betale leia'],
      summary: 'Hun klarer nesten alt selv.',
      movesOutOn: null,
    });
    expect(others).toHaveLength(before);
    expect(await main().locator('section.agency').count()).toBe(before + 1);
  });

  test('the form on an order that was accepted is reached from the order, and written anew', async () => {
    const eye = eyeOf();
    await eye.open('/received');
    await main().locator(`a[href$="/orders/${leila.id}"]`).first().click();
    await eye.settled();
    const card = main().locator('section.agency').first();
    expect(await card.innerText()).toContain('Prosjektmedarbeider');
    await field('orders.offer').fill('To møter i uka.');
    await field('orders.responsible').fill('Miljøarbeider');
    await send('WriteProviderOrderOfYouth');
    expect(await card.innerText()).toContain('Miljøarbeider');
    expect(await axeFaults(eye)).toEqual([]);
    expect((await own()).providerOrders[0]).toEqual({
      offer: 'To møter i uka.',
      responsible: 'Miljøarbeider',
      startsOn: null,
    });
    eye.told();
  });

  test('a survey among residents is begun, once, to a last day', async () => {
    const eye = eyeOf();
    const closesOn = plus(TODAY, { days: 10 });
    await eye.open('/houses/surveys');
    await field('surveys.closesOn').fill(closesOn);
    await send('OpenSurveyOfHouses');
    expect(await hands.done()).toBe(text('surveys.opened'));
    const { wellbeingSurveys } = await ask<{ readonly wellbeingSurveys: readonly object[] }>(
      WORKER,
      SURVEYS,
      {},
      'B107',
    );
    expect(wellbeingSurveys).toEqual([{ opensOn: TODAY, closesOn }]);
    eye.told();
  });

  test('the youth reads the own mapping, the plan to live alone, and what is done on the order', async () => {
    const eye = await hands.be('leila');
    await eye.open('/held');
    const said = await main().innerText();
    for (const what of ['term.record.housing.mapping', 'term.record.housing.independencePlans']) {
      expect(said).toContain(text(what));
    }
    for (const what of ['Hun klarer nesten alt selv.', 'To møter i uka.']) expect(said).toContain(what);
    eye.told();
  });
}
