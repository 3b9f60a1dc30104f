import { Role } from '@brobygger/domain';
import { RequiresRole, type SubgraphContext } from '@brobygger/subgraph-kit';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { HouseText } from '../house-text/house-text.entity';
import { ResidencySignature, signaturesOfResidency } from './residency-signature.entity';
import { ResidencyStep, stepsOfResidency } from './residency-step.entity';
import { Residency } from './residency.entity';
import { textsOfHouse, unsignedOf } from './texts-to-sign';
import { isToldMore } from './told-more';

const ABSENT = 'Absent for whoever is neither the youth nor of the organisation whose house it is.';

/** What was signed for a residency and what is to be, and how it came to where it stands. All inherit the residency's label too. */
@Resolver(() => Residency)
export class ResidencyHistoryResolver {
  @RequiresRole([Role.CASEWORKER, Role.YOUTH])
  @FieldResolver(() => [ResidencySignature], {
    nullable: true,
    description: `What was signed, newest first. ${ABSENT}`,
  })
  async signatures(
    @Root() residency: Residency,
    @Ctx() { hop, rows }: SubgraphContext,
  ): Promise<readonly ResidencySignature[] | null> {
    return isToldMore(hop, residency) ? rows.of(signaturesOfResidency, residency.id) : null;
  }

  @RequiresRole([Role.CASEWORKER, Role.YOUTH])
  @FieldResolver(() => [HouseText], {
    nullable: true,
    description: `The texts that stand in the house, and that the youth, who has a place there, has not signed. ${ABSENT}`,
  })
  async toSign(
    @Root() residency: Residency,
    @Ctx() { hop, rows }: SubgraphContext,
  ): Promise<readonly HouseText[] | null> {
    if (!isToldMore(hop, residency)) return null;
    const [texts, signatures] = await Promise.all([
      rows.of(textsOfHouse, residency.houseId),
      rows.of(signaturesOfResidency, residency.id),
    ]);
    return unsignedOf(residency, texts, signatures);
  }

  @RequiresRole([Role.CASEWORKER, Role.YOUTH])
  @FieldResolver(() => [ResidencyStep], { nullable: true, description: `Its steps, the first one first. ${ABSENT}` })
  async history(
    @Root() residency: Residency,
    @Ctx() { hop, rows }: SubgraphContext,
  ): Promise<readonly ResidencyStep[] | null> {
    return isToldMore(hop, residency) ? rows.of(stepsOfResidency, residency.id) : null;
  }
}
