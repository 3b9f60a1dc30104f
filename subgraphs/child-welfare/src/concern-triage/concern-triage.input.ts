import { WhomInput } from '@brobygger/subgraph-kit';
import { IsOptional, ValidateNested } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { ConcernDropReason, TriageOutcome } from '../concern-report/concern-state';
import { DelayInput } from '../investigation/information-order.input';

@InputType({ description: 'Whom a report is about: one of `youthId` and `identifier`.' })
export class LinkConcernReportInput extends WhomInput {
  @Field(() => ID)
  reportId!: string;

  @IsOptional()
  @ValidateNested()
  @Field(() => DelayInput, { nullable: true, description: 'That the youth is told later that it was received.' })
  delay?: DelayInput | null;
}

@InputType()
export class TriageConcernReportInput {
  @Field(() => ID)
  reportId!: string;

  @Field(() => TriageOutcome)
  outcome!: TriageOutcome;

  @Field(() => ConcernDropReason, { nullable: true, description: 'Needed of what is dropped, and of nothing else.' })
  dropReason?: ConcernDropReason | null;
}

@InputType()
export class ReviewConcernDelayInput {
  @Field(() => ID)
  youthId!: string;

  @Field(() => ID)
  reportId!: string;
}
