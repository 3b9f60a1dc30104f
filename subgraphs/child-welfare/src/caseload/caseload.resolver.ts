import { DataCategory, Role } from '@brobygger/domain';
import {
  Open,
  PageInfo,
  readCaseload,
  RecordType,
  RequiresConsent,
  RequiresRole,
  type Query as Statements,
  type SubgraphContext,
} from '@brobygger/subgraph-kit';
import { Arg, Ctx, Field, Int, Query, Resolver } from 'type-graphql';
import { Youth } from '../youth/youth.reference';

/** One youth of a caseload. */
@RecordType({ description: 'One youth of a child welfare caseload.' })
export class ChildWelfareCaseloadEdge {
  @Open()
  @Field(() => String)
  cursor!: string;

  @RequiresConsent(DataCategory.CHILD_WELFARE_CASE)
  @Field(() => Youth, { nullable: true })
  node!: Youth | null;
}

/** A page of the caseload of the asker's own service. */
@RecordType({ description: 'A page of the youths that a child welfare service serves, by id.' })
export class ChildWelfareCaseload {
  @Field(() => [ChildWelfareCaseloadEdge])
  edges!: readonly ChildWelfareCaseloadEdge[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;
}

@Resolver()
export class CaseloadResolver {
  constructor(private readonly deps: { readonly query: Statements }) {}

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Query(() => ChildWelfareCaseload, { description: "The youths that the asker's own child welfare service serves." })
  async childWelfareCaseload(
    @Ctx() { hop, at }: SubgraphContext,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | undefined,
  ): Promise<object> {
    const { edges, pageInfo } = await readCaseload(this.deps.query, hop, at, first, after);
    return {
      pageInfo,
      edges: edges.map(({ cursor, youthId }) => ({ cursor, youthId, node: { __typename: 'Youth', id: youthId } })),
    };
  }
}
