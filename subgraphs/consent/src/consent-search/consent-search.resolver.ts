import { Act, Basis, createError, Role } from '@brobygger/domain';
import {
  readPage,
  RequiresRole,
  toCsv,
  type Cursors,
  type Query as Statements,
  type SubgraphContext,
} from '@brobygger/subgraph-kit';
import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import type { Consent } from '../consent/consent.entity';
import type { ConsentService } from '../consent/consent.service';
import { ENTER, entryValues } from '../oversight/entry.sql';
import { ConsentFilter } from './consent-search.input';
import { ConsentTable, OverseenConsent, OverseenConsentConnection } from './consent-search.type';
import { lineOf } from './line-of';
import { readRecipients } from './read-recipients';
import { searchConsents, type FoundConsent } from './search-consents';

/** The most consents of one table. */
export const MOST_ROWS = 2000;

@Resolver()
export class ConsentSearchResolver {
  constructor(
    private readonly deps: {
      readonly query: Statements;
      readonly cursors: Cursors;
      readonly consents: Pick<ConsentService, 'withIds'>;
    },
  ) {}

  @RequiresRole([Role.CONSENT_OFFICER])
  @Query(() => OverseenConsentConnection, {
    description:
      'The consents of the youths whom you oversee, newest first. It stands in the log of each youth of the page.',
  })
  async consents(
    @Ctx() context: SubgraphContext,
    @Arg('input', () => ConsentFilter, { defaultValue: {} }) filter: ConsentFilter,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string | null,
  ): Promise<OverseenConsentConnection> {
    const { query, cursors } = this.deps;
    const { at } = context;
    const { caller } = context.hop;
    const { edges, pageInfo } = await readPage<FoundConsent>(
      {
        cursors,
        list: `consents/${JSON.stringify(filter)}`,
        caller,
        place: ({ consentId }) => consentId,
        read: (from, most) => searchConsents(query, caller, filter, { after: from, most, at }),
      },
      { first, after },
    );
    const found = await this.inFull(
      edges.map(({ row }) => row),
      'Query.consents',
      context,
    );
    return { edges: edges.map(({ cursor }, n) => ({ node: found[n] as OverseenConsent, cursor })), pageInfo };
  }

  @RequiresRole([Role.CONSENT_OFFICER])
  @Query(() => ConsentTable, {
    description: `The same as a table of at most ${MOST_ROWS} consents; where there are more, narrow the filter.`,
  })
  async consentTable(
    @Ctx() context: SubgraphContext,
    @Arg('input', () => ConsentFilter, { defaultValue: {} }) filter: ConsentFilter,
  ): Promise<ConsentTable> {
    const { query } = this.deps;
    const page = { after: null, most: MOST_ROWS + 1, at: context.at };
    const rows = await searchConsents(query, context.hop.caller, filter, page);
    if (rows.length > MOST_ROWS) {
      throw createError('BAD_USER_INPUT', `more than ${MOST_ROWS} consents: narrow the filter`, { argument: 'input' });
    }
    const found = await this.inFull(rows, 'Query.consentTable', context);
    const recipients = await readRecipients(query, rows);
    return { rows: found.length, csv: toCsv(found.map((each) => lineOf(each, recipients, context.at))) };
  }

  /** The consents that were found, whole; that they were looked at is entered first. */
  private async inFull(
    rows: readonly FoundConsent[],
    field: string,
    context: SubgraphContext,
  ): Promise<readonly OverseenConsent[]> {
    const youthIds = [...new Set(rows.map(({ youthId }) => youthId))];
    if (youthIds.length > 0) {
      const entered = { youthIds, act: Act.READ_CONSENTS, basis: Basis.OVERSIGHT, fields: [field] };
      await this.deps.query('enter-consents', ENTER, entryValues(context, entered));
    }
    const consents = await this.deps.consents.withIds(rows.map(({ consentId }) => consentId));
    const byId = new Map(consents.map((consent) => [consent.id, consent]));
    return rows.map((row) =>
      Object.assign(new OverseenConsent(), { ...row, consent: byId.get(row.consentId) as Consent }),
    );
  }
}
