import { DataCategory, Role } from '@brobygger/domain';
import { authorOf, LocalDateScalar, Recorded, RequiresConsent, RequiresRole, type SubgraphContext } from '@brobygger/subgraph-kit';
import { Arg, Ctx, Field, FieldResolver, ID, InputType, Mutation, Resolver, Root } from 'type-graphql';
import { OutreachRecords } from '../youth/outreach-records';
import { AngerManagement, AngerManagementDecision, angerManagementOfYouth } from './anger-management.entity';
import type { AngerManagementService } from './anger-management.service';

@InputType()
export class AssessAngerManagementInput {
  @Field(() => ID)
  youthId!: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Today when absent.' })
  referredOn?: string | null;

  @Field(() => Boolean, { description: 'Uses violence to get their way. Never shared.' })
  usesViolence!: boolean;

  @Field(() => Boolean, { description: 'Finds it a problem, or unwanted. Never shared.' })
  findsItProblematic!: boolean;

  @Field(() => AngerManagementDecision)
  decision!: AngerManagementDecision;
}

@Resolver(() => OutreachRecords)
export class AngerManagementResolver {
  constructor(private readonly deps: { readonly angerManagement: AngerManagementService }) {}

  @RequiresConsent(DataCategory.OUTREACH_ANGER_MANAGEMENT)
  @FieldResolver(() => AngerManagement, { nullable: true, description: 'The newest referral to anger management.' })
  async angerManagement(@Root() { youthId }: OutreachRecords, @Ctx() { rows }: SubgraphContext): Promise<AngerManagement | null> {
    return (await rows.of(angerManagementOfYouth, youthId))[0] ?? null;
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, { description: 'Records what came of a referral to anger management.' })
  assessAngerManagement(
    @Arg('input', () => AssessAngerManagementInput) input: AssessAngerManagementInput,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.angerManagement.assess(authorOf(hop, at), input);
  }
}
