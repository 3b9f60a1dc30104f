import type { KnownHolder, Membership, TrustedIssuers, WhoIs } from '@brobygger/domain';
import type { Query } from '@brobygger/subgraph-kit';
import type { ResolvePerson } from '../person/resolve-person';

/** SQL: whether the tokens of the issuer $1 are taken: the gateway trusts it by itself ($2), or an administrator entered it. */
const IS_TRUSTED = '$2::boolean or exists (select from trusted_issuer where issuer = $1 and ended_at is null)';

/** $3 and $4 are kinds and values of what may be a member. No row: the issuer is not trusted. */
const MEMBERSHIPS = `
select coalesce(json_agg(json_build_object('id', m.id, 'role', m.role, 'agency', o.agency, 'organisationId', m.organisation_id,
  'organisationName', coalesce(o.name, u.name), 'profession', m.profession) order by m.seq)
  filter (where m.id is not null), '[]') as memberships
from (select where ${IS_TRUSTED}) as trusted
left join (unnest($3::text[], $4::text[]) as h(kind, value)
  join membership m on m.issuer = $1 and m.holder_kind = h.kind and m.holder = h.value and m.ended_at is null
  left join organisation o on o.id = m.organisation_id left join municipal_unit u on u.id = m.organisation_id) on true
having count(trusted.*) > 0`;

interface Row {
  readonly memberships: readonly (Omit<Membership, 'profession'> & {
    readonly profession: Membership['profession'] | null;
  })[];
}

/** Says who holds a token, as it stands at this moment: what a group, a person or a system is a member of, or whose a national id is. */
export const createWhoIs =
  ({ query, resolvePerson }: { readonly query: Query; readonly resolvePerson: ResolvePerson }): WhoIs =>
  async ({ issuer, isGiven, holders, nationalId }) => {
    const [rows, person] = await Promise.all([
      // Of a person nothing is asked but whether the issuer is trusted still.
      nationalId !== null && isGiven
        ? ([{ memberships: [] }] satisfies readonly Row[])
        : query<Row>('memberships-of', MEMBERSHIPS, [
            issuer,
            isGiven,
            holders.map(({ kind }) => kind),
            holders.map(({ value }) => value),
          ]),
      nationalId === null ? null : resolvePerson(nationalId),
    ]);
    const [row] = rows;
    if (row === undefined) return null;
    return { memberships: row.memberships.map(membershipOf), person } satisfies KnownHolder;
  };

const membershipOf = ({ profession, ...membership }: Row['memberships'][number]): Membership =>
  profession === null || profession === undefined ? membership : { ...membership, profession };

const ISSUERS = `select issuer, audience, claims, algorithms, jwks_uri as "jwksUri" from trusted_issuer
where ended_at is null order by issuer`;

/** The issuers whose tokens are trusted by what administrators entered. */
export const createTrustedIssuers =
  ({ query }: { readonly query: Query }): TrustedIssuers =>
  () =>
    query('trusted-issuers', ISSUERS, []);
