import { YOUTHS } from '@brobygger/demo';
import type { DemoConsole } from './demo-console';
import type { Eye } from './eye';
import { handsOf } from './form-hands';
import { axeFaults } from './page-faults';
import { text } from './words';

const { sindre } = YOUTHS;
const PAYMENTS = '{ me { housing { rent { arrearsNok } rentPayments { id reversesId reason } } } }';

interface Paid {
  readonly me: {
    readonly housing: {
      readonly rent: { readonly arrearsNok: number };
      readonly rentPayments: readonly {
        readonly id: string;
        readonly reversesId: string | null;
        readonly reason: string | null;
      }[];
    };
  };
}

/** A worker finds who is to pay soon or owes, opens the account, and takes a payment back, which stays in the history. */
export function keepsARentAccount(eyeOf: () => Eye, worldOf: () => DemoConsole): void {
  test('from the list to the account of a youth, where a payment is taken back for a reason, once', async () => {
    const hands = handsOf(eyeOf, worldOf);
    const before = await hands.ask<Paid>('sindre', PAYMENTS);
    const eye = await hands.be('housing-22b', '/rent');
    expect(
      await hands
        .main()
        .getByText(/over fristen/)
        .count(),
    ).toBeGreaterThan(0);
    expect(await axeFaults(eye)).toEqual([]);
    await hands.main().locator(`a[href$="/rent/${sindre.id}"]`).first().click();
    await eye.settled();
    const payments = hands.main().locator('section', { hasText: text('rent.payments') });
    await payments
      .getByRole('button', { name: /^Ta tilbake/ })
      .first()
      .click();
    await hands.button('rent.confirm').click();
    expect(await payments.getByRole('combobox').getAttribute('aria-invalid')).toBe('true');
    expect(await axeFaults(eye)).toEqual([]);
    await payments.getByRole('combobox').selectOption('RETURNED');
    await hands.sends('ReverseRentEntryOfYouth', () => hands.button('rent.confirm').dblclick());
    expect(await hands.done()).toBe(text('rent.takenBackNow'));

    const after = await hands.ask<Paid>('sindre', PAYMENTS);
    const { rentPayments } = after.me.housing;
    expect(rentPayments).toHaveLength(before.me.housing.rentPayments.length + 1);
    expect(rentPayments.filter(({ reason }) => reason === 'RETURNED')).toHaveLength(1);
    expect(after.me.housing.rent.arrearsNok).toBeGreaterThan(before.me.housing.rent.arrearsNok);
    eye.told();
  });
}
