import type { SubgraphContext } from '@brobygger/subgraph-kit';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { HouseText } from '../house-text/house-text.entity';
import { ResidencySignature, signaturesOfResidency } from './residency-signature.entity';
import { ResidencyStep, stepsOfResidency } from './residency-step.entity';
import { Residency } from './residency.entity';
import { textsOfHouse, unsignedOf } from './texts-to-sign';

/** What was signed for a residency and what is to be, and how it came to where it stands. All inherit the residency's label. */
@Resolver(() => Residency)
export class ResidencyHistoryResolver {
  @FieldResolver(() => [ResidencySignature], { nullable: true, description: 'What was signed, newest first.' })
  signatures(@Root() { id }: Residency, @Ctx() { rows }: SubgraphContext): Promise<readonly ResidencySignature[]> {
    return rows.of(signaturesOfResidency, id);
  }

  @FieldResolver(() => [HouseText], {
    nullable: true,
    description: 'The texts that stand in the house, and that the youth, who has a place there, has not signed.',
  })
  async toSign(@Root() residency: Residency, @Ctx() { rows }: SubgraphContext): Promise<readonly HouseText[]> {
    const [texts, signatures] = await Promise.all([
      rows.of(textsOfHouse, residency.houseId),
      rows.of(signaturesOfResidency, residency.id),
    ]);
    return unsignedOf(residency, texts, signatures);
  }

  @FieldResolver(() => [ResidencyStep], { nullable: true, description: 'Its steps, the first one first.' })
  history(@Root() { id }: Residency, @Ctx() { rows }: SubgraphContext): Promise<readonly ResidencyStep[]> {
    return rows.of(stepsOfResidency, id);
  }
}
