import { Open, RecordType } from '@brobygger/subgraph-kit';
import { Field, Int } from 'type-graphql';
import { HouseGenderRule, HouseKind, HouseTargetGroup } from './house.entity';
import type { OwnHouse } from './own-house';

/** The free places of an organisation in houses of one kind, for the same youths. */
@Open()
@RecordType({ description: 'The free places of an organisation in houses of one kind. Holds nothing about a youth.' })
export class HousingVacancy {
  @Field(() => HouseKind)
  kind!: HouseKind;

  @Field(() => HouseGenderRule)
  genderRule!: HouseGenderRule;

  @Field(() => HouseTargetGroup)
  targetGroup!: HouseTargetGroup;

  @Field(() => Int, { description: 'Open houses, full ones too.' })
  houses!: number;

  @Field(() => Int, { description: 'Places in all of them.' })
  capacity!: number;

  @Field(() => Int, { description: 'Places that nobody whom the asker may know of is allocated to.' })
  freePlaces!: number;
}

/** Adds up the open houses that are alike, in the order of kind, gender rule and target group. */
export function vacanciesIn(houses: readonly OwnHouse[]): readonly HousingVacancy[] {
  const byKind = new Map<string, HousingVacancy>();
  for (const { kind, genderRule, targetGroup, capacity, freePlaces, status } of houses) {
    if (status !== 'OPEN') continue;
    const key = [kind, genderRule, targetGroup].join();
    const sum = byKind.get(key) ?? { kind, genderRule, targetGroup, houses: 0, capacity: 0, freePlaces: 0 };
    byKind.set(key, {
      ...sum,
      houses: sum.houses + 1,
      capacity: sum.capacity + capacity,
      freePlaces: sum.freePlaces + freePlaces,
    });
  }
  return [...byKind.entries()].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, vacancy]) => vacancy);
}
