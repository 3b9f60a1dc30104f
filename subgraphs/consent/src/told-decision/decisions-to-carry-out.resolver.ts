import { Role } from '@brobygger/domain';
import { RequiresRole, type Cursors, type Query as Statements, type SubgraphContext } from '@brobygger/subgraph-kit';
import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import { DecisionToCarryOutConnection } from './decision-to-carry-out.type';
import { readDecisionsToCarryOut } from './read-decisions';

@Resolver()
export class DecisionsToCarryOutResolver {
  constructor(
    private readonly deps: {
      readonly query: Statements;
      readonly cursors: Cursors;
      readonly assertHeard: () => void;
    },
  ) {}

  @RequiresRole([Role.CASEWORKER])
  @Query(() => DecisionToCarryOutConnection, {
    description:
      "The decisions of child welfare that the worker's own organisation is to carry out, and that have not ended, newest first; of one " +
      "youth or of all. Each is entered in its youth's log.",
  })
  async decisionsToCarryOut(
    @Ctx() { hop, at }: SubgraphContext,
    @Arg('first', () => Int, { defaultValue: 20, description: '1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string | null,
    @Arg('youthId', () => ID, { nullable: true, description: 'Of one youth alone.' }) youthId?: string | null,
  ): Promise<DecisionToCarryOutConnection> {
    // What an owner knows, that the youth has kept somebody out among it, may be missing here.
    this.deps.assertHeard();
    const asked = { first, after, youthId: youthId ?? null };
    const { edges, pageInfo } = await readDecisionsToCarryOut(this.deps, { hop, at }, asked);
    return { edges: edges.map(({ row, cursor }) => ({ node: row, cursor })), pageInfo };
  }
}
