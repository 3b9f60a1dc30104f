import { Agency, Role } from '@brobygger/domain';
import { LocalDateScalar, Open, PageInfo, RecordType, RequiresRole } from '@brobygger/subgraph-kit';
import { Field, GraphQLISODateTime, ID } from 'type-graphql';
import { ConcernDropReason, ConcernState } from '../concern-report/concern-state';
import { ConcernKind } from '../sent-concern/concern-kind';

/** How a concern report stands, for who has just moved it. */
@RequiresRole([Role.CASEWORKER], { ownAgency: true })
@RecordType({ description: 'How a concern report stands once it was moved.' })
export class ConcernStanding {
  @Field(() => ID)
  id!: string;

  @Field(() => ConcernState)
  state!: ConcernState;

  @Field(() => LocalDateScalar, { description: 'By when the next step is to be taken; of what is over, the last day.' })
  dueOn!: string;

  @Field(() => ID, { nullable: true, description: 'The investigation that it led to, or joined.' })
  investigationId!: string | null;
}

/** A concern report as it stands in the list of the organisation that received it: neither what it says nor who sent it. */
@RequiresRole([Role.CASEWORKER], { ownAgency: true })
@RecordType({
  description:
    'A concern report in the list of the organisation that received it. What it says, and who sent it, is read of each by itself.',
})
export class ListedConcernReport {
  @Field(() => ID)
  id!: string;

  @Field(() => ConcernState)
  state!: ConcernState;

  @Field(() => Boolean)
  isUrgent!: boolean;

  @Field(() => GraphQLISODateTime)
  receivedAt!: Date;

  @Field(() => LocalDateScalar, {
    description:
      'By when the next step is to be taken: the triage within a week, or the end of the investigation. Of what is over, the last day.',
  })
  dueOn!: string;

  @Field(() => ID, { nullable: true, description: 'Whom it was found to be about; null while nobody was.' })
  youthId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The investigation that it led to, or joined.' })
  investigationId!: string | null;
}

/** A concern report as the organisation that received it reads it. */
@RequiresRole([Role.CASEWORKER], { ownAgency: true })
@RecordType({ description: 'A concern report, for a worker of the organisation that received it.' })
export class ReceivedConcernReport extends ListedConcernReport {
  @Field(() => ID, { nullable: true, description: 'Whom the sender named. Nobody has looked whether it is somebody.' })
  namedYouthId!: string | null;

  @Field(() => [ConcernKind])
  concerns!: readonly ConcernKind[];

  @Field(() => String)
  text!: string;

  @Field(() => Agency)
  senderAgency!: Agency;

  @Field(() => ID)
  senderOrganisationId!: string;

  @Field(() => String, { description: "The sender's ident." })
  senderPersonId!: string;

  @Field(() => GraphQLISODateTime, { nullable: true })
  triagedAt!: Date | null;

  @Field(() => ConcernDropReason, { nullable: true })
  dropReason!: ConcernDropReason | null;
}

@RequiresRole([Role.CASEWORKER], { ownAgency: true })
@RecordType({ description: 'A concern report of a page.' })
export class ConcernReportEdge {
  @Field(() => String)
  cursor!: string;

  @Field(() => ListedConcernReport)
  node!: ListedConcernReport;
}

/** A page of the concern reports that an organisation received. */
@Open()
@RecordType({ description: 'A page of the concern reports that an organisation received.' })
export class ConcernReportPage {
  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Field(() => [ConcernReportEdge])
  edges!: readonly ConcernReportEdge[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;
}
