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
@RecordType({ description: 'One youth of a NAV caseload.' })
export class NavCaseloadEdge {
  @Open()
  @Field(() => String)
  cursor!: string;

  @RequiresConsent(DataCategory.NAV_CASE)
  @Field(() => Youth, { nullable: true })
  node!: Youth | null;
}

/** A page of the caseload of the asker's own office. */
@RecordType({ description: 'A page of the youths that a NAV office serves, by id.' })
export class NavCaseload {
  @Field(() => [NavCaseloadEdge])
  edges!: readonly NavCaseloadEdge[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;
}

@Resolver()
export class CaseloadResolver {
  constructor(private readonly deps: { readonly query: Statements }) {}

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Query(() => NavCaseload, { description: "The youths that the asker's own NAV office serves." })
  async navCaseload(
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
