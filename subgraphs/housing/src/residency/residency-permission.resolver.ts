import { Role } from '@brobygger/domain';
import { RequiresRole, type SubgraphContext } from '@brobygger/subgraph-kit';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { IsPermissionMissing } from './missing-permission';
import { Residency } from './residency.entity';

/** What the organisation where a youth lives sees of the guardians' permission: that it is missing, and never why. */
@Resolver(() => Residency)
export class ResidencyPermissionResolver {
  constructor(private readonly deps: { readonly isPermissionMissing: IsPermissionMissing }) {}

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      "Whether a resident of under 18 in a student house lives there without guardians' permission that stands now (foresattes " +
      'samtykke); the registry never says why. Nobody is thrown out by it. Absent for what is no such residency of your own ' +
      'organisation, and for one that is over.',
  })
  async guardianConsentMissing(
    @Root() { youthId, organisationId, houseId, state }: Residency,
    @Ctx() { hop }: SubgraphContext,
  ): Promise<boolean | null> {
    if (organisationId !== hop.caller.organisationId || state === 'MOVED_OUT') return null;
    return this.deps.isPermissionMissing({ youthId, organisationId, houseId });
  }
}
