import { DataCategory, Role } from '@brobygger/domain';
import {
  LocalDateScalar,
  RecordType,
  RequiresConsent,
  RequiresRole,
  type Query as Statements,
  type SubgraphContext,
  type YouthReference,
} from '@brobygger/subgraph-kit';
import { Ctx, Field, ID, Int, Query, Resolver } from 'type-graphql';
import { HouseDocument } from '../house-text/house-text.entity';
import { Youth } from '../youth';
import { MOST_TO_SIGN, readToSign } from './residencies-to-sign';

/** A text of a house that a resident has not signed. */
@RecordType({ description: 'A text of a house that a resident has not signed as it stands.' })
export class ResidencyToSign {
  @RequiresConsent(DataCategory.HOUSING_RESIDENCY)
  @Field(() => Youth, { nullable: true })
  youth!: YouthReference | null;

  @RequiresConsent(DataCategory.HOUSING_RESIDENCY)
  @Field(() => ID, { nullable: true })
  residencyId!: string | null;

  @RequiresConsent(DataCategory.HOUSING_RESIDENCY)
  @Field(() => HouseDocument, { nullable: true })
  document!: HouseDocument | null;

  @RequiresConsent(DataCategory.HOUSING_RESIDENCY)
  @Field(() => Int, { nullable: true })
  version!: number | null;

  @RequiresConsent(DataCategory.HOUSING_RESIDENCY)
  @Field(() => LocalDateScalar, { nullable: true })
  publishedOn!: string | null;
}

@Resolver()
export class ResidenciesToSignResolver {
  constructor(private readonly deps: { readonly query: Statements }) {}

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Query(() => [ResidencyToSign], {
    description:
      "What residents of the asker's own organisation's houses have not signed as it stands, at most " +
      `${MOST_TO_SIGN}; what was published first comes first.`,
  })
  async residenciesToSign(@Ctx() { hop }: SubgraphContext): Promise<readonly object[]> {
    const unsigned = await readToSign(this.deps.query, hop);
    return unsigned.map((row) => ({ ...row, youth: { __typename: 'Youth', id: row.youthId } }));
  }
}
