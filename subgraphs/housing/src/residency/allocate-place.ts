import { createError, osloDate, ruleViolated } from '@brobygger/domain';
import { holdLock, type Admission, type Author, type Recorded } from '@brobygger/subgraph-kit';
import { In, QueryFailedError, type EntityManager } from 'typeorm';
import { getOpenHouse } from '../house/get-open-house';
import type { House } from '../house/house.entity';
import { keepStep } from './keep-step';
import { checkTenancy } from './residency-rules';
import { OCCUPYING, Residency } from './residency.entity';

/** The index that keeps a flat for one resident. */
const ONE_PER_FLAT = 'residency_one_per_flat';

/**
 * Gives the youth who applied a place in the house: a flat of its own in one for unaccompanied minors (INV06). Whoever may not live there
 * today gets none, and so an application that awaits a guardian holds no place from others (INV01).
 */
export async function allocatePlace(
  transaction: EntityManager,
  author: Author,
  admission: Admission,
  flatNo: number | null,
): Promise<Recorded> {
  const { youthId } = admission;
  const applied = await transaction.findOneBy(Residency, {
    youthId,
    organisationId: author.organisationId,
    state: 'APPLIED',
  });
  if (applied === null) throw createError('NOT_FOUND', 'your organisation has no application of this youth');
  await holdLock(transaction, `house/${applied.houseId}`);
  const house = await getOpenHouse(transaction, author, applied.houseId);
  checkFlat(house, flatNo);
  checkTenancy({ ...admission, house, on: osloDate(author.at) });
  const taken = await transaction.countBy(Residency, { houseId: house.id, state: In([...OCCUPYING]) });
  if (taken >= house.capacity) throw ruleViolated('HOUSE_CAPACITY', 'the house has no free place');
  const { affected } = await transaction
    .update(Residency, { id: applied.id, youthId, state: 'APPLIED' }, { state: 'ALLOCATED', flatNo })
    .catch((cause: unknown) => refuseTakenFlat(cause, flatNo));
  if (affected !== 1) throw createError('CONFLICT', 'the application was changed in the meantime');
  await keepStep(transaction, applied, { state: 'ALLOCATED', happenedOn: osloDate(author.at) });
  return { id: applied.id, youthId };
}

function checkFlat({ targetGroup, capacity }: House, flatNo: number | null): void {
  if (flatNo === null && targetGroup === 'UNACCOMPANIED_MINORS') {
    throw ruleViolated('INV06', "a place in a house for unaccompanied minors is a flat of one's own");
  }
  if (flatNo !== null && (flatNo < 1 || flatNo > capacity)) {
    throw createError('BAD_USER_INPUT', '`input.flatNo` is no flat of the house', { argument: 'input.flatNo' });
  }
}

/** Names the flat, and nobody who has it. */
function refuseTakenFlat(cause: unknown, flatNo: number | null): never {
  const isTaken =
    cause instanceof QueryFailedError && (cause.driverError as { constraint?: unknown }).constraint === ONE_PER_FLAT;
  if (!isTaken) throw cause;
  throw createError('CONFLICT', `flat ${flatNo} of the house is taken`, {
    argument: 'input.flatNo',
    standing: { flatNo },
  });
}
