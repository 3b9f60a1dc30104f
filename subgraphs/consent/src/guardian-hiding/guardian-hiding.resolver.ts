import { Role } from '@brobygger/domain';
import { RequiresRole, type SubgraphContext } from '@brobygger/subgraph-kit';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { OverseenYouth } from '../oversight/overseen-youth';
import { youthOf } from '../oversight/youth-of';
import { Told } from '../telling/told.type';
import { GuardianHidingInput } from './guardian-hiding.input';
import type { GuardianHidingService } from './guardian-hiding.service';

@Resolver()
export class GuardianHidingResolver {
  constructor(private readonly deps: { readonly hiding: GuardianHidingService; readonly overseen: OverseenYouth }) {}

  @RequiresRole([Role.YOUTH, Role.CONSENT_OFFICER])
  @Mutation(() => Told, {
    description:
      'Hides from a guardian by name what was sent to them: they see it no more, and cannot answer it. It is not given without their yes.',
  })
  hideFromGuardian(
    @Arg('input', () => GuardianHidingInput) input: GuardianHidingInput,
    @Ctx() context: SubgraphContext,
  ): Promise<Told> {
    return this.set(input, true, context);
  }

  @RequiresRole([Role.YOUTH, Role.CONSENT_OFFICER])
  @Mutation(() => Told, { description: 'Shows to a guardian again what was hidden from them.' })
  showToGuardian(
    @Arg('input', () => GuardianHidingInput) input: GuardianHidingInput,
    @Ctx() context: SubgraphContext,
  ): Promise<Told> {
    return this.set(input, false, context);
  }

  private async set(input: GuardianHidingInput, hidden: boolean, context: SubgraphContext): Promise<Told> {
    const { sentId, guardianId } = input;
    const youthId = await youthOf(this.deps.overseen, context.hop.caller, input.youthId, context.at);
    await this.deps.hiding.set(context, { youthId, sentId, guardianId, hidden, reason: input.reason ?? null });
    return { id: sentId, youthId, pendingAt: [] };
  }
}
