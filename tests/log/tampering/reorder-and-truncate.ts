import { changes, oneOf, type Edit } from './edit';

/** Two rows of a table change a value that no two may have. */
const swapped = (table: string, column: string, spare: string): Edit => ({
  kind: 'reorder',
  name: `${table}.${column} of two`,
  async run(client, chance) {
    const values = `select ${column}::text as one from ${table}`;
    const [one, other] = [await oneOf(client, chance, values), await oneOf(client, chance, values)];
    const update = `update ${table} set ${column} = $2 where ${column} = $1`;
    return one !== other && changes(client, [update, one, spare], [update, other, one], [update, spare, other]);
  },
});

/** What stands changes places. */
export const REORDER: readonly Edit[] = [
  swapped('log_leaf', 'index', '-1'),
  swapped('log_leaf', 'source', '00000000-0000-7000-8000-000000000000'),
  swapped('disclosure_commitment', 'seq', '-1'),
  swapped('disclosure_commitment', 'id', '00000000-0000-7000-8000-000000000000'),
  swapped('disclosure_entry', 'id', '00000000-0000-7000-8000-000000000000'),
  swapped('consent_event', 'id', '00000000-0000-7000-8000-000000000000'),
  swapped('log_salt', 'source', '00000000-0000-7000-8000-000000000000'),
  swapped('log_checkpoint', 'size', '1000000'),
];

const SIZE = 'select size::text as one from log_checkpoint where size < (select max(size) from log_checkpoint)';

/** The end goes. */
export const TRUNCATE: readonly Edit[] = [
  {
    kind: 'truncate',
    name: 'leaves',
    run: async (client, chance) =>
      changes(client, ['delete from log_leaf where index >= $1', await oneOf(client, chance, SIZE)]),
  },
  {
    kind: 'truncate',
    name: 'checkpoints',
    run: async (client, chance) =>
      changes(client, ['delete from log_checkpoint where size > $1', await oneOf(client, chance, SIZE)]),
  },
  {
    kind: 'truncate',
    name: 'tiles',
    run: (client) =>
      changes(client, [
        'update log_tile set hashes = substr(hashes, 1, octet_length(hashes) - 32) where octet_length(hashes) > 32',
      ]),
  },
  {
    kind: 'truncate',
    name: 'all of it, back to a checkpoint',
    async run(client, chance) {
      const size = await oneOf(client, chance, SIZE);
      const gone = '(select source from log_leaf where index >= $1)';
      const width = '(div($1::bigint, (256 ^ level)::bigint) - 256 * index)::int';
      await client.query(`delete from log_tile where ${width} <= 0`, [size]);
      for (const [table, key] of [
        ['disclosure_deletion', 'entry_id'],
        ['disclosure_entry', 'id'],
        ['disclosure_commitment', 'id'],
        ['consent_event', 'id'],
        ['log_salt', 'source'],
      ]) {
        await client.query(`delete from ${table} where ${key} in ${gone}`, [size]);
      }
      return changes(
        client,
        [`update log_tile set hashes = substr(hashes, 1, least(256, ${width}) * 32)`, size],
        ['delete from log_cosignature where size > $1', size],
        ['delete from log_checkpoint where size > $1', size],
        ['delete from log_leaf where index >= $1', size],
      );
    },
  },
];
