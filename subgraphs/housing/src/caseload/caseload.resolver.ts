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
@RecordType({ description: 'One youth of a housing caseload.' })
export class HousingCaseloadEdge {
  @Open()
  @Field(() => String)
  cursor!: string;

  // Not residency: it places the youth, and a worker must find a youth with a protected address among their own.
  @RequiresConsent(DataCategory.HOUSING_FOLLOW_UP)
  @Field(() => Youth, { nullable: true })
  node!: Youth | null;
}

/** A page of the caseload of the asker's own organisation. */
@RecordType({ description: 'A page of the youths that a housing organisation serves, by id.' })
export class HousingCaseload {
  @Field(() => [HousingCaseloadEdge])
  edges!: readonly HousingCaseloadEdge[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;
}

@Resolver()
export class CaseloadResolver {
  constructor(private readonly deps: { readonly query: Statements }) {}

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Query(() => HousingCaseload, { description: "The youths that the asker's own housing organisation serves." })
  async housingCaseload(
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
