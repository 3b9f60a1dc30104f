import { newId, type LocalDate } from '@brobygger/domain';
import type { HousingServices } from '@brobygger/housing';
import type { Author } from '@brobygger/subgraph-kit';

/** Charges a youth a month's rent, of which all but the arrears came in on the day on which it was due. */
export async function owesRent(
  rent: HousingServices['rent'],
  author: Author,
  of: { readonly youthId: string; readonly monthNok: number; readonly arrearsNok: number; readonly dueOn: LocalDate },
): Promise<void> {
  const { youthId, monthNok, arrearsNok, dueOn } = of;
  await rent.charge(author, { youthId, month: dueOn, amountNok: monthNok, dueOn });
  const payment = {
    clientKey: newId(),
    youthId,
    amountNok: monthNok - arrearsNok,
    paidOn: dueOn,
    paidBy: 'YOUTH',
  } as const;
  if (payment.amountNok > 0) await rent.pay(author, payment);
}
