import { ageOn, createError, isId, newId, ruleViolated } from '@brobygger/domain';
import { holdLock, type Author } from '@brobygger/subgraph-kit';
import { type DataSource, type EntityManager } from 'typeorm';
import { getOpenHouse } from './get-open-house';
import { House, type HouseGenderRule } from './house.entity';
import type { AssignResponsiblePersonInput, CreateHouseInput } from './house.input';
import { countOccupied } from './own-house';
import { ResponsiblePerson } from './responsible-person.entity';

/** The youngest that a responsible person may be, in whole years (INV02). */
const RESPONSIBLE_FROM = 21;

/** Opens and closes an organisation's houses, and says who is responsible in them. They hold nothing about a youth. */
export interface HouseService {
  /** A student house is for girls or for boys (INV03); an organisation that restarted has one at most (INV05). */
  create(author: Author, input: CreateHouseInput): Promise<{ readonly id: string }>;
  close(author: Author, houseId: string): Promise<{ readonly id: string }>;
  /** Refuses who is under 21 or no student (INV02). */
  assignResponsiblePerson(author: Author, input: AssignResponsiblePersonInput): Promise<{ readonly id: string }>;
}

export const createHouseService = ({ dataSource }: { readonly dataSource: DataSource }): HouseService => ({
  create: (author, { restarted = false, ...input }) =>
    dataSource.transaction(async (transaction) => {
      if (input.kind === 'STUDENT_SHARED') await checkStudentHouse(transaction, author, input.genderRule, restarted);
      const id = newId();
      const { organisationId } = author;
      await transaction.insert(House, { ...input, id, organisationId, status: 'OPEN', restarted });
      return { id };
    }),

  close: (author, houseId) =>
    dataSource.transaction(async (transaction) => {
      // One that is no id names no house, and may not even be text that the database takes.
      if (isId(houseId)) await holdLock(transaction, `house/${houseId}`);
      const { id } = await getOpenHouse(transaction, author, houseId);
      if ((await countOccupied(transaction, id)) > 0) throw createError('CONFLICT', 'the house still has residents');
      await transaction.update(House, { id }, { status: 'CLOSED' });
      return { id };
    }),

  assignResponsiblePerson: (author, { isStudent, ...input }) =>
    dataSource.transaction(async (transaction) => {
      const { birthDate, validFrom, validTo = null } = input;
      if (validTo !== null && validTo <= validFrom) {
        throw createError('BAD_USER_INPUT', '`input.validTo` must be after `input.validFrom`', {
          argument: 'input.validTo',
        });
      }
      if (!isStudent || ageOn(birthDate, validFrom) < RESPONSIBLE_FROM) {
        throw ruleViolated('INV02', `a responsible person is a student of at least ${RESPONSIBLE_FROM}`);
      }
      const house = await getOpenHouse(transaction, author, input.houseId);
      const id = newId();
      const { organisationId } = author;
      await transaction.insert(ResponsiblePerson, { ...input, id, organisationId, houseId: house.id, validTo });
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
