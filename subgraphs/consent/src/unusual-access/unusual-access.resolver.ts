import { createError, osloDate, plus, type LocalDate } from '@brobygger/domain';
import { LocalDateScalar, RequiresRole, type Query as Statements, type SubgraphContext } from '@brobygger/subgraph-kit';
import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Organisation, organisationById } from '../organisation/organisation.entity';
import { becauseOf, MOST_UNUSUAL, readUnusual } from './read-unusual';
import { UNUSUAL_READERS, UnusualAccess } from './unusual-access.type';

/** So long a time is looked through at most, in days. */
const LONGEST_DAYS = 92;
const USUAL_DAYS = 30;

@Resolver(() => UnusualAccess)
export class UnusualAccessResolver {
  constructor(private readonly query: Statements) {}

  @RequiresRole(UNUSUAL_READERS)
  @Query(() => [UnusualAccess], {
    nullable: true,
    description:
      'Workers whose reading of the youths whom you oversee is unusual, the most unusual first: of many in a day, at night, of youths ' +
      `whom their organisation does not serve, or of other city districts; ${MOST_UNUSUAL} at most. Youths ` +
      'with a protected address are not counted: it would place them. ' +
      `The last ${USUAL_DAYS} days, unless said otherwise; ${LONGEST_DAYS} at most.`,
  })
  async unusualAccess(
    @Ctx() { hop: { caller }, at }: SubgraphContext,
    @Arg('from', () => LocalDateScalar, { nullable: true, description: 'The first day.' }) first?: LocalDate | null,
    @Arg('to', () => LocalDateScalar, { nullable: true, description: 'The last day; today, unless said otherwise.' })
    last?: LocalDate | null,
  ): Promise<readonly UnusualAccess[]> {
    const to = plus(last ?? osloDate(at), { days: 1 });
    const from = first ?? plus(to, { days: -USUAL_DAYS });
    if (from >= to) throw createError('BAD_USER_INPUT', '`from` is not after `to`', { argument: 'from' });
    if (from < plus(to, { days: -LONGEST_DAYS })) {
      throw createError('BAD_USER_INPUT', `that is more than ${LONGEST_DAYS} days`, { argument: 'from' });
    }
    const rows = await readUnusual(this.query, caller, { from, to, at });
    return rows.map((row) => Object.assign(new UnusualAccess(), row, { because: becauseOf(row) }));
  }

  @FieldResolver(() => Organisation, { nullable: true })
  async organisation(
    @Root() { organisationId }: UnusualAccess,
    @Ctx() { rows }: SubgraphContext,
  ): Promise<Organisation | null> {
    return organisationId === null ? null : ((await rows.of(organisationById, organisationId))[0] ?? null);
  }
}
