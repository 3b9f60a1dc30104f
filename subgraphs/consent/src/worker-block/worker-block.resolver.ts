import { createError, isId, Role } from '@brobygger/domain';
import { RequiresRole, type SubgraphContext } from '@brobygger/subgraph-kit';
import { MaxLength, MinLength } from 'class-validator';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { Told } from '../telling/told.type';
import type { WorkerBlockService } from './worker-block.service';

@InputType()
export class WorkerInput {
  @MinLength(1)
  @MaxLength(64)
  @Field(() => String, { description: "The worker's ident, as the disclosure log shows it." })
  personId!: string;
}

@InputType()
export class ConflictInput extends WorkerInput {
  @Field(() => ID)
  youthId!: string;
}

@Resolver()
export class WorkerBlockResolver {
  constructor(private readonly deps: { readonly blocks: WorkerBlockService }) {}

  @RequiresRole([Role.YOUTH])
  @Mutation(() => Told, { description: "Keeps a named worker from the asker's data, on every basis." })
  async blockWorker(
    @Arg('input', () => WorkerInput) { personId }: WorkerInput,
    @Ctx() { hop }: SubgraphContext,
  ): Promise<Told> {
    const pendingAt = await this.deps.blocks.block(hop.caller.personId, personId);
    return { id: hop.caller.personId, youthId: hop.caller.personId, pendingAt };
  }

  @RequiresRole([Role.YOUTH])
  @Mutation(() => Told, { description: 'Lets a worker in again who was blocked.' })
  async unblockWorker(
    @Arg('input', () => WorkerInput) { personId }: WorkerInput,
    @Ctx() { hop }: SubgraphContext,
  ): Promise<Told> {
    const pendingAt = await this.deps.blocks.unblock(hop.caller.personId, personId);
    return { id: hop.caller.personId, youthId: hop.caller.personId, pendingAt };
  }

  @RequiresRole([Role.CONSENT_OFFICER])
  @Mutation(() => Told, {
    description: 'Records that a worker is a relative or partner of the youth, or the youth (inhabilitet).',
  })
  async recordConflictOfInterest(
    @Arg('input', () => ConflictInput) { youthId, personId }: ConflictInput,
  ): Promise<Told> {
    if (!isId(youthId)) throw createError('YOUTH_NOT_FOUND', 'no youth that you may resolve has this id');
    return { id: youthId, youthId, pendingAt: await this.deps.blocks.recordConflict(youthId, personId) };
  }
}
