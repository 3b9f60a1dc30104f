import { DataCategory, OWNER_NAMES, type OwnerName, type ServiceName } from '@brobygger/domain';

/** Runs a statement on the database of a service. */
export type QueryService = <Row>(
  service: ServiceName,
  text: string,
  values?: readonly unknown[],
) => Promise<readonly Row[]>;

/** Whose a row is, and the category of its own, where it has one. */
export interface RowOwner {
  readonly organisationId: string;
  readonly category: DataCategory | null;
}

const TABLES = `
select c.table_name as name, bool_or(c.column_name = 'category') as categorised
from information_schema.columns c
where c.table_schema = 'public' and c.column_name in ('id', 'organisation_id', 'youth_id', 'category')
group by 1 having count(*) filter (where c.column_name in ('id', 'organisation_id', 'youth_id')) = 3`;

/** Whose each row is that an agency holds of a youth, by its id. The schema does not show it. */
export async function readRowOwners(query: QueryService): Promise<ReadonlyMap<string, RowOwner>> {
  const found = await Promise.all(OWNER_NAMES.map((name) => ownersIn(name, query)));
  return new Map(found.flat());
}

async function ownersIn(service: OwnerName, query: QueryService): Promise<readonly (readonly [string, RowOwner])[]> {
  const tables = await query<{ name: string; categorised: boolean }>(service, TABLES);
  const rows = await Promise.all(
    tables.map(({ name, categorised }) =>
      query<{ id: string; organisationId: string | null; category: string | null }>(
        service,
        `select id::text, organisation_id::text as "organisationId", ${categorised ? 'category::text' : 'null'} as category from "${name}"`,
      ),
    ),
  );
  return rows.flat().flatMap(({ id, organisationId, category }) => {
    if (organisationId === null) return [];
    const known = category !== null && Object.hasOwn(DataCategory, category) ? (category as DataCategory) : null;
    return [[id, { organisationId, category: known }] as const];
  });
}
