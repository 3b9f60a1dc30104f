import { createError, newId, ruleViolated, type LocalDate } from '@brobygger/domain';
import { holdLock, queryIn, type Author } from '@brobygger/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { RentPayment } from './rent-payment.entity';
import type { RecordRentPaymentInput } from './rent.input';

/** @throws BAD_USER_INPUT for a day in the future */
export function checkPayment({ paidOn }: Pick<RecordRentPaymentInput, 'paidOn'>, today: LocalDate): void {
  if (paidOn > today) {
    throw createError('BAD_USER_INPUT', '`input.paidOn` is in the future', { argument: 'input.paidOn' });
  }
}

// Of another youth or with other content, the key belongs to another payment.
const SENT_BEFORE = `
select id, youth_id = $3 and amount_nok = $4 and paid_on = $5 and paid_by = $6 as "isSame" from rent_payment
where organisation_id = $1 and client_key = $2`;

const UNPAID = `
select ((select coalesce(sum(amount_nok), 0) from rent_charge where youth_id = $1 and organisation_id = $2)
  - (select coalesce(sum(amount_nok), 0) from rent_payment where youth_id = $1 and organisation_id = $2))::int as nok`;

/** Records the payment, and gives its id. @throws CONFLICT for the key of another payment, RULE_VIOLATED for RENT_OVERPAID */
export async function recordPayment(
  transaction: EntityManager,
  { organisationId, personId, at }: Author,
  { clientKey, youthId, amountNok, paidOn, paidBy }: RecordRentPaymentInput,
): Promise<string> {
  // Of two youths at once with one key the second is told so.
  await holdLock(transaction, `rent-payment/${organisationId}/${clientKey}`);
  const [earlier] = await queryIn<{ readonly id: string; readonly isSame: boolean }>(
    transaction,
    'rent-payment-sent-before',
    SENT_BEFORE,
    [organisationId, clientKey, youthId, amountNok, paidOn, paidBy],
  );
  if (earlier?.isSame === true) return earlier.id;
  if (earlier !== undefined) {
    throw createError('CONFLICT', '`input.clientKey` belongs to another payment', { argument: 'input.clientKey' });
  }
  const [unpaid] = await queryIn<{ readonly nok: number }>(transaction, 'unpaid-rent', UNPAID, [
    youthId,
    organisationId,
  ]);
  if (unpaid === undefined || amountNok > unpaid.nok) {
    throw ruleViolated('RENT_OVERPAID', 'the payment is more than what is charged and unpaid');
  }
  const id = newId();
  await transaction.insert(RentPayment, {
    ...{ id, youthId, organisationId, clientKey, amountNok, paidOn, paidBy },
    recordedAt: at,
    recordedBy: personId,
  });
  return id;
}
