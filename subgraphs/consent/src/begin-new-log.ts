import { REGISTRY } from '@brobygger/domain';
import { asOwner, requireMigrated, type Say, NEW_ID } from '@brobygger/subgraph-kit';
import type { SigningKey } from '@brobygger/transparency-log';
import type { DataSource } from 'typeorm';
import { consentPersistence } from './consent-nouns';
import { statedIn, type Stated } from './sealing/checkpoint-note';

/** Why no new log is begun. */
export class NewLogRefused extends Error {}

const NEWEST = 'select id, name from log_origin order by id desc limit 1';

const HOLDS = 'select from log_checkpoint where origin = $1 and size = $2 and root = $3';

/** The first leaf commits to the last checkpoint of the log before, whatever stands after it. */
const BEGIN = `
with origin as (
  insert into log_origin (id, name, follows) values ($1, $2, $3) returning id, follows
)
insert into log_leaf (origin, index, kind, source, commitment)
select id, 0, 'FOLLOWS', ${NEW_ID}, sha256(convert_to(follows, 'UTF8')) from origin`;

/**
 * Begins a new log, as the owner of the database, where this was restored to before the last checkpoint that somebody holds: a log never
 * goes on under a name under which more was signed. The registry is started anew with the key of the new one.
 * @throws NewLogRefused where the note is no checkpoint of the newest log, where the database holds all of it, or the key names a log
 * before
 */
export const beginNewLog = (
  ownerUrl: string,
  { key, follows }: { readonly key: SigningKey; readonly follows: string },
  { say, isDryRun }: { readonly say: Say; readonly isDryRun: boolean },
): Promise<void> =>
  asOwner(ownerUrl, consentPersistence, async (owner) => {
    await requireMigrated(REGISTRY, owner, consentPersistence);
    const stated = statedIn(follows);
    if (stated === null) throw new NewLogRefused('the file is no checkpoint (C2SP `tlog-checkpoint`)');
    const before = await newestOf(owner, key, stated);
    if (isDryRun) return say(`the log \`${key.name}\` would follow \`${stated.origin}\` at ${stated.size}`);
    await owner.query(BEGIN, [before + 1, key.name, follows]);
    return say(`the log \`${key.name}\` follows \`${stated.origin}\` at ${stated.size}`);
  });

/** The number of the log that the new one follows. */
async function newestOf(owner: DataSource, key: SigningKey, stated: Stated): Promise<number> {
  const [newest] = await owner.query<{ id: number; name: string }[]>(NEWEST);
  if (newest?.name !== stated.origin) {
    throw new NewLogRefused('the checkpoint is not of the newest log of this database');
  }
  if (newest.name === key.name) {
    throw new NewLogRefused('the key has the name of the log that it would follow: make another');
  }
  const holds = await owner.query<unknown[]>(HOLDS, [newest.id, stated.size, stated.root]);
  if (holds.length > 0) throw new NewLogRefused('the database holds the log of this checkpoint: it goes on by itself');
  return newest.id;
}
