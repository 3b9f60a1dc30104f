import { createError, Role } from '@brobygger/domain';
import { RequiresRole, servesYouth, type Query as Statements, type SubgraphContext } from '@brobygger/subgraph-kit';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { HousingRecords } from './housing-records';
import { Youth } from './youth.reference';

/** The doors to a youth's housing records: the federated entity, and housing's own that needs no other service. */
@Resolver(() => Youth)
export class YouthResolver {
  constructor(private readonly deps: { readonly query: Statements }) {}

  @FieldResolver(() => HousingRecords, { nullable: true })
  housing(@Root() { id }: Youth): HousingRecords {
    return { youthId: id };
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Query(() => Youth, {
    nullable: true,
    description: "A youth that the asker's own housing organisation serves. Works when the registry is away.",
  })
  async housingYouth(
    @Arg('id', () => ID) id: string,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Pick<Youth, 'id'> & { __typename: 'Youth' }> {
    if (!(await servesYouth(this.deps.query, hop, at, id)))
      throw createError('YOUTH_NOT_FOUND', 'no youth that you may resolve has this id');
    return { __typename: 'Youth', id: id.toLowerCase() };
  }
}
