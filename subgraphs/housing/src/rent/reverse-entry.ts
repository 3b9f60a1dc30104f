import { createError, isId, newId } from '@brobygger/domain';
import type { Author } from '@brobygger/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { RentCharge } from './rent-charge.entity';
import { RentPayment } from './rent-payment.entity';
import type { RentReversalReason } from './rent-reversal-reason';
import type { ReverseRentEntryInput } from './rent.input';

/** What an entry can be taken back for. */
const REASONS = {
  charge: ['WRONGLY_ENTERED', 'WAIVED'],
  payment: ['WRONGLY_ENTERED', 'RETURNED'],
} as const satisfies Record<string, readonly RentReversalReason[]>;

/** Takes the charge or payment back, and gives the counter-entry's id. */
export async function reverseEntry(
  transaction: EntityManager,
  { organisationId, personId, at }: Author,
  { youthId, entryId, reason }: ReverseRentEntryInput,
): Promise<string> {
  const where = { id: entryId, youthId, organisationId };
  const charge = isId(entryId) ? await transaction.findOneBy(RentCharge, where) : null;
  const payment = isId(entryId) && charge === null ? await transaction.findOneBy(RentPayment, where) : null;
  const counter = { id: newId(), reason, recordedAt: at, recordedBy: personId };
  if (charge !== null) {
    checkReason(REASONS.charge, reason);
    await refuseReversed(transaction, RentCharge, charge);
    const { id: reversesId, amountNok } = charge;
    await transaction.insert(RentCharge, { ...charge, ...counter, reversesId, amountNok: -amountNok });
    return counter.id;
  }
  if (payment === null) throw createError('NOT_FOUND', 'your organisation has no such entry of this youth');
  checkReason(REASONS.payment, reason);
  await refuseReversed(transaction, RentPayment, payment);
  const { id: reversesId, amountNok } = payment;
  await transaction.insert(RentPayment, { ...payment, ...counter, reversesId, amountNok: -amountNok, clientKey: null });
  return counter.id;
}

function checkReason(reasons: readonly RentReversalReason[], reason: RentReversalReason): void {
  if (reasons.includes(reason)) return;
  throw createError('BAD_USER_INPUT', `\`input.reason\` must be ${reasons.join(' or ')}`, { argument: 'input.reason' });
}

async function refuseReversed(
  transaction: EntityManager,
  entity: typeof RentCharge | typeof RentPayment,
  { id, reversesId }: { readonly id: string; readonly reversesId: string | null },
): Promise<void> {
  if (reversesId !== null) throw createError('CONFLICT', 'the entry takes back another');
  if (await transaction.existsBy(entity, { reversesId: id })) throw createError('CONFLICT', 'the entry was taken back');
}
