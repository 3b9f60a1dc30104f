import { Role } from '@brobygger/domain';
import { RequiresRole, type SubgraphContext } from '@brobygger/subgraph-kit';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { WorkerInput } from '../known-worker/worker.input';
import { Told } from '../telling/told.type';
import type { WorkerBlockService } from './worker-block.service';

@Resolver()
export class WorkerBlockResolver {
  constructor(private readonly deps: { readonly blocks: WorkerBlockService }) {}

  @RequiresRole([Role.YOUTH])
  @Mutation(() => Told, {
    description:
      "Keeps a named worker from the asker's data, on every basis. The worker is one whom the system has seen.",
  })
  async blockWorker(
    @Arg('input', () => WorkerInput) { personId }: WorkerInput,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Told> {
    const pendingAt = await this.deps.blocks.block(hop.caller.personId, personId, at);
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
}
