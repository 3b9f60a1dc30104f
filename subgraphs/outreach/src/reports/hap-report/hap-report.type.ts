import { Role } from '@brobygger/domain';
import { RecordType, RequiresRole } from '@brobygger/subgraph-kit';
import { Field, Int } from 'type-graphql';
import { ReportBase } from '../report-base.type';

/** What came of a year's enquiries about cannabis cessation. */
@RequiresRole([Role.LEADER])
@RecordType({
  description: "What came of a year's enquiries about cannabis cessation (HAP). A count that is absent is withheld.",
})
export class HapReport extends ReportBase {
  @Field(() => Int, { nullable: true, description: 'Enquiries of the year (henvendelser).' })
  enquiries!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Of these: offered the programme after the mapping talk, whatever came of it.',
  })
  offered!: number | null;

  @Field(() => Int, { nullable: true, description: 'Of these: referred on to others.' })
  referredOn!: number | null;

  @Field(() => Int, { nullable: true, description: 'Of these: not mapped yet, or stopped before the mapping talk.' })
  notMapped!: number | null;

  @Field(() => Int, { nullable: true, description: 'Of those offered: quit in the end.' })
  quit!: number | null;

  @Field(() => Int, { nullable: true, description: 'Of those offered: cut down in the end.' })
  reduced!: number | null;

  @Field(() => Int, { nullable: true, description: 'Of those offered: stopped on the way.' })
  stopped!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Of those offered: still under way, within the eight weeks or beyond them.',
  })
  underWay!: number | null;
}
