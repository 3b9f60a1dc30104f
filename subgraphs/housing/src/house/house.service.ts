import { createError, isId, newId, osloDate, ruleViolated } from '@brobygger/domain';
import { holdLock, type Author } from '@brobygger/subgraph-kit';
import { type DataSource, type EntityManager } from 'typeorm';
import { getOpenHouse } from './get-open-house';
import { House, type HouseGenderRule, type HouseKind } from './house.entity';
import type { CreateHouseInput } from './house.input';
import { countOccupied } from './own-house';

/** Opens and closes an organisation's houses. They hold nothing about a youth. */
export interface HouseService {
  /** A student house is for girls or for boys (INV03); an organisation that restarted has one at most (INV05). */
  create(author: Author, input: CreateHouseInput): Promise<{ readonly id: string }>;
  close(author: Author, houseId: string): Promise<{ readonly id: string }>;
}

/** The kinds whose residents have a flat, with kitchen and bath of their own unless it is said otherwise. */
const FLATS: readonly HouseKind[] = ['STAFFED_24H', 'HYBEL', 'HYBEL_HOUSE', 'OWN_HOME'];

export const createHouseService = ({ dataSource }: { readonly dataSource: DataSource }): HouseService => ({
  create: (author, { restarted = false, targetGroup, ownKitchenAndBath, nightGuard, ...input }) =>
    dataSource.transaction(async (transaction) => {
      const { kind } = input;
      if (kind === 'STUDENT_SHARED') await checkStudentHouse(transaction, author, input.genderRule, restarted);
      const id = newId();
      await transaction.insert(House, {
        ...input,
        id,
        organisationId: author.organisationId,
        status: 'OPEN',
        openedOn: osloDate(author.at),
        restarted,
        targetGroup: targetGroup ?? (kind === 'STAFFED_24H' ? 'UNACCOMPANIED_MINORS' : 'OTHER'),
        ownKitchenAndBath: ownKitchenAndBath ?? FLATS.includes(kind),
        nightGuard: nightGuard ?? 'NONE',
      });
      return { id };
    }),

  close: (author, houseId) =>
    dataSource.transaction(async (transaction) => {
      // One that is no id names no house, and may not even be text that the database takes.
      if (isId(houseId)) await holdLock(transaction, `house/${houseId}`);
      const { id } = await getOpenHouse(transaction, author, houseId);
      if ((await countOccupied(transaction, id)) > 0) throw createError('CONFLICT', 'the house still has residents');
      await transaction.update(House, { id }, { status: 'CLOSED', closedOn: osloDate(author.at) });
      return { id };
    }),
});

async function checkStudentHouse(
  transaction: EntityManager,
  { organisationId }: Author,
  genderRule: HouseGenderRule,
  restarted: boolean,
): Promise<void> {
  if (genderRule === 'MIXED') throw ruleViolated('INV03', 'a student house is for girls or for boys');
  await holdLock(transaction, `student-houses/${organisationId}`);
  const houses = await transaction.findBy(House, { organisationId, kind: 'STUDENT_SHARED' });
  const hasRestarted = restarted || houses.some((house) => house.restarted);
  if (hasRestarted && houses.some(({ status }) => status === 'OPEN')) {
    throw ruleViolated('INV05', 'an organisation that has restarted has one open student house at most');
  }
}
