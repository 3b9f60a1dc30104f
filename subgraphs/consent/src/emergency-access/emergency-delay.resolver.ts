import { Role } from '@brobygger/domain';
import { RequiresRole, type Query as Statements, type SubgraphContext } from '@brobygger/subgraph-kit';
import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { EmergencyAccess } from './emergency-access.type';
import { emergencyOf, readToReview } from './read-emergencies';
import { ConfirmEmergencyDelayInput } from './delay.input';
import type { SetDelay } from './set-delay';

const REVIEWERS = [Role.LEADER, Role.CONSENT_OFFICER];

@Resolver()
export class EmergencyDelayResolver {
  constructor(private readonly deps: { readonly query: Statements; readonly delays: SetDelay }) {}

  @RequiresRole(REVIEWERS)
  @Mutation(() => EmergencyAccess, {
    description:
      'Confirms, of access in an emergency that somebody else opened, that the youth is told later: once, within 24 hours of when it was ' +
      'asked for, but for the last ten minutes. It can be ended early, and is never made longer.',
  })
  async confirmEmergencyDelay(
    @Arg('input', () => ConfirmEmergencyDelayInput) input: ConfirmEmergencyDelayInput,
    @Ctx() context: SubgraphContext,
  ): Promise<EmergencyAccess> {
    return this.reviewed(context, await this.deps.delays.confirm(context, input));
  }

  @RequiresRole(REVIEWERS)
  @Mutation(() => EmergencyAccess, {
    description: 'Has the youth told now of access in an emergency that somebody else opened and that is told later.',
  })
  async endEmergencyDelay(
    @Arg('emergencyId', () => ID) emergencyId: string,
    @Ctx() context: SubgraphContext,
  ): Promise<EmergencyAccess> {
    return this.reviewed(context, await this.deps.delays.end(context, emergencyId));
  }

  private async reviewed({ hop, at }: SubgraphContext, id: string): Promise<EmergencyAccess> {
    const [row] = await readToReview(this.deps.query, hop.caller, { from: null, most: 1, id }, at);
    if (row === undefined) throw new Error('what was delayed is gone');
    return emergencyOf(row, at);
  }
}
