import { DataCategory, Role } from '@brobygger/domain';
import {
  authorOf,
  FirstRows,
  Recorded,
  RequiresConsent,
  RequiresRole,
  type SubgraphContext,
} from '@brobygger/subgraph-kit';
import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import { HousingRecords } from '../youth';
import { followUpsOfYouth, HousingFollowUp, isOngoing } from './follow-up.entity';
import {
  AddHousingPlanItemInput,
  BeginReferredFollowUpInput,
  BookFirstMeetingInput,
  EndHousingFollowUpInput,
  HoldFirstMeetingInput,
  ReferHousingFollowUpInput,
  SetFollowUpEndInput,
} from './follow-up.input';
import type { FollowUpService } from './follow-up.service';

@Resolver(() => HousingRecords)
export class FollowUpResolver {
  constructor(private readonly deps: { readonly followUps: FollowUpService }) {}

  @RequiresConsent(DataCategory.HOUSING_FOLLOW_UP)
  @FieldResolver(() => HousingFollowUp, {
    nullable: true,
    description: 'The follow-up whose basis decides: the newest that goes on, else the newest.',
  })
  async followUp(
    @Root() { youthId }: HousingRecords,
    @Ctx() { rows }: SubgraphContext,
  ): Promise<HousingFollowUp | null> {
    const all = await rows.of(followUpsOfYouth, youthId);
    return all.find(isOngoing) ?? all[0] ?? null;
  }

  @RequiresConsent(DataCategory.HOUSING_FOLLOW_UP)
  @FieldResolver(() => [HousingFollowUp], { nullable: true, description: 'Every follow-up, newest referral first.' })
  followUps(
    @Root() { youthId }: HousingRecords,
    @Ctx() { rows }: SubgraphContext,
    @FirstRows() first?: number | null,
  ): Promise<readonly HousingFollowUp[]> {
    return rows.of(followUpsOfYouth, youthId, first);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, {
    description:
      'Records that an agency referred a youth to housing follow-up (henvisning) on paper. What was sent here is accepted, and begun by ' +
      '`beginReferredFollowUp`.',
  })
  referHousingFollowUp(
    @Arg('input', () => ReferHousingFollowUpInput) input: ReferHousingFollowUpInput,
    @Ctx() { hop, hopToken, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.followUps.refer(authorOf(hop, at, hopToken), input);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, {
    description: 'Begins a follow-up on a referral that was sent to your organisation and that it has accepted.',
  })
  beginReferredFollowUp(
    @Arg('input', () => BeginReferredFollowUpInput) input: BeginReferredFollowUpInput,
    @Ctx() { hop, hopToken, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.followUps.begin(authorOf(hop, at, hopToken), input);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, { description: 'Sets the day of the first meeting, or another.' })
  bookFirstMeeting(
    @Arg('input', () => BookFirstMeetingInput) input: BookFirstMeetingInput,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.followUps.bookFirstMeeting(authorOf(hop, at), input);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, { description: 'Records the first meeting of youth, caseworker and project worker.' })
  holdFirstMeeting(
    @Arg('input', () => HoldFirstMeetingInput) input: HoldFirstMeetingInput,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.followUps.holdFirstMeeting(authorOf(hop, at), input);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, { description: 'Records that the youth takes part.' })
  acceptHousingFollowUp(
    @Arg('youthId', () => ID) youthId: string,
    @Arg('followUpId', () => ID) followUpId: string,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.followUps.accept(authorOf(hop, at), { youthId, followUpId });
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, { description: 'Records that the youth does not take part. It needs no reason.' })
  declineHousingFollowUp(
    @Arg('youthId', () => ID) youthId: string,
    @Arg('followUpId', () => ID) followUpId: string,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.followUps.decline(authorOf(hop, at), { youthId, followUpId });
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, { description: 'Adds a goal to the plan, with who does what for it.' })
  addHousingPlanItem(
    @Arg('input', () => AddHousingPlanItemInput) input: AddHousingPlanItemInput,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.followUps.addPlanItem(authorOf(hop, at), input);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, { description: 'Records that the task of a plan item is done.' })
  completeHousingPlanItem(
    @Arg('youthId', () => ID) youthId: string,
    @Arg('planItemId', () => ID) planItemId: string,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.followUps.completePlanItem(authorOf(hop, at), { youthId, planItemId });
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, { description: 'Records that the follow-up is under way by its plan.' })
  startHousingFollowUp(
    @Arg('youthId', () => ID) youthId: string,
    @Arg('followUpId', () => ID) followUpId: string,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.followUps.start(authorOf(hop, at), { youthId, followUpId });
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, {
    description: 'Sets the day on which a follow-up is to end, or that there is none. It does not end by itself.',
  })
  setHousingFollowUpEnd(
    @Arg('input', () => SetFollowUpEndInput) input: SetFollowUpEndInput,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.followUps.setEnd(authorOf(hop, at), input);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, { description: 'Ends a follow-up.' })
  endHousingFollowUp(
    @Arg('input', () => EndHousingFollowUpInput) input: EndHousingFollowUpInput,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.followUps.end(authorOf(hop, at), input);
  }
}
