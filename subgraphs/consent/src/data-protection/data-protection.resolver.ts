import { createError } from '@brobygger/domain';
import { RequiresRole, type Query as Statements, type SubgraphContext } from '@brobygger/subgraph-kit';
import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { Organisation, organisationById } from '../organisation/organisation.entity';
import { AccessCount, DataProtectionOverview, OVERVIEW_READERS } from './overview.type';
import { readOverview } from './read-overview';

const [FIRST_YEAR, LAST_YEAR] = [2000, 2100];

@Resolver()
export class DataProtectionResolver {
  constructor(private readonly query: Statements) {}

  @RequiresRole(OVERVIEW_READERS)
  @Query(() => DataProtectionOverview, {
    nullable: true,
    description:
      'For a data protection officer (personvernombud): what was let see of youths of the own municipality in a year, as counts. No ' +
      'youth and no worker is named, and nothing that is of fewer than five youths is told.',
  })
  dataProtectionOverview(
    @Arg('year', () => Int, { description: '2000 to 2100.' }) year: number,
    @Ctx() { hop: { caller }, at }: SubgraphContext,
  ): Promise<DataProtectionOverview> {
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw createError('BAD_USER_INPUT', `\`year\` is from ${FIRST_YEAR} to ${LAST_YEAR}`, { argument: 'year' });
    }
    return readOverview(this.query, { year, unitId: caller.organisationId, at });
  }
}

@Resolver(() => AccessCount)
export class AccessCountResolver {
  @FieldResolver(() => Organisation, { nullable: true })
  async organisation(
    @Root() { organisationId }: AccessCount,
    @Ctx() { rows }: SubgraphContext,
  ): Promise<Organisation | null> {
    return organisationId === null ? null : ((await rows.of(organisationById, organisationId))[0] ?? null);
  }
}
