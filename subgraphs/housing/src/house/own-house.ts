import { holdsAt, isKeptOut, LocalDateScalar, Open, RecordType, type Query } from '@brobygger/subgraph-kit';
import type { LocalDate } from '@brobygger/domain';
import type { Hop } from '@brobygger/hop-token';
import type { EntityManager } from 'typeorm';
import { Field, ID, Int } from 'type-graphql';
import { HouseGenderRule, HouseKind, HouseStatus, HouseTargetGroup, NightGuard } from './house.entity';

/** A house as its own organisation runs it: places and people responsible by number, no residents. */
@Open()
@RecordType({ description: 'A house as its own organisation runs it. Holds nothing about a youth.' })
export class OwnHouse {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => HouseKind)
  kind!: HouseKind;

  @Field(() => HouseGenderRule)
  genderRule!: HouseGenderRule;

  @Field(() => HouseTargetGroup)
  targetGroup!: HouseTargetGroup;

  @Field(() => Boolean, { description: 'Whether residents have kitchen and bath of their own.' })
  ownKitchenAndBath!: boolean;

  @Field(() => NightGuard)
  nightGuard!: NightGuard;

  @Field(() => HouseStatus)
  status!: HouseStatus;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Unknown of a house that was opened before it was kept.',
  })
  openedOn!: string | null;

  @Field(() => LocalDateScalar, { nullable: true })
  closedOn!: string | null;

  @Field(() => Int, { description: 'Places in all.' })
  capacity!: number;

  @Field(() => Int, {
    description: 'Places that nobody whom the asker may know of is allocated to; none in a closed house.',
  })
  freePlaces!: number;

  @Field(() => Int, { description: 'Responsible student residents now (ansvarspersoner).' })
  responsiblePersons!: number;

  @Field(() => Boolean, {
    description:
      'Whether it needs a responsible student now and has none (INV02): nobody moves in, and who lives there is followed up by staff.',
  })
  lacksResponsiblePerson!: boolean;
}

/** SQL: the places of a house that somebody is allocated to, or lives in. */
const occupied = (house: string): string =>
  `select count(*)::int from residency r where r.house_id = ${house} and r.state in ('ALLOCATED', 'LIVING', 'NOTICE')`;

/** Those of them that somebody has whom the asker may know of. */
const KNOWN_OCCUPIED = `${occupied('h.id')} and not ${isKeptOut({ youth: 'r.youth_id', person: '$3' })}`;

const HOUSES = `
select h.id, h.name, h.kind, h.gender_rule as "genderRule", h.target_group as "targetGroup",
  h.own_kitchen_and_bath as "ownKitchenAndBath", h.night_guard as "nightGuard", h.status, h.capacity,
  to_char(h.opened_on, 'YYYY-MM-DD') as "openedOn", to_char(h.closed_on, 'YYYY-MM-DD') as "closedOn",
  case h.status when 'OPEN' then h.capacity - (${KNOWN_OCCUPIED}) else 0 end as "freePlaces",
  responsible.n as "responsiblePersons",
  h.kind = 'STUDENT_SHARED' and h.status = 'OPEN' and responsible.n = 0 as "lacksResponsiblePerson"
from house h cross join lateral (
  select count(*)::int as n from responsible_person p where p.house_id = h.id and ${holdsAt('p', '$2')}) responsible
where h.organisation_id = $1 order by h.name, h.id`;

/** The houses of the asker's organisation on the date, by name. A youth from whom the asker is kept takes no place (ADR 0025). */
export const readOwnHouses = (query: Query, { caller }: Hop, on: LocalDate): Promise<readonly OwnHouse[]> =>
  query<OwnHouse>('own-houses', HOUSES, [caller.organisationId, on, caller.personId]);

/** The places of the house that somebody is allocated to, or lives in. */
export async function countOccupied(transaction: EntityManager, houseId: string): Promise<number> {
  const [row] = (await transaction.query(`select (${occupied('$1')}) as taken`, [houseId])) as readonly {
    taken: number;
  }[];
  return row?.taken ?? 0;
}
