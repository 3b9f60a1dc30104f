import { createError, DataCategory, Role } from '@brobygger/domain';
import {
  authorOf,
  LocalDateScalar,
  Recorded,
  RequiresConsent,
  RequiresRole,
  type SubgraphContext,
} from '@brobygger/subgraph-kit';
import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import { HousingRecords } from '../youth';
import { ResidencySigner } from './residency-signature.entity';
import { residenciesOfYouth, Residency, ResidencyMoveOut } from './residency.entity';
import { AllocateResidencyInput, ApplyResidencyInput } from './residency.input';
import type { ResidencyService } from './residency.service';
import { isToldMore } from './told-more';

const BY = 'At least one. A guardian can sign by another call than the youth.';

function signersIn(signedBy: readonly ResidencySigner[]): readonly ResidencySigner[] {
  if (signedBy.length > 0) return signedBy;
  throw createError('BAD_USER_INPUT', '`signedBy` must name who signs', { argument: 'signedBy' });
}

@Resolver(() => HousingRecords)
export class ResidencyResolver {
  constructor(private readonly deps: { readonly residencies: ResidencyService }) {}

  @RequiresConsent(DataCategory.HOUSING_RESIDENCY)
  @FieldResolver(() => Residency, { nullable: true, description: 'The newest residency or application.' })
  async residency(@Root() { youthId }: HousingRecords, @Ctx() { rows }: SubgraphContext): Promise<Residency | null> {
    return (await rows.of(residenciesOfYouth, youthId))[0] ?? null;
  }

  @RequiresConsent(DataCategory.HOUSING_RESIDENCY)
  @FieldResolver(() => [Residency], {
    nullable: true,
    description:
      "All residencies and applications, newest first: the youth's own reading; a worker is told of those with the own organisation.",
  })
  async residencies(
    @Root() { youthId }: HousingRecords,
    @Ctx() { hop, rows }: SubgraphContext,
  ): Promise<readonly Residency[]> {
    return (await rows.of(residenciesOfYouth, youthId)).filter((residency) => isToldMore(hop, residency));
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, {
    description:
      "Records a youth's application for a place in a house of the asker's own organisation. For a student house at 17 it awaits " +
      "guardians' permission, where that does not stand yet (INV01).",
  })
  applyResidency(
    @Arg('input', () => ApplyResidencyInput) input: ApplyResidencyInput,
    @Ctx() { hop, hopToken, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.residencies.apply(authorOf(hop, at, hopToken), input);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, {
    description:
      "Gives the youth who applied a place; at 17 in a student house only while guardians' permission stands (INV01).",
  })
  allocateResidency(
    @Arg('input', () => AllocateResidencyInput) input: AllocateResidencyInput,
    @Ctx() { hop, hopToken, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.residencies.allocate(authorOf(hop, at, hopToken), input);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, {
    description: 'Records that the house rules were signed today as they stand (husregler).',
  })
  signHouseRules(
    @Arg('youthId', () => ID) youthId: string,
    @Arg('signedBy', () => [ResidencySigner], { defaultValue: ['YOUTH'], description: BY }) signedBy: ResidencySigner[],
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.residencies.signRules(authorOf(hop, at), youthId, signersIn(signedBy));
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, {
    description:
      'Records that the lease was signed today as it stands (husleiekontrakt). Under 18 a guardian signs it too.',
  })
  signLease(
    @Arg('youthId', () => ID) youthId: string,
    @Arg('signedBy', () => [ResidencySigner], { defaultValue: ['YOUTH'], description: BY }) signedBy: ResidencySigner[],
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.residencies.signContract(authorOf(hop, at), youthId, signersIn(signedBy));
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, { description: 'Records that the youth moves in today.' })
  moveIn(@Arg('youthId', () => ID) youthId: string, @Ctx() { hop, hopToken, at }: SubgraphContext): Promise<Recorded> {
    return this.deps.residencies.moveIn(authorOf(hop, at, hopToken), youthId);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, { description: 'Records notice to leave, and the day of moving out.' })
  giveNotice(
    @Arg('youthId', () => ID) youthId: string,
    @Arg('movesOutOn', () => LocalDateScalar) movesOutOn: string,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.residencies.giveNotice(authorOf(hop, at), { youthId, movesOutOn });
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, {
    description: 'Records that the youth moves out today, or that an application came to nothing.',
  })
  moveOut(
    @Arg('youthId', () => ID) youthId: string,
    @Arg('moveOut', () => ResidencyMoveOut) moveOut: ResidencyMoveOut,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.residencies.moveOut(authorOf(hop, at), { youthId, moveOut });
  }
}
