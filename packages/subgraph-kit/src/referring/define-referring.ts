import { HandoverReason, HandoverState, Role, type DataCategory } from '@brobygger/domain';
import { IsOptional } from 'class-validator';
import { Arg, Ctx, Field, FieldResolver, ID, InputType, Mutation, Resolver, Root } from 'type-graphql';
import { authorOf } from '../author';
import { HandoverBasis } from '../handover/handover-facts';
import { SenderMove } from '../handover/handover.input';
import { reasonOfSent, sentOf, stateOfSent, type SentHandover } from '../handover/sent-handover.entity';
import { RequiresConsent, RequiresRole } from '../labels/decorators';
import { FirstRows } from '../loading/first-rows';
import { rowsOf } from '../loading/row-source';
import { defineNoun, type Noun } from '../noun';
import { LocalDateScalar } from '../scalars/local-date.scalar';
import { RecordType } from '../schema/record-type';
import type { AgencyRecords } from '../served-youth/served-youth';
import type { SubgraphContext } from '../subgraph-context';
import { Recorded } from '../writing/recorded';
import { Referral } from './referral.entity';
import { createReferralService, type BasisRecords, type ReferralService } from './referral.service';
import { Referrals1796300000553 } from './referrals.migration';

@InputType({ description: 'Whom to refer to housing follow-up, and on what.' })
export class ReferYouthInput {
  @Field(() => ID)
  youthId!: string;

  @Field(() => ID, { description: 'The housing service that is asked: one that takes referrals.' })
  receiverId!: string;

  @Field(() => HandoverBasis)
  basisKind!: HandoverBasis;

  @Field(() => ID, { description: "The record of your own organisation's on this youth that it rests on." })
  basisId!: string;
}

@InputType({ description: 'A referral that is called back.' })
export class MoveReferralInput {
  @Field(() => ID)
  youthId!: string;

  @Field(() => ID)
  referralId!: string;

  @Field(() => SenderMove, { description: '`CANCELLED` or `ENTERED_IN_ERROR`: a referral is not confirmed.' })
  state!: SenderMove;

  @IsOptional()
  @Field(() => HandoverReason, { nullable: true, description: 'Needed to cancel it.' })
  reason?: HandoverReason | null;
}

/** How an owner's schema names its referrals, and what they rest on. */
export interface ReferringOptions {
  /** `Nav`: the mutations are `referNavYouth` and `moveNavReferral`. */
  readonly prefix: string;
  /** The type under which they are read. */
  readonly Records: new () => AgencyRecords;
  /** The category that they are of. */
  readonly category: DataCategory;
  readonly bases: readonly BasisRecords[];
}

/** Makes the noun by which an owner's caseworkers refer youths to housing follow-up. */
export function defineReferring({
  prefix,
  Records,
  category,
  bases,
}: ReferringOptions): Noun<{ readonly referrals: ReferralService }> {
  @RecordType({ name: `${prefix}Referral`, description: 'A referral to housing follow-up (henvisning).' })
  class SentReferral {
    @Field(() => ID)
    id!: string;

    @Field(() => LocalDateScalar)
    referredOn!: string;

    @Field(() => HandoverBasis, { description: 'What it rests on.' })
    basisKind!: HandoverBasis;

    @Field(() => ID, { description: 'The id of that record.' })
    basisId!: string;

    // A service is often named with its district.
    @RequiresConsent(category, { placesYouth: true })
    @Field(() => String, { nullable: true, description: 'The housing service that it was sent to.' })
    receiver!: string | null;

    @Field(() => HandoverState, { description: 'How far it has come, of what both sides have said.' })
    status!: HandoverState;

    @Field(() => HandoverReason, {
      nullable: true,
      description: 'Why the housing service says no, waits, or could not.',
    })
    reason!: HandoverReason | null;
  }

  const referralsOfYouth = rowsOf({
    entity: Referral,
    by: 'youthId',
    category,
    orderBy: { property: 'id', direction: 'DESC' },
  });
  const sentReferrals = sentOf(referralsOfYouth, `${prefix}Referral.status`);
  const sentFor = async ({ id }: Referral, { rows }: SubgraphContext): Promise<SentHandover | undefined> =>
    (await rows.of(sentReferrals, id))[0];

  @Resolver(() => Records)
  class ReferringResolver {
    constructor(private readonly deps: { readonly referrals: ReferralService }) {}

    @RequiresConsent(category)
    @FieldResolver(() => [SentReferral], {
      nullable: true,
      description: 'Referrals to housing follow-up (Fra ungdom til voksen), newest first.',
    })
    referrals(
      @Root() { youthId }: AgencyRecords,
      @Ctx() { rows }: SubgraphContext,
      @FirstRows() first?: number | null,
    ): Promise<readonly Referral[]> {
      return rows.of(referralsOfYouth, youthId, first);
    }

    @RequiresRole([Role.CASEWORKER], { ownAgency: true })
    @Mutation(() => Recorded, {
      name: `refer${prefix}Youth`,
      description:
        'Refers a youth to housing follow-up (Fra ungdom til voksen), on a record of your own. It reaches the service when the youth’s ' +
        'consent lets it.',
    })
    refer(
      @Arg('input', () => ReferYouthInput) input: ReferYouthInput,
      @Ctx() { hop, at }: SubgraphContext,
    ): Promise<Recorded> {
      return this.deps.referrals.refer(authorOf(hop, at), input);
    }

    @RequiresRole([Role.CASEWORKER], { ownAgency: true })
    @Mutation(() => Recorded, {
      name: `move${prefix}Referral`,
      description: 'Calls a referral back, or says that it was entered in error.',
    })
    move(
      @Arg('input', () => MoveReferralInput) { state: to, reason = null, ...named }: MoveReferralInput,
      @Ctx() { hop, at }: SubgraphContext,
    ): Promise<Recorded> {
      return this.deps.referrals.move(authorOf(hop, at), { ...named, to, reason });
    }
  }

  @Resolver(() => SentReferral)
  class AnsweredReferralResolver {
    @FieldResolver(() => HandoverState)
    async status(@Root() referral: Referral, @Ctx() context: SubgraphContext): Promise<HandoverState> {
      return stateOfSent(await sentFor(referral, context));
    }

    @FieldResolver(() => HandoverReason, { nullable: true })
    async reason(@Root() referral: Referral, @Ctx() context: SubgraphContext): Promise<HandoverReason | null> {
      return reasonOfSent(await sentFor(referral, context));
    }
  }

  return defineNoun({
    entities: [Referral],
    migrations: [Referrals1796300000553],
    grounds: [{ kind: 'REFERRAL', entity: Referral }],
    rowSources: [referralsOfYouth, sentReferrals],
    services: (parts) => ({ referrals: createReferralService({ ...parts, category, bases }) }),
    resolvers: ({ services }) => [new ReferringResolver(services), new AnsweredReferralResolver()],
  });
}
