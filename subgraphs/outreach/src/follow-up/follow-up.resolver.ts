import { DataCategory, Role } from '@brobygger/domain';
import { authorOf, Recorded, RequiresConsent, RequiresRole, type SubgraphContext } from '@brobygger/subgraph-kit';
import { ArrayMaxSize, IsOptional, MaxLength, MinLength } from 'class-validator';
import { Arg, Ctx, Field, FieldResolver, ID, InputType, Mutation, Resolver, Root } from 'type-graphql';
import { OutreachRecords } from '../youth/outreach-records';
import { FOLLOW_UP_CATEGORIES, FollowUpKind } from './follow-up-kind';
import { FollowUpEndReason, followUpsOfYouth, OutreachFollowUp } from './follow-up.entity';
import type { FollowUpService } from './follow-up.service';
import { OutreachLegalBasis } from './legal-basis';

@InputType()
export class StartFollowUpInput {
  @Field(() => ID)
  youthId!: string;

  @Field(() => FollowUpKind)
  kind!: FollowUpKind;

  @Field(() => OutreachLegalBasis)
  legalBasis!: OutreachLegalBasis;

  @ArrayMaxSize(10)
  @MinLength(1, { each: true })
  @MaxLength(100, { each: true })
  @Field(() => [String], { description: 'One or two names, each at most 100 characters.' })
  continuityStaff!: string[];

  @IsOptional()
  @MinLength(1)
  @MaxLength(100)
  @Field(() => String, { nullable: true, description: 'The reference of child welfare\'s decision, where the follow-up rests on one. Never shared.' })
  cwDecisionReference?: string | null;

  @IsOptional()
  @MinLength(1)
  @MaxLength(500)
  @Field(() => String, { nullable: true, description: 'What the youth or an agency asks for, at most 500 characters.' })
  bestilling?: string | null;
}

@Resolver(() => OutreachRecords)
export class FollowUpResolver {
  constructor(private readonly deps: { readonly followUps: FollowUpService }) {}

  @RequiresConsent(DataCategory.OUTREACH_FOLLOW_UP, { perRow: FOLLOW_UP_CATEGORIES.filter((category) => category !== DataCategory.OUTREACH_FOLLOW_UP) })
  @FieldResolver(() => [OutreachFollowUp], { nullable: true, description: 'Follow-ups, newest first; those whose kind discloses more need the category of that too.' })
  followUps(@Root() { youthId }: OutreachRecords, @Ctx() { rows }: SubgraphContext): Promise<readonly OutreachFollowUp[]> {
    return rows.of(followUpsOfYouth, youthId);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, { description: 'Starts a follow-up by the asker\'s own organisation.' })
  startFollowUp(@Arg('input', () => StartFollowUpInput) input: StartFollowUpInput, @Ctx() { hop, at }: SubgraphContext): Promise<Recorded> {
    return this.deps.followUps.start(authorOf(hop, at), input);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, { description: 'Ends a follow-up by the asker\'s own organisation.' })
  endFollowUp(
    @Arg('youthId', () => ID) youthId: string,
    @Arg('followUpId', () => ID) followUpId: string,
    @Arg('reason', () => FollowUpEndReason) reason: FollowUpEndReason,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.followUps.end(authorOf(hop, at), youthId, followUpId, reason);
  }
}
