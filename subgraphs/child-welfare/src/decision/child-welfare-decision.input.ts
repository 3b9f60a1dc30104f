import { DecisionStatuteCode } from '@brobygger/domain';
import { ChildWelfareDecisionKind, LocalDateScalar } from '@brobygger/subgraph-kit';
import { IsOptional } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { MeasureExecutor } from './child-welfare-decision.entity';

@InputType()
export class DecideMeasureInput {
  @Field(() => ID)
  youthId!: string;

  @Field(() => ChildWelfareDecisionKind)
  kind!: ChildWelfareDecisionKind;

  @IsOptional()
  @Field(() => DecisionStatuteCode, {
    nullable: true,
    description: 'What it rests on, down to the letter: in force on the day of the decision, and fitting its kind.',
  })
  statute?: DecisionStatuteCode | null;

  @IsOptional()
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The day on which it was decided, where it is recorded later; today where nothing is said.',
  })
  decidedOn?: string | null;

  @Field(() => LocalDateScalar)
  validFrom!: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The first day on which it no longer holds.' })
  validTo?: string | null;

  @Field(() => MeasureExecutor)
  executedBy!: MeasureExecutor;

  @IsOptional()
  @Field(() => ID, {
    nullable: true,
    description:
      'The organisation of housing or outreach that carries it out, where it is known; it is told of the decision by id, kind and days. ' +
      'It may be named later (`nameDecisionExecutor`).',
  })
  executorId?: string | null;

  @Field(() => Boolean, {
    description: 'Whether the youth wants it. Aftercare must be wanted, and is for those from 18 until they are 25.',
  })
  wantedByYouth!: boolean;
}

@InputType({ description: 'A decision of the own service.' })
export class NamedDecisionInput {
  @Field(() => ID)
  youthId!: string;

  @Field(() => ID)
  decisionId!: string;
}

@InputType()
export class NameDecisionExecutorInput extends NamedDecisionInput {
  @Field(() => ID, { description: 'An organisation of the agency that the decision names (`executedBy`).' })
  executorId!: string;
}

@InputType()
export class EndDecisionInput extends NamedDecisionInput {
  @Field(() => LocalDateScalar, { description: 'The first day on which it no longer holds.' })
  validTo!: string;
}
