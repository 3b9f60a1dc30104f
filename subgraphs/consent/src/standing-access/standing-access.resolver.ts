import { Act, Basis, createError, isId, newId, Role } from '@brobygger/domain';
import {
  readPage,
  RequiresRole,
  type Cursors,
  type Query as Statements,
  type SubgraphContext,
} from '@brobygger/subgraph-kit';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { anyWorkerOf } from '../access/any-worker';
import { momentOf } from '../explanation/moment-of';
import { readFactsOfPairs } from '../explanation/past-facts';
import { isKeptFromNaming, placeOf } from '../organisation/organisation-of-youth';
import { Organisation, organisationById } from '../organisation/organisation.entity';
import type { EnterReading } from '../oversight/enter-reading';
import { ENTER, entryValues, oncePerYouth } from '../oversight/entry.sql';
import type { OverseenYouth } from '../oversight/overseen-youth';
import { youthOf } from '../oversight/youth-of';
import { accessesOf } from './accesses-of';
import { accessesByBasis, mingled } from './by-basis';
import { ORGANISATIONS, YOUTHS, type OrganisationOfYouth, type YouthOfOrganisation } from './candidates.sql';
import { MOST_YOUTHS, StandingAccess, YouthInSightConnection } from './standing-access.type';

const AT = { nullable: true, description: 'Now, unless said otherwise; never later.' } as const;

@Resolver(() => StandingAccess)
export class StandingAccessResolver {
  constructor(
    private readonly deps: {
      readonly query: Statements;
      readonly cursors: Cursors;
      readonly enterReading: EnterReading;
      readonly overseen: OverseenYouth;
    },
  ) {}

  @FieldResolver(() => Organisation, { nullable: true })
  organisation(@Root() access: StandingAccess, @Ctx() context: SubgraphContext): Promise<Organisation | null> {
    return placeOf(organisationById, access, context);
  }

  @RequiresRole([Role.YOUTH, Role.CONSENT_OFFICER])
  @Query(() => [StandingAccess], {
    nullable: true,
    description:
      'Which organisations may see what of a youth, for which purpose and on what basis, now or at any moment before by the facts of ' +
      'then. To a youth with a protected address each basis by itself: no row tells which others are of the same organisation.',
  })
  async whoCanSeeWhat(
    @Ctx() context: SubgraphContext,
    @Arg('youthId', () => ID, { nullable: true, description: 'Of whom; a youth leaves it out.' }) named?: string | null,
    @Arg('at', () => GraphQLDateTimeISO, AT) then?: Date | null,
  ): Promise<readonly StandingAccess[]> {
    const { hop, at } = context;
    const moment = momentOf(then, at);
    const youthId = await youthOf(this.deps.overseen, hop.caller, named, at);
    await this.deps.enterReading(context, { youthId, act: Act.READ_CONSENTS, field: 'Query.whoCanSeeWhat' });
    const shownAt = hop.caller.role === Role.YOUTH ? at : null;
    const isKept = await isKeptFromNaming(youthId, context);
    const found = await this.deps.query<OrganisationOfYouth>('organisations-in-sight', ORGANISATIONS, [
      youthId,
      shownAt,
    ]);
    const accesses = await this.accesses(
      found.map(({ id: organisationId, agency }) => ({ youthId, organisationId, agency })),
      { moment, at, shownAt, decide: isKept ? accessesByBasis : accessesOf },
    );
    return isKept ? mingled(accesses) : accesses;
  }

  @RequiresRole([Role.CONSENT_OFFICER])
  @Query(() => YouthInSightConnection, {
    description:
      'What an organisation may see of each youth whom you oversee and it has, or has had, to do with; now or at any moment before. ' +
      `Youths with a protected address are not among them. At most ${MOST_YOUTHS} a page.`,
  })
  async whomCanSee(
    @Ctx() context: SubgraphContext,
    @Arg('organisationId', () => ID) organisationId: string,
    @Arg('at', () => GraphQLDateTimeISO, AT) then: Date | null,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string | null,
  ): Promise<YouthInSightConnection> {
    const { query, cursors } = this.deps;
    const { hop, at, rows } = context;
    const { caller } = hop;
    const moment = momentOf(then, at);
    if (first > MOST_YOUTHS) {
      throw createError('BAD_USER_INPUT', `\`first\` must be 1 to ${MOST_YOUTHS}`, { argument: 'first' });
    }
    // What is no id is asked for as one that nobody has.
    const of = isId(organisationId) ? organisationId : newId();
    const { edges, pageInfo } = await readPage<YouthOfOrganisation>(
      {
        cursors,
        list: `whom-can-see/${organisationId.toLowerCase()}`,
        caller,
        place: ({ id }) => id,
        read: (from, most) =>
          query('youths-in-sight', YOUTHS, [caller.organisationId, caller.personId, at, of, from, most]),
      },
      { first, after },
    );
    const { agency } = await anyWorkerOf(organisationId, rows);
    const youthIds = edges.map(({ row }) => row.id);
    if (youthIds.length > 0) {
      const read = edges.map(({ row: { id: youthId, delayedBy } }) => ({ youthId, delayedBy }));
      const entered = {
        ...oncePerYouth(read),
        act: Act.READ_CONSENTS,
        basis: Basis.OVERSIGHT,
        fields: ['Query.whomCanSee'],
      };
      await query('enter-in-sight', ENTER, entryValues(context, entered));
    }
    const accesses = await this.accesses(
      youthIds.map((youthId) => ({ youthId, organisationId, agency })),
      { moment, at, shownAt: null, decide: accessesOf },
    );
    return {
      edges: edges.map(({ row: { id: youthId }, cursor }) => ({
        cursor,
        node: { youthId, accesses: accesses.filter((access) => access.youthId === youthId) },
      })),
      pageInfo,
    };
  }

  /** In one statement, however many there are. */
  private async accesses(
    pairs: readonly {
      readonly youthId: string;
      readonly organisationId: string;
      readonly agency: StandingAccess['agency'];
    }[],
    {
      moment,
      at,
      shownAt,
      decide,
    }: {
      readonly moment: Date;
      readonly at: Date;
      readonly shownAt: Date | null;
      readonly decide: typeof accessesOf;
    },
  ): Promise<readonly StandingAccess[]> {
    if (pairs.length === 0) return [];
    const asked = { personId: 'any-worker', at: moment, isPast: moment < at, shownAt };
    const facts = await readFactsOfPairs(this.deps.query, pairs, asked);
    return pairs.flatMap((pair, n) => {
      const known = facts[n] ?? null;
      return known === null ? [] : decide({ ...pair, at: moment }, known);
    });
  }
}
