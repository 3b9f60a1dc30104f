import { DataCategory, requireProfession, Role } from '@brobygger/domain';
import {
  authorOf,
  FirstRows,
  Recorded,
  RequiresConsent,
  RequiresRole,
  type SubgraphContext,
} from '@brobygger/subgraph-kit';
import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import { OutreachRecords } from '../../youth';
import { NurseTalk, nurseTalksOfYouth } from './nurse-talk.entity';
import { RecordNurseTalkInput } from './nurse-talk.input';
import type { NurseTalkService } from './nurse-talk.service';

@Resolver(() => OutreachRecords)
export class NurseTalkResolver {
  constructor(private readonly deps: { readonly nurseTalks: NurseTalkService }) {}

  @RequiresConsent(DataCategory.OUTREACH_HEALTH)
  @FieldResolver(() => [NurseTalk], { nullable: true, description: 'Talks with the nurse, newest first.' })
  nurseTalks(
    @Root() { youthId }: OutreachRecords,
    @Ctx() { rows }: SubgraphContext,
    @FirstRows() first?: number | null,
  ): Promise<readonly NurseTalk[]> {
    return rows.of(nurseTalksOfYouth, youthId, first);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, {
    description:
      'Records a talk with the nurse (helsesykepleier) today, for youths of the ages of the organisation. For a nurse alone. It begins ' +
      'service and keeps it until `closeNurseTalks`.',
  })
  recordNurseTalk(
    @Arg('input', () => RecordNurseTalkInput) input: RecordNurseTalkInput,
    @Ctx() { hop, hopToken, at }: SubgraphContext,
  ): Promise<Recorded> {
    requireProfession(DataCategory.OUTREACH_HEALTH, hop.caller);
    return this.deps.nurseTalks.record(authorOf(hop, at, hopToken), input);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, {
    description:
      'Records that the nurse (helsesykepleier) is done with the youth for now: the talks keep no service any more. For a nurse alone.',
  })
  closeNurseTalks(@Arg('youthId', () => ID) youthId: string, @Ctx() { hop, at }: SubgraphContext): Promise<Recorded> {
    requireProfession(DataCategory.OUTREACH_HEALTH, hop.caller);
    return this.deps.nurseTalks.close(authorOf(hop, at), youthId);
  }
}

/** To others the nurse says whether there was help on, and not where to. */
@Resolver(() => NurseTalk)
export class NurseTalkReferralResolver {
  @FieldResolver(() => Boolean, { description: 'Whether the nurse helped the youth on to another service.' })
  isReferredOn(@Root() { referredTo }: NurseTalk): boolean {
    return referredTo !== null;
  }
}
