import { Max, MaxLength, Min, MinLength } from 'class-validator';
import { Field, InputType, Int } from 'type-graphql';
import { HouseGenderRule, HouseKind, HouseTargetGroup, NightGuard } from './house.entity';

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

  @Field(() => HouseTargetGroup, {
    nullable: true,
    description:
      'For whom it is. Left out, a staffed house is for unaccompanied minors, and every other house for other youths.',
  })
  targetGroup?: HouseTargetGroup | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether residents have kitchen and bath of their own. Left out: in flats they do, else they share.',
  })
  ownKitchenAndBath?: boolean | null;

  @Field(() => NightGuard, { nullable: true, description: 'Nobody, unless said.' })
  nightGuard?: NightGuard | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'The organisation begins anew with this house: it has one open student house at most from now on.',
  })
  restarted?: boolean;
}
