import { changes, oneOf, type Edit } from './edit';

const TABLES = [
  'disclosure_entry',
  'disclosure_commitment',
  'disclosure_deletion',
  'consent_event',
  'legal_catalogue',
  'log_salt',
  'log_leaf',
  'log_tile',
] as const;

/** A row goes. */
export const DELETE: readonly Edit[] = TABLES.map((table) => ({
  kind: 'delete',
  name: `a row of ${table}`,
  async run(client, chance) {
    const row = await oneOf(client, chance, `select ctid::text as one from ${table}`);
    return changes(client, [`delete from ${table} where ctid = $1::tid`, row]);
  },
}));

const LIVING = 'select id::text as one from disclosure_entry';
const ENTRY = `insert into disclosure_entry (
  id, at, request_id, youth_id, person_id, role, organisation_id, purpose, basis, categories, fields, act)
  select $2, at, request_id, youth_id, 'Z999999', role, organisation_id, purpose, basis, categories, fields, act
  from disclosure_entry where id = $1`;
const COMMITMENT = `insert into disclosure_commitment (seq, id, commitment)
  select (select max(seq) + 1 from disclosure_commitment), $2, sha256(commitment) from disclosure_commitment where id = $1`;
const LEAF_AT_THE_END = `insert into log_leaf (origin, index, kind, source, commitment)
  select origin, (select max(index) + 1 from log_leaf), kind, $2, sha256(commitment) from log_leaf where source = $1`;

const copied = (name: string, statement: string): Edit => ({
  kind: 'insert',
  name,
  run: async (client, chance) => changes(client, [statement, await oneOf(client, chance, LIVING), newUuid(chance)]),
});

const newUuid = ({ below }: { below(bound: number): number }): string =>
  `00000000-0000-7000-8000-${below(2 ** 31)
    .toString(16)
    .padStart(12, '0')}`;

/** A row comes in, as if it had been there. */
export const INSERT: readonly Edit[] = [
  copied('an entry', ENTRY),
  copied('a commitment', COMMITMENT),
  copied('a leaf at the end', LEAF_AT_THE_END),
  {
    kind: 'insert',
    name: 'a leaf in between',
    async run(client, chance) {
      const at = await oneOf(client, chance, 'select index::text as one from log_leaf');
      return changes(
        client,
        ['update log_leaf set index = -1 - index where index >= $1', at],
        ['update log_leaf set index = -index where index < 0'],
        [
          `insert into log_leaf (origin, index, kind, source, commitment) values (1, $1, 'DISCLOSURE', $2, sha256('x'))`,
          at,
          newUuid(chance),
        ],
      );
    },
  },
  {
    kind: 'insert',
    name: 'a deletion of what stands',
    run: async (client, chance) =>
      changes(client, [
        `insert into disclosure_deletion (entry_id, seq, youth_id, deleted_at, deleted_by, decision)
         select id, seq, youth_id, now(), 'somebody', '2026/1' from disclosure_entry where id = $1`,
        await oneOf(client, chance, LIVING),
      ]),
  },
  {
    kind: 'insert',
    name: 'a tile',
    run: (client, chance) => changes(client, ["insert into log_tile values (1, $1, 77, sha256('x'))", chance.below(3)]),
  },
  {
    kind: 'insert',
    name: 'a checkpoint in between',
    async run(client, chance) {
      const size = await oneOf(
        client,
        chance,
        `select index::text as one from log_leaf where index > 0
        and not exists (select from log_checkpoint c where c.size = index)`,
      );
      return changes(client, [
        `insert into log_checkpoint (origin, size, root, integrated_at, note)
         select 1, $1, root, integrated_at, note from log_checkpoint where size > $1 order by size limit 1`,
        size,
      ]);
    },
  },
];
