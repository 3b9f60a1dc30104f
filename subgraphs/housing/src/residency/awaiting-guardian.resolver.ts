import { DataCategory, Role } from '@brobygger/domain';
import {
  LocalDateScalar,
  RecordType,
  RequiresConsent,
  RequiresRole,
  type Query as Statements,
  type SubgraphContext,
  type YouthReference,
} from '@brobygger/subgraph-kit';
import { Ctx, Field, ID, Query, Resolver } from 'type-graphql';
import { Youth } from '../youth';
import { readAwaitingGuardian } from './awaiting-guardian';
import type { IsPermissionMissing } from './missing-permission';
import { ResidencyState } from './residency.entity';

/** A residency that awaits a guardian's consent (foresattes samtykke). */
@RecordType({
  description:
    "A residency in a student house of a youth under 18 without guardians' permission that stands now (foresattes samtykke).",
})
export class ResidencyAwaitingGuardian {
  @RequiresConsent(DataCategory.HOUSING_RESIDENCY)
  @Field(() => Youth, { nullable: true })
  youth!: YouthReference | null;

  @RequiresConsent(DataCategory.HOUSING_RESIDENCY)
  @Field(() => ID, { nullable: true })
  residencyId!: string | null;

  @RequiresConsent(DataCategory.HOUSING_RESIDENCY)
  @Field(() => ResidencyState, { nullable: true, description: 'An application waits; who lives there already stays.' })
  state!: ResidencyState | null;

  @RequiresConsent(DataCategory.HOUSING_RESIDENCY)
  @Field(() => LocalDateScalar, { nullable: true })
  appliedOn!: string | null;
}

@Resolver()
export class AwaitingGuardianResolver {
  constructor(
    private readonly deps: { readonly query: Statements; readonly isPermissionMissing: IsPermissionMissing },
  ) {}

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Query(() => [ResidencyAwaitingGuardian], {
    description:
      "The residencies in student houses of the asker's own organisation that await guardians' permission, from the application on; " +
      'who has waited longest comes first. One is off the list when the permission stands in the registry, and when the youth is 18.',
  })
  async residenciesAwaitingGuardian(@Ctx() { hop }: SubgraphContext): Promise<readonly object[]> {
    const waiting = await readAwaitingGuardian(this.deps, hop);
    return waiting.map((residency) => ({ ...residency, youth: { __typename: 'Youth', id: residency.youthId } }));
  }
}
