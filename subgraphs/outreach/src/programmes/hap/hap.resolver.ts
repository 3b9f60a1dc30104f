import { createError, DataCategory, Role } from '@brobygger/domain';
import { authorOf, Recorded, RequiresConsent, RequiresRole, type SubgraphContext } from '@brobygger/subgraph-kit';
import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import { OutreachRecords } from '../../youth';
import { HapCourse, hapOfYouth, HapOutcome } from './hap-course.entity';
import { EnquireHapInput, MapHapInput } from './hap.input';
import type { HapService } from './hap.service';

@Resolver(() => OutreachRecords)
export class HapResolver {
  constructor(private readonly deps: { readonly hap: HapService }) {}

  @RequiresConsent(DataCategory.OUTREACH_HAP)
  @FieldResolver(() => HapCourse, { nullable: true, description: 'The newest enquiry about cannabis cessation.' })
  async hap(@Root() { youthId }: OutreachRecords, @Ctx() { rows }: SubgraphContext): Promise<HapCourse | null> {
    return (await rows.of(hapOfYouth, youthId))[0] ?? null;
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, {
    description:
      'Records an enquiry about cannabis cessation, for youths of the ages of the organisation. It begins service and keeps it until it ' +
      'is concluded.',
  })
  enquireHap(
    @Arg('input', () => EnquireHapInput) input: EnquireHapInput,
    @Ctx() { hop, hopToken, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.hap.enquire(authorOf(hop, at, hopToken), input);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, { description: 'Records the mapping talk and what came of it.' })
  mapHap(@Arg('input', () => MapHapInput) input: MapHapInput, @Ctx() { hop, at }: SubgraphContext): Promise<Recorded> {
    return this.deps.hap.map(authorOf(hop, at), input);
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
