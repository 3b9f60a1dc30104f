import { DataCategory, osloDate } from '@brobygger/domain';
import type { Author, Recorded, Recorder } from '@brobygger/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { chargeRent, checkCharge } from './charge-rent';
import { checkPayment, recordPayment } from './record-payment';
import type { ChargeRentInput, RecordRentPaymentInput, ReverseRentEntryInput } from './rent.input';
import { reverseEntry } from './reverse-entry';

/**
 * Keeps youths' rent accounts: charges and payments, which are added and never changed. What is owed follows from them. Each of the changes
 * is refused for a youth whom the organisation does not serve (YOUTH_NOT_FOUND).
 */
export interface RentService {
  /**
   * A residency is charged once for a month (RENT_MONTH_ONCE), and for months in which the youth lived there (RENT_RESIDENCY).
   * @throws BAD_USER_INPUT for a month or a due day that is too far off
   */
  charge(author: Author, input: ChargeRentInput): Promise<Recorded>;
  /**
   * Counts once however often it is sent. No more comes in than is charged and unpaid (RENT_OVERPAID).
   * @throws BAD_USER_INPUT for a day in the future; CONFLICT where the client key belongs to another payment
   */
  pay(author: Author, input: RecordRentPaymentInput): Promise<Recorded>;
  /**
   * What takes an entry back has its day and the amount with the other sign.
   * @throws NOT_FOUND for an entry that is not of the account; CONFLICT where it was taken back before, or takes back another itself;
   * BAD_USER_INPUT for a reason that is none for it
   */
  reverse(author: Author, input: ReverseRentEntryInput): Promise<Recorded>;
}

export const createRentService = ({ recorder }: { readonly recorder: Recorder }): RentService => {
  /** The recorder holds who else writes of the youth's service, so that no change is made on what another has just changed. */
  const onAccount = (
    author: Author,
    youthId: string,
    change: (transaction: EntityManager) => Promise<string>,
  ): Promise<Recorded> =>
    recorder.onServedYouth(author, youthId, DataCategory.HOUSING_RENT, async (transaction) => ({
      id: await change(transaction),
      youthId,
    }));

  return {
    async charge(author, input) {
      checkCharge(input, osloDate(author.at));
      return onAccount(author, input.youthId, (transaction) => chargeRent(transaction, author, input));
    },

    async pay(author, input) {
      checkPayment(input, osloDate(author.at));
      return onAccount(author, input.youthId, (transaction) => recordPayment(transaction, author, input));
    },

    reverse: (author, input) =>
      onAccount(author, input.youthId, (transaction) => reverseEntry(transaction, author, input)),
  };
};
