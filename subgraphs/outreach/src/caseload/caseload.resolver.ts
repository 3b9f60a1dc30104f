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
@RecordType({ description: 'One youth of an outreach caseload.' })
export class OutreachCaseloadEdge {
  @Open()
  @Field(() => String)
  cursor!: string;

  @RequiresConsent(DataCategory.OUTREACH_CONTACT)
  @Field(() => Youth, { nullable: true })
  node!: Youth | null;
}

/** A page of the caseload of the asker's own organisation. */
@RecordType({ description: 'A page of the youths that an outreach organisation serves, by id.' })
export class OutreachCaseload {
  @Field(() => [OutreachCaseloadEdge])
  edges!: readonly OutreachCaseloadEdge[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;
}

@Resolver()
export class CaseloadResolver {
  constructor(private readonly deps: { readonly query: Statements }) {}

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Query(() => OutreachCaseload, { description: "The youths that the asker's own organisation serves." })
  async outreachCaseload(
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
