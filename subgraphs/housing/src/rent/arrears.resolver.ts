import { DataCategory, osloDate, Role } from '@brobygger/domain';
import {
  LocalDateScalar,
  RecordType,
  RequiresConsent,
  RequiresRole,
  type Query as Statements,
  type SubgraphContext,
  type YouthReference,
} from '@brobygger/subgraph-kit';
import { Ctx, Field, Int, Query, Resolver } from 'type-graphql';
import { Youth } from '../youth';
import { MOST_ARREARS, readArrears } from './arrears';

/** A youth who owes rent (husleierestanse). */
@RecordType({ description: 'A youth who owes rent (husleierestanse).' })
export class HousingArrears {
  @RequiresConsent(DataCategory.HOUSING_RENT)
  @Field(() => Youth, { nullable: true })
  youth!: YouthReference | null;

  @RequiresConsent(DataCategory.HOUSING_RENT)
  @Field(() => Int, { nullable: true, description: 'All rent that was due before today and is unpaid, in whole NOK.' })
  arrearsNok!: number | null;

  @RequiresConsent(DataCategory.HOUSING_RENT)
  @Field(() => Int, { nullable: true, description: 'Rent of the last month that was due, in whole NOK.' })
  monthNok!: number | null;

  @RequiresConsent(DataCategory.HOUSING_RENT)
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The day on which the first of the months fell due since when rent is owed without a break.',
  })
  since!: string | null;

  @RequiresConsent(DataCategory.HOUSING_RENT)
  @Field(() => Boolean, { nullable: true, description: 'Whether more is owed than before the last of it fell due.' })
  isGrowing!: boolean | null;
}

@Resolver()
export class ArrearsResolver {
  constructor(private readonly deps: { readonly query: Statements }) {}

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Query(() => [HousingArrears], {
    description: `The youths whom the asker's own organisation serves and who owe rent, at most ${MOST_ARREARS}, who owes most first.`,
  })
  async arrears(@Ctx() { hop, at }: SubgraphContext): Promise<readonly object[]> {
    const found = await readArrears(this.deps.query, hop, osloDate(at));
    return found.map((owed) => ({ ...owed, youth: { __typename: 'Youth', id: owed.youthId } }));
  }
}
