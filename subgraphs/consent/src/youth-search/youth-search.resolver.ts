import { Role } from '@brobygger/domain';
import {
  readPage,
  RequiresRole,
  type Cursors,
  type Query as Statements,
  type SubgraphContext,
} from '@brobygger/subgraph-kit';
import { Arg, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { DataSource } from 'typeorm';
import type { NationalIdVault } from '../person/national-id-vault';
import { findYouth } from './find-youth';
import { readSearches, type SearchRow } from './read-searches';
import { whomSought } from './whom-sought';
import { FindYouthInput } from './youth-search.input';
import { YouthFound, YouthSearchConnection } from './youth-search.type';

@Resolver()
export class YouthSearchResolver {
  constructor(
    private readonly deps: {
      readonly dataSource: DataSource;
      readonly query: Statements;
      readonly cursors: Cursors;
      readonly vault: NationalIdVault;
    },
  ) {}

  @RequiresRole([Role.CONSENT_OFFICER])
  @Mutation(() => YouthFound, {
    description:
      'Looks for a youth whom an organisation in your municipality serves, or who gave one a consent: by number, or by full name and ' +
      'exact date of birth. At most one is found. Each try is counted and listed; who is found reads of it.',
  })
  findYouth(
    @Arg('input', () => FindYouthInput) input: FindYouthInput,
    @Ctx() context: SubgraphContext,
  ): Promise<YouthFound> {
    return findYouth(this.deps.dataSource, context, whomSought(input, this.deps.vault));
  }

  @RequiresRole([Role.CONSENT_OFFICER, Role.AUDITOR])
  @Query(() => YouthSearchConnection, {
    description:
      'The tries to find youths, newest first: to an officer the own, to an auditor those of the municipality.',
  })
  async youthSearches(
    @Ctx() { hop: { caller } }: SubgraphContext,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string | null,
  ): Promise<YouthSearchConnection> {
    const { query, cursors } = this.deps;
    const { edges, pageInfo } = await readPage<SearchRow>(
      {
        cursors,
        list: 'youth-searches',
        caller,
        place: ({ place }) => place,
        read: (before, most) => readSearches(query, caller, before, most),
      },
      { first, after },
    );
    return { edges: edges.map(({ row, cursor }) => ({ node: row, cursor })), pageInfo };
  }
}
