import { BeginningInput, LocalDateScalar } from '@brobygger/subgraph-kit';
import { ArrayMaxSize, ArrayUnique, Max, Min } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { CountedAs } from '../../counted-record/counted-as';
import { CoordinationPartner } from './coordination-partner';
import { SanctionConditionKind } from './sanction-condition.entity';
import { YouthSanctionKind, YouthSanctionSource } from './youth-sanction.entity';

@InputType()
export class SanctionConditionInput {
  @Field(() => SanctionConditionKind)
  kind!: SanctionConditionKind;

  @Field(() => Boolean)
  absolute!: boolean;

  @Field(() => Boolean)
  proposedByYouth!: boolean;
}

@InputType()
export class RecordSanctionInput extends BeginningInput {
  @Field(() => YouthSanctionKind)
  kind!: YouthSanctionKind;

  @Field(() => YouthSanctionSource, {
    description:
      "For the youth and the own service alone. `OP_GEORGE` is youth follow-up, and needs the youth's consent to the measure.",
  })
  source!: YouthSanctionSource;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Today when absent.' })
  imposedOn?: string | null;

  @Min(1)
  @Max(36)
  @Field(() => Int)
  months!: number;

  @ArrayMaxSize(20)
  @Field(() => [SanctionConditionInput])
  conditions!: readonly SanctionConditionInput[];

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'The youth consents to the measure of OP George (samtykke til tiltaket), where that was not recorded before.',
  })
  consentsToMeasure?: boolean;

  @Field(() => CountedAs, { nullable: true })
  countedAs?: CountedAs | null;
}

@InputType()
export class AssessSanctionInput extends BeginningInput {
  @Field(() => YouthSanctionKind)
  kind!: YouthSanctionKind;

  @Field(() => YouthSanctionSource, {
    description:
      "For the youth and the own service alone. `OP_GEORGE` is youth follow-up, and needs the youth's consent to the measure.",
  })
  source!: YouthSanctionSource;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Today when absent.' })
  assessedOn?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'The youth consents to the measure of OP George (samtykke til tiltaket), where that was not recorded before.',
  })
  consentsToMeasure?: boolean;

  @Field(() => CountedAs, { nullable: true })
  countedAs?: CountedAs | null;
}

@InputType()
export class ImposeSanctionInput {
  @Field(() => ID)
  youthId!: string;

  @Field(() => ID)
  sanctionId!: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Today when absent.' })
  imposedOn?: string | null;

  @Min(1)
  @Max(36)
  @Field(() => Int)
  months!: number;

  @ArrayMaxSize(20)
  @Field(() => [SanctionConditionInput])
  conditions!: readonly SanctionConditionInput[];
}

@InputType()
export class RecordBreachInput {
  @Field(() => ID)
  youthId!: string;

  @Field(() => ID)
  sanctionId!: string;

  @Field(() => SanctionConditionKind, { description: 'The kind of condition that was broken.' })
  kind!: SanctionConditionKind;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Today when absent.' })
  date?: string | null;
}

@InputType()
export class PlanCoordinationMeetingInput {
  @Field(() => ID)
  youthId!: string;

  @Field(() => ID)
  sanctionId!: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Today or later; absent where no meeting is planned.' })
  nextMeetingOn?: string | null;

  @ArrayUnique()
  @ArrayMaxSize(9)
  @Field(() => [CoordinationPartner], { description: 'Who is in the group. For the youth and the own service alone.' })
  coordinationGroup!: readonly CoordinationPartner[];
}
