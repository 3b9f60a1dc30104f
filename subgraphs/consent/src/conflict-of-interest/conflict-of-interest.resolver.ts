import { Act, Role } from '@brobygger/domain';
import { RequiresRole, type SubgraphContext } from '@brobygger/subgraph-kit';
import { Arg, Ctx, Field, FieldResolver, ID, InputType, Mutation, Resolver, Root } from 'type-graphql';
import { WorkerInput } from '../known-worker/worker.input';
import type { EnterReading } from '../oversight/enter-reading';
import type { OverseenYouth } from '../oversight/overseen-youth';
import { Told } from '../telling/told.type';
import { Youth } from '../youth/youth.entity';
import type { ConflictService } from './conflict-of-interest.service';
import { ConflictOfInterest, Relation, RemovalReason } from './conflict-of-interest.type';

@InputType()
export class ConflictInput extends WorkerInput {
  @Field(() => ID)
  youthId!: string;

  @Field(() => Relation, { description: 'What the worker is to the youth.' })
  reason!: Relation;
}

@InputType()
export class ConflictRemovalInput extends WorkerInput {
  @Field(() => ID)
  youthId!: string;

  @Field(() => RemovalReason)
  reason!: RemovalReason;
}

interface Deps {
  readonly conflicts: ConflictService;
  readonly overseen: OverseenYouth;
}

@Resolver()
export class ConflictOfInterestResolver {
  constructor(private readonly deps: Deps) {}

  @RequiresRole([Role.CONSENT_OFFICER])
  @Mutation(() => Told, {
    description:
      'Records that a worker is a relative or partner of the youth, or the youth (inhabilitet). The worker is one whom the system has ' +
      'seen; youths are never kept from what is held on themselves.',
  })
  async recordConflictOfInterest(
    @Arg('input', () => ConflictInput) { youthId, personId, reason }: ConflictInput,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Told> {
    const id = await this.deps.overseen(hop.caller, youthId, at);
    const authorId = hop.caller.personId;
    const pendingAt = await this.deps.conflicts.record({ youthId: id, personId, relation: reason, authorId, at });
    return { id, youthId: id, pendingAt };
  }

  @RequiresRole([Role.CONSENT_OFFICER])
  @Mutation(() => Told, { description: 'Removes a conflict of interest. That it was recorded stays.' })
  async removeConflictOfInterest(
    @Arg('input', () => ConflictRemovalInput) { youthId, personId, reason }: ConflictRemovalInput,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Told> {
    const id = await this.deps.overseen(hop.caller, youthId, at);
    const authorId = hop.caller.personId;
    const pendingAt = await this.deps.conflicts.remove({ youthId: id, personId, reason, authorId, at });
    return { id, youthId: id, pendingAt };
  }
}

@Resolver(() => Youth)
export class ConflictsOfYouthResolver {
  constructor(private readonly deps: Pick<Deps, 'conflicts'> & { readonly enterReading: EnterReading }) {}

  @RequiresRole([Role.CONSENT_OFFICER])
  @FieldResolver(() => [ConflictOfInterest], {
    nullable: true,
    description: 'The workers who stand in a conflict of interest with the youth, and those who did.',
  })
  async conflictsOfInterest(
    @Root() { id }: Youth,
    @Ctx() context: SubgraphContext,
  ): Promise<readonly ConflictOfInterest[]> {
    await this.deps.enterReading(context, { youthId: id, act: Act.READ_CONSENTS, field: 'Youth.conflictsOfInterest' });
    return this.deps.conflicts.ofYouth(id);
  }
}
