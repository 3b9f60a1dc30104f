import { ageOn, createError, isId, newId, osloDate, ruleViolated } from '@brobygger/domain';
import { type Author, type Query } from '@brobygger/subgraph-kit';
import { type DataSource, type EntityManager } from 'typeorm';
import { getOpenHouse } from '../house/get-open-house';
import { ResponsiblePerson } from './responsible-person.entity';
import type {
  AssignResponsiblePersonInput,
  EndResponsiblePersonInput,
  RecordGuidanceInput,
} from './responsible-person.input';

/** The youngest that a responsible person may be, in whole years (INV02). */
const RESPONSIBLE_FROM = 21;

/** Says which students are responsible in an organisation's houses. They hold nothing about a youth. */
export interface ResponsiblePersonService {
  /** Refuses who is under 21 or no student (INV02). */
  assign(author: Author, input: AssignResponsiblePersonInput): Promise<ResponsiblePerson>;
  /** Also of the last one: then the house lacks one, and nobody moves in (INV02). @throws CONFLICT where it has ended already */
  end(author: Author, input: EndResponsiblePersonInput): Promise<ResponsiblePerson>;
  /** Of several, the newest day stands. */
  recordGuidance(author: Author, input: RecordGuidanceInput): Promise<ResponsiblePerson>;
  /** Those of the house, whoever is responsible now first. */
  ofHouse(organisationId: string | null, houseId: string): Promise<readonly ResponsiblePerson[]>;
}

const OF_HOUSE = `
select p.id, p.name, p.has_favourable_terms as "hasFavourableTerms",
  to_char(p.valid_from, 'YYYY-MM-DD') as "validFrom", to_char(p.valid_to, 'YYYY-MM-DD') as "validTo",
  to_char(p.last_guided_on, 'YYYY-MM-DD') as "lastGuidedOn"
from responsible_person p where p.organisation_id = $1 and p.house_id = $2
order by p.valid_to desc nulls first, p.valid_from desc, p.id limit 100`;

export const createResponsiblePersonService = ({
  dataSource,
  query,
}: {
  readonly dataSource: DataSource;
  readonly query: Query;
}): ResponsiblePersonService => {
  const change = (
    author: Author,
    id: string,
    values: (person: ResponsiblePerson) => Partial<ResponsiblePerson>,
  ): Promise<ResponsiblePerson> =>
    dataSource.transaction(async (transaction) => {
      const person = await getOwn(transaction, author, id);
      return transaction.save(ResponsiblePerson, Object.assign(person, values(person)));
    });

  return {
    assign: (author, { isStudent, hasFavourableTerms = false, ...input }) =>
      dataSource.transaction(async (transaction) => {
        const { birthDate, validFrom, validTo = null } = input;
        if (validTo !== null) assertAfter(validTo, validFrom);
        if (!isStudent || ageOn(birthDate, validFrom) < RESPONSIBLE_FROM) {
          throw ruleViolated('INV02', `a responsible person is a student of at least ${RESPONSIBLE_FROM}`);
        }
        const house = await getOpenHouse(transaction, author, input.houseId);
        const { organisationId } = author;
        const assigned = { ...input, id: newId(), organisationId, houseId: house.id, validTo };
        const person = { ...assigned, hasFavourableTerms, lastGuidedOn: null };
        await transaction.insert(ResponsiblePerson, person);
        return person;
      }),

    end: (author, { responsiblePersonId, validTo }) =>
      change(author, responsiblePersonId, (person) => {
        if (person.validTo !== null) {
          throw createError('CONFLICT', 'somebody has ended it already', { standing: { validTo: person.validTo } });
        }
        assertAfter(validTo, person.validFrom);
        return { validTo };
      }),

    recordGuidance: (author, { responsiblePersonId, guidedOn }) =>
      change(author, responsiblePersonId, ({ validFrom, lastGuidedOn }) => {
        if (guidedOn > osloDate(author.at) || guidedOn < validFrom) {
          throw createError(
            'BAD_USER_INPUT',
            '`input.guidedOn` must be while they are responsible, and not after today',
            {
              argument: 'input.guidedOn',
            },
          );
        }
        return { lastGuidedOn: lastGuidedOn !== null && lastGuidedOn > guidedOn ? lastGuidedOn : guidedOn };
      }),

    ofHouse: (organisationId, houseId) =>
      isId(houseId)
        ? query<ResponsiblePerson>('responsible-persons', OF_HOUSE, [organisationId, houseId])
        : Promise.resolve([]),
  };
};

function assertAfter(validTo: string, validFrom: string): void {
  if (validTo > validFrom) return;
  throw createError('BAD_USER_INPUT', '`input.validTo` must be after the day on which it begins', {
    argument: 'input.validTo',
  });
}

async function getOwn(transaction: EntityManager, { organisationId }: Author, id: string): Promise<ResponsiblePerson> {
  const person = isId(id)
    ? await transaction.findOne(ResponsiblePerson, {
        where: { id, organisationId },
        lock: { mode: 'pessimistic_write' },
      })
    : null;
  if (person === null) throw createError('NOT_FOUND', 'your organisation has no such responsible person');
  return person;
}
