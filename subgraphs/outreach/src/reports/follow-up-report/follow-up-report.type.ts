import { Role } from '@brobygger/domain';
import { RecordType, RequiresRole } from '@brobygger/subgraph-kit';
import { Field, Int } from 'type-graphql';
import { ReportBase } from '../report-base.type';

/** What the follow-ups of a year rest on, as far as the activity table does not say it. */
@RequiresRole([Role.LEADER])
@RecordType({
  description:
    'What the follow-ups of a year rest on (ettervern, frivillig hjelpetiltak), and crime as a lifestyle, which is in no line of the ' +
    'activity table. Only a leader of the organisation is told: to others it would give back what the table withholds.',
})
export class FollowUpReport extends ReportBase {
  @Field(() => Int, { nullable: true, description: 'Youths who were followed up on a decision of child welfare.' })
  onDecision!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Of these: on aftercare (ettervern). Who was on two bases counts in both.',
  })
  aftercare!: number | null;

  @Field(() => Int, { nullable: true, description: 'Of these: on voluntary assistance (frivillig hjelpetiltak).' })
  voluntaryAssistance!: number | null;

  @Field(() => Int, { nullable: true, description: 'Of these: on any other basis.' })
  otherBasis!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Who took part in crime as a lifestyle (kriminalitet som livsstil).',
  })
  crimeAsLifestyle!: number | null;
}
