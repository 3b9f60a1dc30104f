import { ageOn, createError, isId, newId, type LocalDate } from '@brobygger/domain';
import type { Author } from '@brobygger/subgraph-kit';
import { In, type DataSource, type EntityManager } from 'typeorm';
import { OCCUPYING, Residency } from '../residency/residency.entity';
import { holdLock } from '../service/hold-lock';
import { getOpenHouse } from './get-open-house';
import { House, type HouseGenderRule, type HouseKind } from './house.entity';
import { ResponsiblePerson } from './responsible-person.entity';

/** The youngest that a responsible person may be, in whole years (INV02). */
const RESPONSIBLE_FROM = 21;

/** A house as a worker describes it. */
export interface NewHouse {
  readonly name: string;
  readonly kind: HouseKind;
  readonly genderRule: HouseGenderRule;
  readonly capacity: number;
  readonly restarted?: boolean | undefined;
}

/** A student who is to be responsible in a house. The interval is half-open. */
export interface NewResponsiblePerson {
  readonly houseId: string;
  readonly name: string;
  readonly birthDate: LocalDate;
  readonly isStudent: boolean;
  readonly validFrom: LocalDate;
  readonly validTo?: LocalDate | null | undefined;
}

/** Opens and closes an organisation's houses, and says who is responsible in them. They hold nothing about a youth. */
export interface HouseService {
  /** A student house is for girls or for boys (INV03); an organisation that restarted has one at most (INV05). */
  create(author: Author, input: NewHouse): Promise<{ readonly id: string }>;
  close(author: Author, houseId: string): Promise<{ readonly id: string }>;
  /** Refuses who is under 21 or no student (INV02). */
  assignResponsiblePerson(author: Author, input: NewResponsiblePerson): Promise<{ readonly id: string }>;
}

export const createHouseService = ({ dataSource }: { readonly dataSource: DataSource }): HouseService => ({
  create: (author, { name, kind, genderRule, capacity, restarted = false }) =>
    dataSource.transaction(async (transaction) => {
      if (kind === 'STUDENT_SHARED') await checkStudentHouse(transaction, author, genderRule, restarted);
      const id = newId();
      await transaction.insert(House, {
        id,
        organisationId: author.organisationId,
        name,
        kind,
        genderRule,
        capacity,
        status: 'OPEN',
        restarted,
      });
      return { id };
    }),

  close: (author, houseId) =>
    dataSource.transaction(async (transaction) => {
      // One that is no id names no house, and may not even be text that the database takes.
      if (isId(houseId)) await holdLock(transaction, `house/${houseId}`);
      const { id } = await getOpenHouse(transaction, author, houseId);
      const residents = await transaction.countBy(Residency, { houseId: id, state: In([...OCCUPYING]) });
      if (residents > 0) throw createError('CONFLICT', 'the house still has residents');
      await transaction.update(House, { id }, { status: 'CLOSED' });
      return { id };
    }),

  assignResponsiblePerson: (author, { houseId, name, birthDate, isStudent, validFrom, validTo = null }) =>
    dataSource.transaction(async (transaction) => {
      if (validTo !== null && validTo <= validFrom)
        throw createError('BAD_USER_INPUT', '`input.validTo` must be after `input.validFrom`', {
          argument: 'input.validTo',
        });
      if (!isStudent || ageOn(birthDate, validFrom) < RESPONSIBLE_FROM) {
        throw createError('RULE_VIOLATED', `a responsible person is a student of at least ${RESPONSIBLE_FROM}`, {
          rule: 'INV02',
        });
      }
      const house = await getOpenHouse(transaction, author, houseId);
      const id = newId();
      await transaction.insert(ResponsiblePerson, {
        id,
        organisationId: author.organisationId,
        houseId: house.id,
        name,
        birthDate,
        validFrom,
        validTo,
      });
      return { id };
    }),
});

async function checkStudentHouse(
  transaction: EntityManager,
  { organisationId }: Author,
  genderRule: HouseGenderRule,
  restarted: boolean,
): Promise<void> {
  if (genderRule === 'MIXED')
    throw createError('RULE_VIOLATED', 'a student house is for girls or for boys', { rule: 'INV03' });
  await holdLock(transaction, `student-houses/${organisationId}`);
  const houses = await transaction.findBy(House, { organisationId, kind: 'STUDENT_SHARED' });
  const hasRestarted = restarted || houses.some((house) => house.restarted);
  if (hasRestarted && houses.some(({ status }) => status === 'OPEN')) {
    throw createError('RULE_VIOLATED', 'an organisation that has restarted has one open student house at most', {
      rule: 'INV05',
    });
  }
}
