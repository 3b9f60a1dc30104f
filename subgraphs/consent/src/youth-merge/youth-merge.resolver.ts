import { Act, Role } from '@brobygger/domain';
import { RequiresRole, type Query as Statements, type SubgraphContext } from '@brobygger/subgraph-kit';
import { Arg, Ctx, Field, FieldResolver, ID, InputType, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { EnterReading } from '../oversight/enter-reading';
import { Told } from '../telling/told.type';
import { Youth } from '../youth/youth.entity';
import { requireOwn } from '../oversight/require-own';
import type { Changed, YouthMergeService } from './youth-merge.service';
import { readRegisteredTwice } from './registered-twice';
import { MergeReason, RegisteredTwice, UndoReason, YouthMerge } from './youth-merge.type';

@InputType()
export class MergeRegistrationsInput {
  @Field(() => ID, { description: 'The registration that stays.' })
  keptId!: string;

  @Field(() => ID, { description: 'The other one, of the same person. Nobody has this id while the merging stands.' })
  formerId!: string;

  @Field(() => MergeReason)
  reason!: MergeReason;
}

@InputType()
export class UndoMergeInput {
  @Field(() => ID)
  mergeId!: string;

  @Field(() => UndoReason)
  reason!: UndoReason;
}

@Resolver()
export class YouthMergeResolver {
  constructor(private readonly deps: { readonly merges: YouthMergeService; readonly query: Statements }) {}

  @RequiresRole([Role.CONSENT_OFFICER])
  @Query(() => [RegisteredTwice], {
    description:
      "Those whom the population register has as one person and who have two ids here, both of the officer's municipality; the first " +
      '100. Each that is shown stands in both logs.',
  })
  registeredTwice(@Ctx() { hop, at }: SubgraphContext): Promise<readonly RegisteredTwice[]> {
    return readRegisteredTwice(this.deps.query, { hop, at });
  }

  @RequiresRole([Role.CONSENT_OFFICER])
  @Mutation(() => Told, {
    description:
      "Makes one of two registrations of a person, both of the officer's municipality. The kept one's consents stand, but those that the " +
      'youth withdrew at the other later; workers whom one of them keeps out are kept out; the stricter protection of the address holds.',
  })
  async mergeRegistrations(
    @Arg('input', () => MergeRegistrationsInput) input: MergeRegistrationsInput,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Told> {
    return toldOf(await this.deps.merges.merge({ hop, at }, input));
  }

  @RequiresRole([Role.CONSENT_OFFICER])
  @Mutation(() => Told, {
    description:
      'Makes two registrations of one again: each has its own. What has ended stays ended, who is kept out and what is protected stay so.',
  })
  async undoMerge(
    @Arg('input', () => UndoMergeInput) input: UndoMergeInput,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Told> {
    return toldOf(await this.deps.merges.undo({ hop, at }, input));
  }
}

const toldOf = ({ id, keptId, pendingAt }: Changed): Told => ({ id, youthId: keptId, pendingAt });

@Resolver(() => Youth)
export class MergesOfYouthResolver {
  constructor(private readonly deps: { readonly merges: YouthMergeService; readonly enterReading: EnterReading }) {}

  @RequiresRole([Role.YOUTH, Role.CONSENT_OFFICER])
  @FieldResolver(() => [YouthMerge], {
    nullable: true,
    description: 'The mergings of two registrations that the youth is or was part of, newest first.',
  })
  async merges(@Root() { id }: Youth, @Ctx() context: SubgraphContext): Promise<readonly YouthMerge[]> {
    const { caller } = context.hop;
    requireOwn(caller, id);
    await this.deps.enterReading(context, { youthId: id, act: Act.READ_CONSENTS, field: 'Youth.merges' });
    return this.deps.merges.ofYouth(id);
  }
}
