import { Agency, createError, Role } from '@brobygger/domain';
import { RequiresRole, type Query as Statements, type SubgraphContext } from '@brobygger/subgraph-kit';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { agencyOf, placeOf } from '../organisation/organisation-of-youth';
import { Organisation, organisationById } from '../organisation/organisation.entity';
import { Youth } from '../youth/youth.entity';
import { BlockedWorker } from './blocked-worker.type';

const BLOCKED = `
select b.youth_id as "youthId", b.person_id as "personId", b.blocked_at as "blockedAt", b.merge_id as "mergeId",
  (select k.organisation_id from known_worker k
  where k.person_id = b.person_id order by k.last_seen_at desc, k.organisation_id limit 1) as "organisationId"
from worker_block b where b.youth_id = $1 and b.holds order by b.blocked_at desc nulls last, b.person_id`;

@Resolver(() => BlockedWorker)
export class BlockedWorkerResolver {
  @FieldResolver(() => Organisation, { nullable: true })
  organisation(@Root() worker: BlockedWorker, @Ctx() context: SubgraphContext): Promise<Organisation | null> {
    return placeOf(organisationById, worker, context);
  }

  @FieldResolver(() => Agency, { nullable: true })
  agency(@Root() worker: BlockedWorker, @Ctx() context: SubgraphContext): Promise<Agency | null> {
    return agencyOf(worker, context);
  }
}

@Resolver(() => Youth)
export class BlockedWorkersResolver {
  constructor(private readonly deps: { readonly query: Statements }) {}

  @RequiresRole([Role.YOUTH])
  @FieldResolver(() => [BlockedWorker], {
    nullable: true,
    description: 'Whom the youth keeps out by name, the latest first. Only youths see that.',
  })
  async blockedWorkers(@Root() { id }: Youth, @Ctx() { hop }: SubgraphContext): Promise<readonly BlockedWorker[]> {
    if (hop.caller.personId !== id) throw createError('FORBIDDEN_ROLE', 'this field is not open to your role');
    return this.deps.query<BlockedWorker>('blocked-workers', BLOCKED, [id]);
  }
}
