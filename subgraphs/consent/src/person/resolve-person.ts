import { type Role, type PersonIdentifier } from '@brobygger/domain';
import type { Query } from '@brobygger/subgraph-kit';
import type { NationalIdVault } from './national-id-vault';

/** Who a national id belongs to among those that the registry knows. */
export type ResolvePerson = (
  id: PersonIdentifier,
) => Promise<{ readonly personId: string; readonly role: 'YOUTH' | 'GUARDIAN' } | null>;

const PERSON = `select coalesce(y.merged_into, y.id) as id, 'YOUTH' as role from youth_identifier i
join youth y on y.id = i.youth_id where i.hash = any($1::bytea[])
union all select id, 'GUARDIAN' as role from guardian where hash = any($1::bytea[]) order by role desc limit 1`;

/** Looks a person up by the keyed hashes of the national id, one for each key in use. Somebody who is both is a youth here. */
export const createResolvePerson =
  (deps: { readonly query: Query; readonly vault: NationalIdVault }): ResolvePerson =>
  async (id) => {
    const [found] = await deps.query<{ id: string; role: 'YOUTH' | 'GUARDIAN' }>('resolve-person', PERSON, [
      deps.vault.hashes(id),
    ]);
    return found === undefined ? null : { personId: found.id, role: found.role satisfies Role };
  };
