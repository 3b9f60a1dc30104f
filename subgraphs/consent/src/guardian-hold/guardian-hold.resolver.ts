import { Role } from '@brobygger/domain';
import { RequiresRole, type SubgraphContext } from '@brobygger/subgraph-kit';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { GuardianReach } from '../guardian-signing/guardian-signing.type';
import { HoldGuardiansInput, ReviewGuardianHoldInput } from './guardian-hold.input';
import type { GuardianHoldService } from './guardian-hold.service';
import { GuardianHold } from './guardian-hold.type';

interface Deps {
  readonly guardianHolds: GuardianHoldService;
}

@Resolver(() => GuardianReach)
export class HoldsOfReachResolver {
  constructor(private readonly deps: Deps) {}

  @RequiresRole([Role.CONSENT_OFFICER])
  @FieldResolver(() => [GuardianHold], {
    nullable: true,
    description: 'Why guardians are held, or were, as a person recorded it; newest first.',
  })
  holds(@Root() { youthId }: GuardianReach): Promise<readonly GuardianHold[]> {
    return this.deps.guardianHolds.ofYouth(youthId);
  }
}

@Resolver(() => GuardianHold)
export class GuardianHoldResolver {
  constructor(private readonly deps: Deps) {}

  @RequiresRole([Role.CONSENT_OFFICER, Role.CASEWORKER])
  @Mutation(() => GuardianHold, {
    description:
      'Holds guardians of a youth: from then on nothing reaches one who is not cleared by name since. An officer does so, or child ' +
      'welfare of a youth whom it serves. It never ends by itself; a person looks at it again. What stands already is answered with as ' +
      'it is.',
  })
  holdGuardians(
    @Arg('input', () => HoldGuardiansInput) input: HoldGuardiansInput,
    @Ctx() context: SubgraphContext,
  ): Promise<GuardianHold> {
    return this.deps.guardianHolds.record(context, input);
  }

  @RequiresRole([Role.CONSENT_OFFICER, Role.CASEWORKER])
  @Mutation(() => GuardianHold, {
    description:
      'Says what a person found who looked again at why guardians are held: that they still are, and when it is looked at next, or ' +
      'that it is over. An officer reviews any; child welfare what the own organisation recorded.',
  })
  reviewGuardianHold(
    @Arg('input', () => ReviewGuardianHoldInput) input: ReviewGuardianHoldInput,
    @Ctx() context: SubgraphContext,
  ): Promise<GuardianHold> {
    return this.deps.guardianHolds.review(context, input);
  }
}
