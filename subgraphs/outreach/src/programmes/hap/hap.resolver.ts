import { createError, DataCategory, Role } from '@brobygger/domain';
import { authorOf, Recorded, RequiresConsent, RequiresRole, type SubgraphContext } from '@brobygger/subgraph-kit';
import { Arg, Ctx, Field, FieldResolver, ID, InputType, Mutation, Resolver, Root } from 'type-graphql';
import { CountedAs } from '../../counted-record/counted-as';
import { OutreachRecords } from '../../youth';
import { HapCourse, hapOfYouth, HapOutcome } from './hap-course.entity';
import { HapLowMotivationReason, HapMotivation, ReferralSource } from './hap-mapping';
import type { HapService } from './hap.service';

@InputType()
export class EnquireHapInput {
  @Field(() => ID)
  youthId!: string;

  @Field(() => ReferralSource, { description: 'Never shown: who enquired did so in confidence.' })
  source!: ReferralSource;

  @Field(() => CountedAs, { nullable: true })
  countedAs?: CountedAs | null;
}

@InputType()
export class MapHapInput {
  @Field(() => ID)
  youthId!: string;

  @Field(() => HapMotivation, { description: 'For the youth and the own service alone.' })
  motivation!: HapMotivation;

  @Field(() => HapLowMotivationReason, {
    nullable: true,
    description: 'Why motivation is low. For the youth and the own service alone.',
  })
  lowMotivationReason?: HapLowMotivationReason | null;

  @Field(() => HapOutcome, { description: '`OFFERED` or `REFERRED_ON`.' })
  outcome!: HapOutcome;
}

@Resolver(() => OutreachRecords)
export class HapResolver {
  constructor(private readonly deps: { readonly hap: HapService }) {}

  @RequiresConsent(DataCategory.OUTREACH_HAP)
  @FieldResolver(() => HapCourse, { nullable: true, description: 'The newest enquiry about cannabis cessation.' })
  async hap(@Root() { youthId }: OutreachRecords, @Ctx() { rows }: SubgraphContext): Promise<HapCourse | null> {
    return (await rows.of(hapOfYouth, youthId))[0] ?? null;
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, { description: 'Records an enquiry about cannabis cessation.' })
  enquireHap(
    @Arg('input', () => EnquireHapInput) input: EnquireHapInput,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.hap.enquire(authorOf(hop, at), input);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, { description: 'Records the mapping talk and what came of it.' })
  mapHap(@Arg('input', () => MapHapInput) input: MapHapInput, @Ctx() { hop, at }: SubgraphContext): Promise<Recorded> {
    const { outcome } = input;
    if (outcome !== 'OFFERED' && outcome !== 'REFERRED_ON') {
      throw createError('BAD_USER_INPUT', '`input.outcome` is no outcome of a mapping talk', {
        argument: 'input.outcome',
      });
    }
    return this.deps.hap.map(authorOf(hop, at), { ...input, outcome });
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, { description: 'Counts a week of the programme; at most 8 before it is extended.' })
  hapWeekDone(@Arg('youthId', () => ID) youthId: string, @Ctx() { hop, at }: SubgraphContext): Promise<Recorded> {
    return this.deps.hap.weekDone(authorOf(hop, at), youthId);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, { description: 'Extends the programme beyond 8 weeks.' })
  extendHap(@Arg('youthId', () => ID) youthId: string, @Ctx() { hop, at }: SubgraphContext): Promise<Recorded> {
    return this.deps.hap.extend(authorOf(hop, at), youthId);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, {
    description: 'Concludes the programme: `COMPLETED_QUIT`, `COMPLETED_REDUCED` or `STOPPED`.',
  })
  concludeHap(
    @Arg('youthId', () => ID) youthId: string,
    @Arg('outcome', () => HapOutcome) outcome: HapOutcome,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Recorded> {
    if (outcome === 'OFFERED' || outcome === 'REFERRED_ON' || outcome === 'EXTENDED') {
      throw createError('BAD_USER_INPUT', '`outcome` concludes nothing', { argument: 'outcome' });
    }
    return this.deps.hap.conclude(authorOf(hop, at), youthId, outcome);
  }
}
