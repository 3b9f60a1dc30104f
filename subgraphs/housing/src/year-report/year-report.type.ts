import { Open, RecordType } from '@brobygger/subgraph-kit';
import { Field, ID, Int } from 'type-graphql';
import { ResidencyMoveOut } from '../residency/residency.entity';

const WITHHELD = 'Null where it is withheld.';

/** How many moved out to one kind of home. */
@Open()
@RecordType({ description: 'How many residents of a year moved out to one kind of home.' })
export class HousingMovedOutTo {
  @Field(() => ResidencyMoveOut)
  to!: ResidencyMoveOut;

  @Field(() => Int, { nullable: true, description: WITHHELD })
  count!: number | null;
}

/** A year of an organisation's houses in figures: the result indicators of 22B Bolig (prosjektrapport til Husbanken). */
@Open()
@RecordType({ description: "A year of an organisation's houses in figures. Holds nothing about a youth." })
export class HousingYearReport {
  @Field(() => Int)
  year!: number;

  @Field(() => ID)
  organisationId!: string;

  @Field(() => Int, { nullable: true, description: `How many youths lived in its houses in the year. ${WITHHELD}` })
  residents!: number | null;

  @Field(() => Int, { nullable: true, description: `Of them those who moved in during the year. ${WITHHELD}` })
  movedIn!: number | null;

  @Field(() => Int, { nullable: true, description: `Of them those who moved out during the year. ${WITHHELD}` })
  movedOut!: number | null;

  @Field(() => [HousingMovedOutTo], { description: 'What they moved out to, all kinds in one order.' })
  movedOutTo!: readonly HousingMovedOutTo[];

  @Field(() => Int, {
    nullable: true,
    description: `The whole months that they were housed in the year, all together. ${WITHHELD}`,
  })
  monthsHoused!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: `Of the residents those who had rent to pay in the year. ${WITHHELD}`,
  })
  payingRent!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: `Of those who had rent to pay those who owed none by the last month of the year that fell due. ${WITHHELD}`,
  })
  withoutArrears!: number | null;

  @Field(() => Boolean, {
    description: 'Whether small counts are withheld: from everybody but a leader of the organisation.',
  })
  isSuppressed!: boolean;
}
