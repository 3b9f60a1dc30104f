import { Act, Role } from '@brobygger/domain';
import { RequiresRole, type SubgraphContext } from '@brobygger/subgraph-kit';
import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import type { EnterReading } from '../oversight/enter-reading';
import { requireOwn } from '../oversight/require-own';
import { Told } from '../telling/told.type';
import { Youth } from '../youth/youth.entity';
import { GuardiansNotInformedInput } from './guardians-not-informed.input';
import type { GuardiansNotInformedService } from './guardians-not-informed.service';
import { GuardiansNotInformed } from './guardians-not-informed.type';

@Resolver(() => Youth)
export class NotInformedOfYouthResolver {
  constructor(
    private readonly deps: { readonly notInformed: GuardiansNotInformedService; readonly enterReading: EnterReading },
  ) {}

  @RequiresRole([Role.YOUTH, Role.CONSENT_OFFICER])
  @FieldResolver(() => [GuardiansNotInformed], {
    nullable: true,
    description: 'Of which health care guardians are not informed, or were not, newest first. No guardian sees it.',
  })
  async guardiansNotInformed(
    @Root() { id }: Youth,
    @Ctx() context: SubgraphContext,
  ): Promise<readonly GuardiansNotInformed[]> {
    requireOwn(context.hop.caller, id);
    await this.deps.enterReading(context, { youthId: id, act: Act.READ_CONSENTS, field: 'Youth.guardiansNotInformed' });
    return this.deps.notInformed.ofYouth(id);
  }
}

@Resolver(() => GuardiansNotInformed)
export class GuardiansNotInformedResolver {
  constructor(private readonly deps: { readonly notInformed: GuardiansNotInformedService }) {}

  @RequiresRole([Role.CASEWORKER])
  @Mutation(() => GuardiansNotInformed, {
    description:
      'Records, as a health professional, that the guardians of a youth of 12 to 15 are not informed of the health care that you give ' +
      '(pbrl. § 3-4). Until it ends the youth alone signs for it. The youth sees it, and why.',
  })
  recordGuardiansNotInformed(
    @Arg('input', () => GuardiansNotInformedInput) input: GuardiansNotInformedInput,
    @Ctx() context: SubgraphContext,
  ): Promise<GuardiansNotInformed> {
    return this.deps.notInformed.record(context, input);
  }

  @RequiresRole([Role.CASEWORKER])
  @Mutation(() => Told, {
    description:
      'Revokes all that your profession in your organisation has recorded of what guardians are not informed. What the youth has signed ' +
      'alone stays as it is.',
  })
  async revokeGuardiansNotInformed(
    @Arg('youthId', () => ID) youthId: string,
    @Ctx() context: SubgraphContext,
  ): Promise<Told> {
    await this.deps.notInformed.revoke(context, youthId);
    return { id: youthId, youthId, pendingAt: [] };
  }
}
