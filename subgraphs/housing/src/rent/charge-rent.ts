import { createError, isId, newId, plus, ruleViolated, type LocalDate } from '@brobygger/domain';
import type { Author } from '@brobygger/subgraph-kit';
import { In, LessThanOrEqual, type EntityManager } from 'typeorm';
import { Residency } from '../residency/residency.entity';
import { standing } from './rent-account';
import { RentCharge } from './rent-charge.entity';
import type { ChargeRentInput } from './rent.input';

const firstOf = (day: LocalDate): LocalDate => `${day.slice(0, 7)}-01`;
const lastOf = (month: LocalDate): LocalDate => plus(plus(month, { months: 1 }), { days: -1 });

/** @throws BAD_USER_INPUT for a month more than a year ahead, or a due day far from the month */
export function checkCharge({ month, dueOn }: Pick<ChargeRentInput, 'month' | 'dueOn'>, today: LocalDate): void {
  const first = firstOf(month);
  if (first > plus(today, { years: 1 })) throw farOff('input.month', 'is more than a year ahead');
  if (dueOn < plus(first, { months: -1 }) || dueOn > plus(first, { years: 1 })) {
    throw farOff('input.dueOn', 'must be from a month before the month until a year after it');
  }
}

const farOff = (argument: string, says: string): Error =>
  createError('BAD_USER_INPUT', `\`${argument}\` ${says}`, { argument });

/** Charges the month, and gives the charge's id. @throws RULE_VIOLATED for RENT_RESIDENCY and RENT_MONTH_ONCE */
export async function chargeRent(
  transaction: EntityManager,
  author: Author,
  { month: day, residencyId: named = null, ...charge }: ChargeRentInput,
): Promise<string> {
  const { organisationId, personId, at } = author;
  const { youthId } = charge;
  const month = firstOf(day);
  const residencyId = await residencyOf(transaction, { youthId, organisationId, month, named });
  const sameMonth = standing(await transaction.findBy(RentCharge, { youthId, organisationId, month }));
  // Who moved from one residency to another pays for both; a charge without one may be of any.
  const isOfAnother = (other: string | null): boolean =>
    other !== null && residencyId !== null && other !== residencyId;
  if (!sameMonth.every((other) => isOfAnother(other.residencyId))) {
    throw ruleViolated('RENT_MONTH_ONCE', 'the month is charged already');
  }
  const id = newId();
  await transaction.insert(RentCharge, {
    ...charge,
    ...{ id, organisationId, residencyId, month },
    recordedAt: at,
    recordedBy: personId,
  });
  return id;
}

/** The residency that a month's rent is for: the one that is named, or the newest of those in which the youth lived that month. */
async function residencyOf(
  transaction: EntityManager,
  of: {
    readonly youthId: string;
    readonly organisationId: string;
    readonly month: LocalDate;
    readonly named: string | null;
  },
): Promise<string | null> {
  const { youthId, organisationId, month, named } = of;
  if (named !== null && !isId(named)) throw notLivedIn();
  const lived = await transaction.find(Residency, {
    where: {
      ...(named === null ? {} : { id: named }),
      ...{ youthId, organisationId, state: In(['LIVING', 'NOTICE', 'MOVED_OUT']) },
      validFrom: LessThanOrEqual(lastOf(month)),
    },
    order: { validFrom: 'DESC' },
  });
  const found = lived.find(({ state, validTo }) => state !== 'MOVED_OUT' || (validTo !== null && validTo >= month));
  if (found === undefined && named !== null) throw notLivedIn();
  return found?.id ?? null;
}

const notLivedIn = (): Error =>
  ruleViolated('RENT_RESIDENCY', 'rent is for a residency of the youth with your organisation, and a month of it');
