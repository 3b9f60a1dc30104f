import { LocalDateScalar } from '@brobygger/subgraph-kit';
import { Max, MaxLength, Min, MinLength } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { HouseGenderRule, HouseKind } from './house.entity';

@InputType()
export class CreateHouseInput {
  @MinLength(1)
  @MaxLength(100)
  @Field(() => String, { description: 'At most 100 characters. Name the place, never for whom the house is.' })
  name!: string;

  @Field(() => HouseKind)
  kind!: HouseKind;

  @Field(() => HouseGenderRule)
  genderRule!: HouseGenderRule;

  @Min(1)
  @Max(100)
  @Field(() => Int, { description: 'Places in all, 1 to 100.' })
  capacity!: number;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'The organisation begins anew with this house: it has one open student house at most from now on.',
  })
  restarted?: boolean;
}

@InputType()
export class AssignResponsiblePersonInput {
  @Field(() => ID)
  houseId!: string;

  @MinLength(1)
  @MaxLength(100)
  @Field(() => String, { description: 'At most 100 characters.' })
  name!: string;

  @Field(() => LocalDateScalar)
  birthDate!: string;

  @Field(() => Boolean)
  isStudent!: boolean;

  @Field(() => LocalDateScalar)
  validFrom!: string;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The first day on which they are no longer responsible.',
  })
  validTo?: string | null;
}
