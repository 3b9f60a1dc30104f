import { Act, Agency, Basis, isDataCategory, Role } from '@brobygger/domain';
import {
  readPage,
  RequiresRole,
  type Cursors,
  type Query as Statements,
  type SubgraphContext,
} from '@brobygger/subgraph-kit';
import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { agencyOf, placeOf } from '../organisation/organisation-of-youth';
import { Organisation, organisationById } from '../organisation/organisation.entity';
import { ENTER, entryValues, oncePerYouth } from '../oversight/entry.sql';
import { OfficerWorkConnection, OfficerWorkItem, OfficerWorkKind } from './officer-work.type';
import { countWork, readWork, type WorkRow } from './read-work';

@Resolver()
export class OfficerWorkResolver {
  constructor(private readonly deps: { readonly query: Statements; readonly cursors: Cursors }) {}

  @RequiresRole([Role.CONSENT_OFFICER])
  @Query(() => OfficerWorkConnection, {
    description:
      'What waits of the youths whom you oversee, of one kind, the first due first. It stands in the log of each youth of the page.',
  })
  async officerWork(
    @Ctx() context: SubgraphContext,
    @Arg('kind', () => OfficerWorkKind) kind: OfficerWorkKind,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string | null,
  ): Promise<Omit<OfficerWorkConnection, 'total'>> {
    const { query, cursors } = this.deps;
    const { caller } = context.hop;
    const { edges, pageInfo } = await readPage<WorkRow>(
      {
        cursors,
        list: `officer-work/${kind}`,
        caller,
        place: ({ id }) => id,
        read: (from, most) => readWork(query, caller, kind, { after: from, most, at: context.at }),
      },
      { first, after },
    );
    if (edges.length > 0) {
      const fields = ['Query.officerWork'];
      const read = oncePerYouth(edges.map(({ row }) => row));
      const entered = { act: Act.READ_CONSENTS, basis: Basis.OVERSIGHT, fields, ...read };
      await query('enter-officer-work', ENTER, entryValues(context, entered));
    }
    return { kind, edges: edges.map(({ row, cursor }) => ({ node: itemOf(kind, row), cursor })), pageInfo };
  }
}

const itemOf = (kind: OfficerWorkKind, row: WorkRow): OfficerWorkItem =>
  Object.assign(new OfficerWorkItem(), { ...row, kind, categories: row.categories.filter(isDataCategory) });

@Resolver(() => OfficerWorkConnection)
export class OfficerWorkConnectionResolver {
  constructor(private readonly deps: { readonly query: Statements }) {}

  @FieldResolver(() => Int)
  total(@Root() { kind }: OfficerWorkConnection, @Ctx() { hop, at }: SubgraphContext): Promise<number> {
    return countWork(this.deps.query, hop.caller, kind, at);
  }
}

@Resolver(() => OfficerWorkItem)
export class OfficerWorkItemResolver {
  @FieldResolver(() => Organisation, { nullable: true })
  organisation(@Root() item: OfficerWorkItem, @Ctx() context: SubgraphContext): Promise<Organisation | null> {
    return placeOf(organisationById, item, context);
  }

  @FieldResolver(() => Agency, { nullable: true })
  agency(@Root() item: OfficerWorkItem, @Ctx() context: SubgraphContext): Promise<Agency | null> {
    return agencyOf(item, context);
  }
}
