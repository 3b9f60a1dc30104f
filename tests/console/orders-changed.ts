import { YOUTHS } from '@brobygger/demo';
import { plus } from '@brobygger/domain';
import type { DemoConsole } from './demo-console';
import type { Eye } from './eye';
import { handsOf } from './form-hands';
import { axeFaults } from './page-faults';
import { beginning, text } from './words';

const { leila } = YOUTHS;
const DRAFT = 'mutation ($input: DraftNavOrderInput!) { draftNavOrder(input: $input) { id } }';
const OWN = '{ me { nav { orders { id status need goals legalBasis startsOn } } } }';
const IN_A_MONTH = plus(new Date().toISOString().slice(0, 10), { months: 1 });
const BEFORE = { need: 'Noen å lage mat med', goals: ['Lage middag', 'Handle'], legalBasis: 'sotjl. § 17' };

interface Own {
  readonly me: { readonly nav: { readonly orders: readonly { readonly id: string }[] } };
}

/** The label of what may be left empty. */
const ifAny = (key: string): string => text('record.ifAny').replace('{field}', text(key));

/** NAV writes an order anew, until it is sent. */
export function changesOrders(eyeOf: () => Eye, worldOf: () => DemoConsole): void {
  const { main, field, button, done, be, sends, ask } = handsOf(eyeOf, worldOf);

  test('NAV changes a draft, which begins with what stands, and what is emptied is gone', async () => {
    const { draftNavOrder } = await ask<{ readonly draftNavOrder: { readonly id: string } }>(
      'nav-bjerke',
      DRAFT,
      { input: { youthId: leila.id, ...BEFORE } },
      'B107',
    );
    const eye = await be('nav-bjerke', `/handover/${leila.id}`);
    const card = main().locator('section.agency', { hasText: BEFORE.need });
    await card.getByRole('button', { name: beginning('handover.changeThisOf') }).click();
    await eye.settled();
    const [goals, law] = [
      main().getByLabel(ifAny('navRecord.goals')),
      main().getByLabel(ifAny('record.order.legalBasis')),
    ];
    expect(await field('record.order.need').inputValue()).toBe(BEFORE.need);
    expect(await goals.inputValue()).toBe(BEFORE.goals.join('\n'));
    await field('record.order.need').fill('');
    await button('record.send').click();
    expect(await field('record.order.need').getAttribute('aria-invalid')).toBe('true');
    expect(await axeFaults(eye)).toEqual([]);
    await field('record.order.need').fill('Noen å handle med');
    await law.fill('');
    await main().getByLabel(ifAny('record.order.startsOn')).fill(IN_A_MONTH);
    await sends('ChangeOrder', () => button('record.send').dblclick());
    expect(await done()).toBe(text('record.done'));
    const { orders } = (await ask<Own>('leila', OWN)).me.nav;
    expect(orders.find(({ id }) => id === draftNavOrder.id)).toEqual({
      ...{ id: draftNavOrder.id, status: 'DRAFT', need: 'Noen å handle med', goals: BEFORE.goals },
      ...{ legalBasis: null, startsOn: IN_A_MONTH },
    });
    eye.told();
  });
}
