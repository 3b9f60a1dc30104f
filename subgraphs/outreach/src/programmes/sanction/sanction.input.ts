import { LocalDateScalar } from '@brobygger/subgraph-kit';
import { ArrayMaxSize, Max, Min } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
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
export class RecordSanctionInput {
  @Field(() => ID)
  youthId!: string;

  @Field(() => YouthSanctionKind)
  kind!: YouthSanctionKind;

  @Field(() => YouthSanctionSource, {
    description: "For the youth and the own service alone. `OP_GEORGE` needs the youth's consent to the measure.",
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
}

@InputType()
export class AssessSanctionInput {
  @Field(() => ID)
  youthId!: string;

  @Field(() => YouthSanctionKind)
  kind!: YouthSanctionKind;

  @Field(() => YouthSanctionSource, {
    description: "For the youth and the own service alone. `OP_GEORGE` needs the youth's consent to the measure.",
  })
  source!: YouthSanctionSource;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Today when absent.' })
  assessedOn?: string | null;
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
