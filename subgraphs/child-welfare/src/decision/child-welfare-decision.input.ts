import { LocalDateScalar } from '@brobygger/subgraph-kit';
import { Field, ID, InputType } from 'type-graphql';
import { ChildWelfareDecisionKind, MeasureExecutor } from './child-welfare-decision.entity';

@InputType()
export class DecideMeasureInput {
  @Field(() => ID)
  youthId!: string;

  @Field(() => ChildWelfareDecisionKind)
  kind!: ChildWelfareDecisionKind;

  @Field(() => LocalDateScalar)
  validFrom!: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The first day on which it no longer holds.' })
  validTo?: string | null;

  @Field(() => MeasureExecutor)
  executedBy!: MeasureExecutor;

  @Field(() => Boolean, { description: 'Whether the youth wants it. Aftercare must be wanted.' })
  wantedByYouth!: boolean;
}
