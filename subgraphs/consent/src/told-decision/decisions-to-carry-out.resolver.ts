import { Role } from '@brobygger/domain';
import { RequiresRole, type Cursors, type Query as Statements, type SubgraphContext } from '@brobygger/subgraph-kit';
import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { DecisionToCarryOutConnection } from './decision-to-carry-out.type';
import { DecisionsToCarryOutInput } from './decisions-to-carry-out.input';
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
    @Arg('input', () => DecisionsToCarryOutInput, { nullable: true }) input?: DecisionsToCarryOutInput | null,
  ): Promise<DecisionToCarryOutConnection> {
    // What an owner knows, that the youth has kept somebody out among it, may be missing here.
    this.deps.assertHeard();
    const { edges, pageInfo } = await readDecisionsToCarryOut(this.deps, { hop, at }, input ?? { first: 20 });
    return { edges: edges.map(({ row, cursor }) => ({ node: row, cursor })), pageInfo };
  }
}
