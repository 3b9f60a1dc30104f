import type { LocalDate } from '@brobygger/domain';
import type { RentCharge } from './rent-charge.entity';
import type { RentMonth } from './rent-month.type';
import type { RentPayment } from './rent-payment.entity';

type Charge = Pick<RentCharge, 'id' | 'youthId' | 'organisationId' | 'month' | 'amountNok' | 'dueOn' | 'reversesId'>;
type Payment = Pick<RentPayment, 'id' | 'organisationId' | 'amountNok' | 'paidOn' | 'reversesId'>;

/**
 * The month that falls due last of those that were charged, as of a day; `null` where none stands. Accounts of several organisations are
 * kept apart: it is of the one whose charge falls due last.
 */
export function newestMonth(
  charges: readonly Charge[],
  payments: readonly Payment[],
  today: LocalDate,
): RentMonth | null {
  const newest = standing(charges).find(({ month }) => month !== null);
  if (newest === undefined) return null;
  const { id, youthId, organisationId, amountNok, dueOn } = newest;
  const ofAccount = (entry: { readonly organisationId: string }): boolean => entry.organisationId === organisationId;
  const [charged, paid] = [charges.filter(ofAccount), payments.filter(ofAccount)];
  return {
    id,
    youthId,
    organisationId,
    monthNok: amountNok,
    arrearsNok: arrearsOf(charged, paid, today),
    dueOn,
    paidOn: lastPaidOn(newest, charged, paid),
  };
}

/**
 * What was due before the day and is unpaid, in whole NOK: who pays on the day on which rent is due owes nothing. Counter-entries have the
 * day of what they take back, so that they count as if it had never been.
 */
export function arrearsOf(
  charges: readonly Pick<Charge, 'amountNok' | 'dueOn'>[],
  payments: readonly Pick<Payment, 'amountNok' | 'paidOn'>[],
  day: LocalDate,
): number {
  const due = sumOf(charges.filter(({ dueOn }) => dueOn < day));
  return Math.max(0, due - sumOf(payments.filter(({ paidOn }) => paidOn <= day)));
}

/** When something of the charge was last paid: payments are of what fell due first. */
function lastPaidOn(charge: Charge, charges: readonly Charge[], payments: readonly Payment[]): LocalDate | null {
  const inOrder = standing(charges).toReversed();
  const before = sumOf(inOrder.slice(0, inOrder.indexOf(charge)));
  let [paid, last]: [number, LocalDate | null] = [0, null];
  for (const { amountNok, paidOn } of standing(payments).toReversed()) {
    if (paid >= before + charge.amountNok) break;
    paid += amountNok;
    if (paid > before) last = paidOn;
  }
  return last;
}

/** The entries that are neither taken back nor take back another. */
export function standing<Entry extends { readonly id: string; readonly reversesId: string | null }>(
  entries: readonly Entry[],
): readonly Entry[] {
  const reversed = new Set(entries.map(({ reversesId }) => reversesId));
  return entries.filter(({ id, reversesId }) => reversesId === null && !reversed.has(id));
}

const sumOf = (entries: readonly { readonly amountNok: number }[]): number =>
  entries.reduce((sum, { amountNok }) => sum + amountNok, 0);
