import { DataCategory, Role } from '@brobygger/domain';
import {
  authorOf,
  FirstRows,
  Recorded,
  RequiresConsent,
  RequiresRole,
  type Query as Statements,
  type SubgraphContext,
} from '@brobygger/subgraph-kit';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { toldInCases } from '../told-concern/told-later';
import { ChildWelfareRecords } from '../youth';
import { CaseMeeting, caseMeetingsOfYouth } from './case-meeting.entity';
import { RecordChildWelfareMeetingInput } from './case-meeting.input';
import type { CaseMeetingService } from './case-meeting.service';

@Resolver(() => ChildWelfareRecords)
export class CaseMeetingResolver {
  constructor(private readonly deps: { readonly caseMeetings: CaseMeetingService; readonly query: Statements }) {}

  @RequiresConsent(DataCategory.CHILD_WELFARE_PROCEEDINGS)
  @FieldResolver(() => [CaseMeeting], { nullable: true, description: 'The meetings in the case, newest first.' })
  meetings(
    @Root() { youthId }: ChildWelfareRecords,
    @Ctx() context: SubgraphContext,
    @FirstRows() first?: number | null,
  ): Promise<readonly CaseMeeting[]> {
    return toldInCases(this.deps.query, context, {
      youthId,
      first,
      read: (most) => context.rows.of(caseMeetingsOfYouth, youthId, most),
      placeOf: ({ caseId }) => caseId,
    });
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, {
    description: "Records a meeting in the asker's own open case: when and who, never what was said.",
  })
  recordChildWelfareMeeting(
    @Arg('input', () => RecordChildWelfareMeetingInput) input: RecordChildWelfareMeetingInput,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.caseMeetings.record(authorOf(hop, at), input);
  }
}
