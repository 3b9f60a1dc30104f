import { createError, isId } from '@brobygger/domain';
import { assertPageSize, type Cursors, type Query, type SubgraphContext } from '@brobygger/subgraph-kit';
import type { AdministrationEntry, Membership, TrustedIssuer } from './administration.types';

/** How much of a list, and from where. */
export interface PageAsked {
  readonly first: number;
  readonly after?: string | null | undefined;
}

/** Which memberships; those that are over too where `ended` says so. */
export interface MembershipsAsked extends PageAsked {
  readonly organisation?: string | null | undefined;
  readonly holder?: string | null | undefined;
  readonly ended: boolean;
}

/** As long as a holder may be that is entered. */
const LONGEST_HOLDER = 200;

interface PageOf<Node> {
  readonly edges: readonly { readonly cursor: string; readonly node: Node }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

const MEMBERSHIPS = `
select seq::text as place, id, issuer, holder_kind as "holderKind", holder, role, organisation_id as "organisationId", profession,
  granted_at as "grantedAt", granted_by as "grantedBy", ended_at as "endedAt", ended_by as "endedBy"
from membership where ($1::bigint is null or seq < $1) and ($3::uuid is null or organisation_id = $3)
  and ($4::text is null or holder = $4) and ($5 or ended_at is null) order by seq desc limit $2`;

const ENTRIES = `
select seq::text as place, id, at, by, kind, subject, changes from administration_entry
where ($1::bigint is null or seq < $1) order by seq desc limit $2`;

const ISSUERS = `
select issuer, audience, claims, algorithms, jwks_uri as "jwksUri", trusted_at as "trustedAt", trusted_by as "trustedBy"
from trusted_issuer where ended_at is null order by issuer`;

/** How the installation is set up, and who set it up so. */
export interface ReadAdministration {
  memberships(context: SubgraphContext, asked: MembershipsAsked): Promise<PageOf<Membership>>;
  issuers(): Promise<readonly TrustedIssuer[]>;
  entries(context: SubgraphContext, asked: PageAsked): Promise<PageOf<AdministrationEntry>>;
}

export function createReadAdministration(deps: {
  readonly query: Query;
  readonly cursors: Cursors;
}): ReadAdministration {
  const { query, cursors } = deps;

  async function page<Node>(
    list: string,
    { hop: { caller } }: SubgraphContext,
    { first, after = null }: PageAsked,
    rowsOf: (before: string | null) => Promise<readonly (Node & { readonly place: string })[]>,
  ): Promise<PageOf<Node>> {
    assertPageSize(first);
    const rows = await rowsOf(after === null ? null : cursors.open(list, caller, after));
    const edges = rows.slice(0, first).map((node) => ({ cursor: cursors.seal(list, caller, node.place), node }));
    return { edges, pageInfo: { hasNextPage: rows.length > first, endCursor: edges.at(-1)?.cursor ?? null } };
  }

  return {
    async memberships(context, { organisation = null, holder = null, ended, ...asked }) {
      if (organisation !== null && !isId(organisation)) {
        throw createError('BAD_USER_INPUT', '`organisation` is no UUID', { argument: 'organisation' });
      }
      if (holder !== null && holder.length > LONGEST_HOLDER) {
        throw createError('BAD_USER_INPUT', `\`holder\` has at most ${LONGEST_HOLDER} letters`, { argument: 'holder' });
      }
      return page('memberships', context, asked, (before) =>
        query('memberships', MEMBERSHIPS, [before, asked.first + 1, organisation, holder, ended]),
      );
    },
    issuers: () => query('issuers', ISSUERS, []),
    entries: (context, asked) =>
      page('administration', context, asked, (before) =>
        query('administration-entries', ENTRIES, [before, asked.first + 1]),
      ),
  };
}
