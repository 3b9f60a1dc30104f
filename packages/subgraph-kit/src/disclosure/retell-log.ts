import { REGISTRY } from '@brobygger/domain';
import { asOwner, type Say } from '../persistence/migrate';
import type { Persistence } from '../persistence/connect';
import { requireMigrated } from '../persistence/require-migrated';

const RETELL = `
with told as (
  insert into outbox_message (id, destination, kind, payload)
  select id, '${REGISTRY}', 'DISCLOSURE_ENTERED', to_jsonb(entry) - 'salt' from disclosure_entry entry where at >= $1
  on conflict (id) do nothing returning id
)
select count(*)::int as told from told`;

/**
 * Puts what the owner's log has of a moment or later into its outbox once more, as the owner of the database: for a registry that was
 * restored to a moment before it had heard of it. What the registry has, or has deleted by a decision, it leaves as it is.
 */
export const retellLog = (
  ownerUrl: string,
  { name, persistence }: { readonly name: string; readonly persistence: Persistence },
  { since, say }: { readonly since: Date; readonly say: Say },
): Promise<void> =>
  asOwner(ownerUrl, persistence, async (owner) => {
    await requireMigrated(name, owner, persistence);
    const [row] = (await owner.query(RETELL, [since])) as readonly { readonly told: number }[];
    say(`${name}: ${row?.told ?? 0} entries of the log are told again`);
  });
