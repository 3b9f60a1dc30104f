import { YOUTHS } from '@brobygger/demo';
import type { Locator } from 'playwright-core';
import type { DemoConsole } from './demo-console';
import type { Eye } from './eye';
import { handsOf } from './form-hands';
import { axeFaults } from './page-faults';
import { beginning, text } from './words';

const { leila } = YOUTHS;
const OPEN =
  'mutation ($youthId: ID!, $reason: String!) { openInvestigation(youthId: $youthId, reason: $reason) { id } }';
const ORDER = 'mutation ($input: OrderInformationInput!) { orderInformation(input: $input) { id } }';
const CLOSE = `mutation ($youthId: ID!, $investigationId: ID!) {
  closeInvestigation(youthId: $youthId, investigationId: $investigationId, outcome: DROPPED) { id } }`;
const GIVEN = 'query ($id: ID!) { youth(id: $id) { informationOrders { id items { category isReleased } } } }';

interface Ordered {
  readonly youth: { readonly informationOrders: readonly { readonly id: string; readonly items: readonly object[] }[] };
}

/** An order for information of child welfare, and how the service answers that it asks. */
export function answersOrders(eyeOf: () => Eye, worldOf: () => DemoConsole): void {
  const { main, button, done, be, sends, ask } = handsOf(eyeOf, worldOf);
  /** Opens the page anew until it says so: the order comes by message. */
  const opensUntil = async (path: string, row: Locator): Promise<void> => {
    for (let looks = 0; looks < 60 && (await row.count()) === 0; looks += 1) await eyeOf().open(path);
  };

  test('an order stands in the work list until what it asks for is answered, with yes or no', async () => {
    const youthId = leila.id;
    const { openInvestigation } = await ask<{ readonly openInvestigation: { readonly id: string } }>(
      ...(['child-welfare-bjerke', OPEN, { youthId, reason: 'Meldt av skolen.' }, 'B107'] as const),
    );
    const asked = {
      kind: 'INVESTIGATION',
      categories: ['NAV_CASE', 'OUTREACH_CONTACT'],
      necessity: 'For å se hva hun får.',
    };
    const order = { youthId, investigationId: openInvestigation.id, ...asked };
    const { orderInformation } = await ask<{ readonly orderInformation: { readonly id: string } }>(
      ...(['child-welfare-bjerke', ORDER, { input: order }, 'B107'] as const),
    );

    const eye = await be('nav-bjerke');
    const link = main().getByRole('link', { name: beginning('today.kind.informationOrders') });
    await opensUntil('/today', link);
    await link.first().click();
    await eye.settled();
    const opening = main().getByRole('button', { name: beginning('ordered.answerOf') });
    await opening.first().click();
    await button('received.send').click();
    expect(await main().locator('.aksel-radio-group--error, [aria-invalid="true"]').count()).toBeGreaterThan(0);
    expect(await axeFaults(eye)).toEqual([]);
    await main()
      .getByRole('radio', { name: text('ordered.yes'), exact: true })
      .check();
    await sends('AnswerOrder', () => button('received.send').dblclick());
    expect(await done()).toBe(text('ordered.done'));
    expect(await opening.count()).toBe(0);
    // Who ordered reads it: she is told of it with a concern of which she is told later.
    const { youth } = await ask<Ordered>('child-welfare-bjerke', GIVEN, { id: youthId }, 'B107');
    expect(youth.informationOrders.find(({ id }) => id === orderInformation.id)?.items).toEqual([
      { category: 'NAV_CASE', isReleased: true },
      { category: 'OUTREACH_CONTACT', isReleased: false },
    ]);
    await ask('child-welfare-bjerke', CLOSE, { youthId, investigationId: openInvestigation.id }, 'B107');
    expect(eye.told()).toEqual([]);
  });
}
