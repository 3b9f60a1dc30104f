import { createError, Role } from '@brobygger/domain';
import { LARGEST_PAGE, RequiresRole, type Query as Statements, type SubgraphContext } from '@brobygger/subgraph-kit';
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { Organisation, organisationById } from '../organisation/organisation.entity';
import { Youth } from '../youth/youth.entity';
import { DisclosureConnection, DisclosureEntry } from './disclosure-entry.type';
import { entryOf, type RecordedEntry } from './recorded-entry';

const PAGE = `
select seq::text as cursor, id, at, person_id as "personId", role, organisation_id as "organisationId", purpose, basis,
  consent_id as "consentId", consent_version as "consentVersion", statute, categories, fields, request_id as "requestId"
from disclosure_entry where youth_id = $1 and ($2::bigint is null or seq < $2) order by seq desc limit $3`;

@Resolver(() => Youth)
export class DisclosuresResolver {
  constructor(private readonly deps: { readonly query: Statements }) {}

  @RequiresRole([Role.YOUTH, Role.CONSENT_OFFICER, Role.AUDITOR])
  @FieldResolver(() => DisclosureConnection, {
    nullable: true,
    description: 'Who has seen what of the youth, when, why and on what basis; newest first.',
  })
  async disclosures(
    @Root() { id }: Youth,
    @Ctx() { hop }: SubgraphContext,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
  ): Promise<DisclosureConnection> {
    if (hop.caller.role === Role.YOUTH && hop.caller.personId !== id) {
      throw createError('FORBIDDEN_ROLE', 'this field is not open to your role');
    }
    if (first < 1 || first > LARGEST_PAGE) {
      throw createError('BAD_USER_INPUT', `\`first\` must be 1 to ${LARGEST_PAGE}`, { argument: 'first' });
    }
    if (after !== undefined && !/^\d{1,18}$/.test(after)) {
      throw createError('BAD_USER_INPUT', '`after` is not a cursor of this list', { argument: 'after' });
    }
    const rows = await this.deps.query<RecordedEntry & { cursor: string }>('disclosures', PAGE, [
      id,
      after ?? null,
      first + 1,
    ]);
    const edges = rows
      .slice(0, first)
      .map(({ cursor, ...entry }) => ({ cursor, node: entryOf(entry) as DisclosureEntry }));
    return { edges, pageInfo: { hasNextPage: rows.length > first, endCursor: edges.at(-1)?.cursor ?? null } };
  }
}

@Resolver(() => DisclosureEntry)
export class DisclosureEntryResolver {
  @FieldResolver(() => Organisation, { nullable: true })
  async organisation(
    @Root() { organisationId }: DisclosureEntry,
    @Ctx() { rows }: SubgraphContext,
  ): Promise<Organisation | null> {
    return organisationId === null ? null : ((await rows.of(organisationById, organisationId))[0] ?? null);
  }
}
