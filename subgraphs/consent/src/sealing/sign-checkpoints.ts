import type { Query } from '@brobygger/subgraph-kit';
import type { SigningKey } from '@brobygger/transparency-log';
import type { Anchor } from './anchor';
import { signedCheckpoint } from './checkpoint-note';

const UNSIGNED = `
select c.origin, c.size::text as size, c.root from log_checkpoint c join log_origin o on o.id = c.origin
where c.note is null and o.name = $1 order by c.size limit 100`;

const SIGN = 'update log_checkpoint set note = $3 where origin = $1 and size = $2 and note is null returning size';

interface Unsigned {
  readonly origin: number;
  readonly size: string;
  readonly root: Buffer;
}

/**
 * Signs the checkpoints that are committed and unsigned, oldest first, also those that another sealer left when it died. Two who do so at
 * once sign the same bytes: a checkpoint of one size is one row.
 */
export async function signCheckpoints(query: Query, key: SigningKey, anchor: Anchor | null): Promise<void> {
  for (;;) {
    const unsigned = await query<Unsigned>('log-unsigned', UNSIGNED, [key.name]);
    for (const { origin, size, root } of unsigned) {
      const note = signedCheckpoint({ origin: key.name, size: Number(size), root }, key);
      // Kept outside first: nobody has read a checkpoint that a restored database could have lost unnoticed.
      await anchor?.keep(note);
      await query('log-sign', SIGN, [origin, size, note]);
    }
    if (unsigned.length < 100) return;
  }
}
