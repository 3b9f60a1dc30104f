import { createError, DataCategory, requireProfession, Role } from '@brobygger/domain';
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
import { BestillingBy } from './bestilling-by';
import { categoryOfKind, FOLLOW_UP_CATEGORIES } from './follow-up-kind';
import { FollowUpEndReason, followUpsOfYouth, OutreachFollowUp } from './follow-up.entity';
import { StartFollowUpInput } from './follow-up.input';
import type { FollowUpService } from './follow-up.service';

@Resolver(() => OutreachRecords)
export class FollowUpResolver {
  constructor(private readonly deps: { readonly followUps: FollowUpService }) {}

  @RequiresConsent(DataCategory.OUTREACH_FOLLOW_UP, {
    perRow: FOLLOW_UP_CATEGORIES.filter((category) => category !== DataCategory.OUTREACH_FOLLOW_UP),
  })
  @FieldResolver(() => [OutreachFollowUp], {
    nullable: true,
    description: 'Follow-ups, newest first; those whose kind discloses more need the category of that too.',
  })
  followUps(
    @Root() { youthId }: OutreachRecords,
    @Ctx() { rows }: SubgraphContext,
    @FirstRows() first?: number | null,
  ): Promise<readonly OutreachFollowUp[]> {
    return rows.of(followUpsOfYouth, youthId, first);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, {
    description:
      "Starts a follow-up by the asker's own organisation; one of kind `PSYCHOLOGIST` is for a psychologist to start.",
  })
  startFollowUp(
    @Arg('input', () => StartFollowUpInput) input: StartFollowUpInput,
    @Ctx() { hop, hopToken, at }: SubgraphContext,
  ): Promise<Recorded> {
    requireProfession(categoryOfKind(input.kind), hop.caller);
    return this.deps.followUps.start(authorOf(hop, at, hopToken), input);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, {
    description:
      'Records what an open follow-up is asked to do (bestilling). It may come after the start, and from the youth; the newest stands.',
  })
  recordBestilling(
    @Arg('youthId', () => ID) youthId: string,
    @Arg('followUpId', () => ID) followUpId: string,
    @Arg('bestilling', () => String, { description: '1 to 500 characters.' }) bestilling: string,
    @Arg('by', () => BestillingBy) by: BestillingBy,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Recorded> {
    checkLength('bestilling', bestilling, 500);
    return this.deps.followUps.recordBestilling(authorOf(hop, at), { youthId, followUpId, bestilling, by });
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, {
    description: 'Names the one or two persons who stay with the youth from now on (kontinuitetsbærere).',
  })
  changeContinuityStaff(
    @Arg('youthId', () => ID) youthId: string,
    @Arg('followUpId', () => ID) followUpId: string,
    @Arg('continuityStaff', () => [String], { description: 'One or two names, each at most 100 characters.' })
    continuityStaff: string[],
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Recorded> {
    for (const name of continuityStaff) checkLength('continuityStaff', name, 100);
    return this.deps.followUps.changeContinuityStaff(authorOf(hop, at), { youthId, followUpId, continuityStaff });
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, { description: "Ends a follow-up by the asker's own organisation." })
  endFollowUp(
    @Arg('youthId', () => ID) youthId: string,
    @Arg('followUpId', () => ID) followUpId: string,
    @Arg('reason', () => FollowUpEndReason) reason: FollowUpEndReason,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.followUps.end(authorOf(hop, at), youthId, followUpId, reason);
  }
}

function checkLength(argument: string, text: string, most: number): void {
  if (text.length < 1 || text.length > most) {
    throw createError('BAD_USER_INPUT', `\`${argument}\` must be 1 to ${most} characters`, { argument });
  }
}
