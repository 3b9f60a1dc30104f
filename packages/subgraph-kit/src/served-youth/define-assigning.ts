import { Role } from '@brobygger/domain';
import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { authorOf } from '../author';
import type { Cursors } from '../cursors/cursors';
import { RequiresRole } from '../labels/decorators';
import type { Query as Statements } from '../persistence/query';
import type { SubgraphContext } from '../subgraph-context';
import { Recorded } from '../writing/recorded';
import type { AssignmentService } from './assignment.service';
import { AssignedWorker, AssignmentInput } from './assignment.type';
import { getServed } from './caseload';
import { readLookups } from './lookups';
import { Lookups } from './lookups.type';
import { readAssigned } from './read-assigned';

/** What the resolver of an owner's assignments is made with. */
interface AssigningDeps {
  readonly query: Statements;
  readonly cursors: Cursors;
  readonly assignments: AssignmentService;
}

/**
 * Makes an owner's doors to who is assigned to whom: the two changes, the list of a youth's workers, and what a leader sees of look-ups
 * by others.
 */
export function defineAssigning({
  field,
  prefix,
  own,
}: {
  readonly field: string;
  readonly prefix: string;
  readonly own: string;
}) {
  @Resolver()
  class AssigningResolver {
    constructor(private readonly deps: AssigningDeps) {}

    @RequiresRole([Role.CASEWORKER], { ownAgency: true })
    @Mutation(() => Recorded, {
      name: `assign${prefix}Worker`,
      description:
        `Assigns a youth to a worker of the asker's own ${own}. Who is assigned may, and anybody where nobody is; ` +
        'others state a reason.',
    })
    assign(
      @Arg('input', () => AssignmentInput) input: AssignmentInput,
      @Ctx() { hop, at }: SubgraphContext,
    ): Promise<Recorded> {
      return this.deps.assignments.assign(authorOf(hop, at), input);
    }

    @RequiresRole([Role.CASEWORKER], { ownAgency: true })
    @Mutation(() => Recorded, {
      name: `end${prefix}Assignment`,
      description: `Ends that a youth is assigned to a worker of the asker's own ${own}. The same may who may assign.`,
    })
    end(
      @Arg('input', () => AssignmentInput) input: AssignmentInput,
      @Ctx() { hop, at }: SubgraphContext,
    ): Promise<Recorded> {
      return this.deps.assignments.end(authorOf(hop, at), input);
    }

    @RequiresRole([Role.CASEWORKER], { ownAgency: true })
    @Query(() => [AssignedWorker], {
      name: `${field}Assigned`,
      description: `The workers of the asker's own ${own} whom a youth is assigned to: whom to ask. Empty: open to all of them.`,
    })
    async assigned(
      @Arg('youthId', () => ID) youthId: string,
      @Ctx() { hop, at }: SubgraphContext,
    ): Promise<readonly AssignedWorker[]> {
      const { id } = await getServed(this.deps.query, hop, at, youthId);
      return readAssigned(this.deps.query, hop, at, id);
    }

    @RequiresRole([Role.LEADER], { ownAgency: true })
    @Query(() => Lookups, {
      name: `${field}Lookups`,
      description: `What workers of the leader's own ${own} read of youths who are assigned to others: who, when and why, never of whom.`,
    })
    lookups(
      @Ctx() { hop, at }: SubgraphContext,
      @Arg('first', () => Int, { defaultValue: 20 }) first: number,
      @Arg('after', () => String, { nullable: true }) after: string | undefined,
    ): Promise<Lookups> {
      return readLookups({ ...this.deps, list: `${field}Lookups` }, hop, at, first, after);
    }
  }
  return AssigningResolver;
}
