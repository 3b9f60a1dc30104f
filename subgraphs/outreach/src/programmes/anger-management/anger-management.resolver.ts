import { DataCategory, Role } from '@brobygger/domain';
import { authorOf, Recorded, RequiresConsent, RequiresRole, type SubgraphContext } from '@brobygger/subgraph-kit';
import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import { OutreachRecords } from '../../youth';
import { AngerManagement, angerManagementOfYouth } from './anger-management.entity';
import { AssessAngerManagementInput } from './anger-management.input';
import type { AngerManagementService } from './anger-management.service';

@Resolver(() => OutreachRecords)
export class AngerManagementResolver {
  constructor(private readonly deps: { readonly angerManagement: AngerManagementService }) {}

  @RequiresConsent(DataCategory.OUTREACH_ANGER_MANAGEMENT)
  @FieldResolver(() => AngerManagement, { nullable: true, description: 'The newest referral to anger management.' })
  async angerManagement(
    @Root() { youthId }: OutreachRecords,
    @Ctx() { rows }: SubgraphContext,
  ): Promise<AngerManagement | null> {
    return (await rows.of(angerManagementOfYouth, youthId))[0] ?? null;
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, {
    description:
      'Records what came of a referral to anger management, for youths of the ages of the organisation. It begins service, ' +
      'which an offer keeps until the course has ended or another assessment takes its place.',
  })
  assessAngerManagement(
    @Arg('input', () => AssessAngerManagementInput) input: AssessAngerManagementInput,
    @Ctx() { hop, hopToken, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.angerManagement.assess(authorOf(hop, at, hopToken), input);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, {
    description:
      'Records that the course in anger management (sinnemestring) began today; only where the newest assessment offered one.',
  })
  startAngerManagement(
    @Arg('youthId', () => ID) youthId: string,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.angerManagement.start(authorOf(hop, at), youthId);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, { description: 'Records that the course in anger management (sinnemestring) ended today.' })
  endAngerManagement(
    @Arg('youthId', () => ID) youthId: string,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.angerManagement.end(authorOf(hop, at), youthId);
  }
}
