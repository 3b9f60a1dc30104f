import type { DataSource, EntityManager } from 'typeorm';
import type { Persistence } from './connect';
import { rightsOf, type Right } from './rights';

/**
 * The runtime role of the database, quoted: it has the database's own name. A copy has another name and the roles of what it was
 * copied from, of which the owner is the runtime role's name with an ending.
 */
const ROLE = `(select quote_ident(case when exists (select from pg_roles where rolname = datname) then datname::text
  else regexp_replace(pg_get_userbyid(datdba), '_owner$', '') end) from pg_database where datname = current_database())`;

/** Rights of the runtime role as they stand in the catalogue, on tables and on columns. */
const STANDING = `
  select lower(a.privilege_type) || ' on ' || c.relname as right
  from pg_class c, aclexplode(c.relacl) a
  where c.relnamespace = 'public'::regnamespace and a.grantee = ${ROLE}::regrole
  union all
  select lower(a.privilege_type) || ' (' || t.attname || ') on ' || c.relname
  from pg_class c join pg_attribute t on t.attrelid = c.oid, aclexplode(t.attacl) a
  where c.relnamespace = 'public'::regnamespace and a.grantee = ${ROLE}::regrole`;

/** The name of the runtime role, quoted. */
export async function runtimeRoleOf(connection: DataSource | EntityManager): Promise<string> {
  const [{ role }] = (await connection.query(`select ${ROLE} as role`)) as [{ readonly role: string }];
  return role;
}

/** How the rights that stand differ from those that are derived. */
export interface RightsDifference {
  readonly missing: readonly Right[];
  readonly surplus: readonly Right[];
}

/** The rights that the runtime role has, in order. */
export async function standingRights(connection: DataSource | EntityManager): Promise<readonly Right[]> {
  const rows = (await connection.query(STANDING)) as readonly { readonly right: Right }[];
  return rows.map(({ right }) => right).sort();
}

/** Compares the rights that stand with those that entities and tables say. */
export async function rightsDifference(
  connection: DataSource | EntityManager,
  persistence: Persistence,
): Promise<RightsDifference> {
  const [standing, derived] = [await standingRights(connection), await rightsOf(persistence)];
  return {
    missing: derived.filter((right) => !standing.includes(right)),
    surplus: standing.filter((right) => !derived.includes(right)),
  };
}

/** Gives the runtime role what entities and tables say, and takes all else from it, in one transaction. */
export const grantRights = (owner: DataSource, persistence: Persistence): Promise<RightsDifference> =>
  owner.transaction(async (transaction) => {
    const difference = await rightsDifference(transaction, persistence);
    if (difference.missing.length + difference.surplus.length === 0) return difference;
    const role = await runtimeRoleOf(transaction);
    await transaction.query(`revoke all on all tables in schema public from ${role}`);
    for (const right of await rightsOf(persistence)) await transaction.query(`grant ${right} to ${role}`);
    return difference;
  });
