import { DataCategory, Role } from '@brobygger/domain';
import {
  authorOf,
  FirstRows,
  Recorded,
  RequiresConsent,
  RequiresRole,
  type SubgraphContext,
} from '@brobygger/subgraph-kit';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { ChildWelfareRecords } from '../youth';
import { CaseMeeting, caseMeetingsOfYouth } from './case-meeting.entity';
import { RecordChildWelfareMeetingInput } from './case-meeting.input';
import type { CaseMeetingService } from './case-meeting.service';

@Resolver(() => ChildWelfareRecords)
export class CaseMeetingResolver {
  constructor(private readonly deps: { readonly caseMeetings: CaseMeetingService }) {}

  @RequiresConsent(DataCategory.CHILD_WELFARE_PROCEEDINGS)
  @FieldResolver(() => [CaseMeeting], { nullable: true, description: 'The meetings in the case, newest first.' })
  meetings(
    @Root() { youthId }: ChildWelfareRecords,
    @Ctx() { rows }: SubgraphContext,
    @FirstRows() first?: number | null,
  ): Promise<readonly CaseMeeting[]> {
    return rows.of(caseMeetingsOfYouth, youthId, first);
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
