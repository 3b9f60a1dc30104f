import { queryIn } from '@brobygger/subgraph-kit';
import type { SigningKey } from '@brobygger/transparency-log';
import type { DataSource } from 'typeorm';
import type { Anchor } from './anchor';
import { keepNewest } from './anchored';
import { signedCheckpoint } from './checkpoint-note';
import { takeTurn } from './take-turn';

const MOST_AT_ONCE = 100;

const UNSIGNED = `
select c.origin, c.size::text as size, c.root from log_checkpoint c join log_origin o on o.id = c.origin
where c.note is null and o.name = $1 order by c.size limit ${MOST_AT_ONCE}`;

const SIGN = 'update log_checkpoint set note = $3 where origin = $1 and size = $2 and note is null returning size';

interface Unsigned {
  readonly origin: number;
  readonly size: string;
  readonly root: Buffer;
}

/**
 * Signs the checkpoints that are committed and unsigned, oldest first, also those that another sealer left when it died. Sealers take
 * turns: what is kept outside the database, which they may share, is never an older checkpoint than it was.
 * @throws LogFault where what is kept outside cannot be read
 */
export async function signCheckpoints(dataSource: DataSource, key: SigningKey, anchor: Anchor | null): Promise<void> {
  while ((await signSome(dataSource, key, anchor)) === MOST_AT_ONCE);
}

/** Signs the oldest of them; how many. */
const signSome = (dataSource: DataSource, key: SigningKey, anchor: Anchor | null): Promise<number> =>
  dataSource.transaction(async (transaction) => {
    await takeTurn(transaction);
    const unsigned = await queryIn<Unsigned>(transaction, 'log-unsigned', UNSIGNED, [key.name]);
    const signed = unsigned.map(({ origin, size, root }) => ({
      origin,
      size,
      note: signedCheckpoint({ origin: key.name, size: Number(size), root }, key),
    }));
    // Kept outside first: nobody has read a checkpoint that a restored database could have lost unnoticed.
    await keepNewest(anchor, signed.at(-1)?.note);
    for (const { origin, size, note } of signed) await queryIn(transaction, 'log-sign', SIGN, [origin, size, note]);
    return signed.length;
  });
