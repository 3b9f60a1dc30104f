import { Act, Role } from '@brobygger/domain';
import { RequiresRole, type SubgraphContext } from '@brobygger/subgraph-kit';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { EnterReading } from '../oversight/enter-reading';
import { requireOwn } from '../oversight/require-own';
import { Youth } from '../youth/youth.entity';
import { GuardiansNotInformedInput, ReviewGuardiansNotInformedInput } from './guardians-not-informed.input';
import type { GuardiansNotInformedService } from './guardians-not-informed.service';
import { GuardiansNotInformed } from './guardians-not-informed.type';

@Resolver(() => Youth)
export class NotInformedOfYouthResolver {
  constructor(
    private readonly deps: {
      readonly notInformed: GuardiansNotInformedService;
      readonly assertHeard: () => void;
      readonly enterReading: EnterReading;
    },
  ) {}

  @RequiresRole([Role.YOUTH, Role.CONSENT_OFFICER, Role.CASEWORKER])
  @FieldResolver(() => [GuardiansNotInformed], {
    nullable: true,
    description:
      'Of which health care guardians are not informed, or were not, newest first. A worker sees what the own profession has recorded in ' +
      'the own organisation, or in one that serves the youth no more. No guardian sees it.',
  })
  async guardiansNotInformed(
    @Root() { id }: Youth,
    @Ctx() context: SubgraphContext,
  ): Promise<readonly GuardiansNotInformed[]> {
    const { caller } = context.hop;
    requireOwn(caller, id);
    // Whom who recorded it serves may be missing here.
    if (caller.role === Role.CASEWORKER) this.deps.assertHeard();
    await this.deps.enterReading(context, { youthId: id, act: Act.READ_CONSENTS, field: 'Youth.guardiansNotInformed' });
    return this.deps.notInformed.ofYouth(caller, id, context.at);
  }
}

@Resolver(() => GuardiansNotInformed)
export class GuardiansNotInformedResolver {
  constructor(
    private readonly deps: { readonly notInformed: GuardiansNotInformedService; readonly assertHeard: () => void },
  ) {}

  @RequiresRole([Role.CASEWORKER])
  @Mutation(() => GuardiansNotInformed, {
    description:
      'Records, as a health professional, that the guardians of a youth of 12 to 15 are not informed of the health care that you give ' +
      '(pbrl. § 3-4). While it stands the youth alone signs for it. Below 16 it never ends by itself: your profession looks at it ' +
      'again. The youth sees it, and why.',
  })
  async recordGuardiansNotInformed(
    @Arg('input', () => GuardiansNotInformedInput) input: GuardiansNotInformedInput,
    @Ctx() context: SubgraphContext,
  ): Promise<GuardiansNotInformed> {
    this.deps.assertHeard();
    return this.deps.notInformed.record(context, input);
  }

  @RequiresRole([Role.CASEWORKER])
  @Mutation(() => GuardiansNotInformed, {
    description:
      'Says what a health professional found who looked again at what their profession in the organisation has recorded, also after the ' +
      'service has ended, or, of a youth whom the organisation serves, in one that does no longer: that guardians still are not ' +
      'informed, and when it is looked at next, or that it is over. What the youth has signed alone stays as it is.',
  })
  async reviewGuardiansNotInformed(
    @Arg('input', () => ReviewGuardiansNotInformedInput) input: ReviewGuardiansNotInformedInput,
    @Ctx() context: SubgraphContext,
  ): Promise<GuardiansNotInformed> {
    this.deps.assertHeard();
    return this.deps.notInformed.review(context, input);
  }
}
