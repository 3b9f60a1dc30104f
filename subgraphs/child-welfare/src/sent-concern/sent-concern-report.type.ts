import { Role } from '@brobygger/domain';
import { Open, PageInfo, RecordType, RequiresRole } from '@brobygger/subgraph-kit';
import { Field, GraphQLISODateTime, ID } from 'type-graphql';
import { ConcernKind } from './concern-kind';

/** A sender's own copy of a concern report, with what its sender is told of it. */
@RequiresRole([Role.CASEWORKER])
@RecordType({
  description:
    'A concern report that the asker sent, and what a duty reporter is told of it (bvl. § 13-3): nothing of how it was decided.',
})
export class SentReport {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  receiverId!: string;

  @Field(() => ID, { nullable: true, description: 'Whom it named, as it was sent.' })
  youthId!: string | null;

  @Field(() => [ConcernKind])
  concerns!: readonly ConcernKind[];

  @Field(() => String)
  text!: string;

  @Field(() => Boolean)
  isUrgent!: boolean;

  @Field(() => GraphQLISODateTime, { description: 'When it was received: the receipt is given at once.' })
  receivedAt!: Date;

  @Field(() => Boolean, { nullable: true, description: 'Whether an investigation opens; null until it is decided.' })
  opensInvestigation!: boolean | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When the investigation ended.' })
  investigationEndedAt!: Date | null;
}

@RequiresRole([Role.CASEWORKER])
@RecordType({ description: 'A sent concern report of a page.' })
export class SentReportEdge {
  @Field(() => String)
  cursor!: string;

  @Field(() => SentReport)
  node!: SentReport;
}

/** A page of the concern reports that the asker sent. */
@Open()
@RecordType({ description: 'A page of the concern reports that the asker sent.' })
export class SentReportPage {
  @RequiresRole([Role.CASEWORKER])
  @Field(() => [SentReportEdge])
  edges!: readonly SentReportEdge[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;
}
