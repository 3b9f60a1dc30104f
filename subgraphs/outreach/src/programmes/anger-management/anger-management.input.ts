import { LocalDateScalar } from '@brobygger/subgraph-kit';
import { Field, ID, InputType } from 'type-graphql';
import { CountedAs } from '../../counted-record/counted-as';
import { ReferralSource } from '../hap/hap-mapping';
import { AngerManagementDecision } from './anger-management.entity';

@InputType()
export class AssessAngerManagementInput {
  @Field(() => ID)
  youthId!: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Today when absent.' })
  referredOn?: string | null;

  @Field(() => Boolean, { description: 'Uses violence to get their way. For the youth and the own service alone.' })
  usesViolence!: boolean;

  @Field(() => Boolean, { description: 'Finds it a problem, or unwanted. For the youth and the own service alone.' })
  findsItProblematic!: boolean;

  @Field(() => AngerManagementDecision)
  decision!: AngerManagementDecision;

  @Field(() => ReferralSource, {
    defaultValue: ReferralSource.OTHER,
    description: 'Never shown: who referred did so in confidence.',
  })
  source?: ReferralSource;

  @Field(() => CountedAs, { nullable: true })
  countedAs?: CountedAs | null;
}
