import { changes, oneOf, type Edit } from './edit';

/** SQL: the bytes with one bit turned, as the parameters say. */
const turned = (column: string): string =>
  `set_bit(${column}, $2::int % (8 * octet_length(${column})), 1 - get_bit(${column}, $2::int % (8 * octet_length(${column}))))`;

/** A column of bytes, and how its row is named. */
const BYTES = [
  ['disclosure_entry', 'salt', 'id::text'],
  ['disclosure_commitment', 'commitment', 'id::text'],
  ['log_leaf', 'commitment', 'source::text'],
  ['log_salt', 'salt', 'source::text'],
  ['log_checkpoint', 'root', 'size::text'],
  ['log_tile', 'hashes', "level || '/' || index"],
] as const;

const bits = BYTES.map(([table, column, key]): Edit => ({
  kind: 'alter',
  name: `a bit of ${table}.${column}`,
  async run(client, chance) {
    const row = await oneOf(client, chance, `select ${key} as one from ${table}`);
    const update = `update ${table} set ${column} = ${turned(column)} where ${key} = $1`;
    return changes(client, [update, row, chance.below(65_536)]);
  },
}));

/** What a column is set to, in SQL. */
const CONTENT: readonly (readonly [table: string, column: string, value: string])[] = [
  ['disclosure_entry', 'at', "at + interval '1 microsecond'"],
  ...['request_id', 'person_id', 'role', 'purpose', 'basis', 'act'].map(
    (column) => ['disclosure_entry', column, `${column} || 'x'`] as const,
  ),
  ...['youth_id', 'organisation_id', 'consent_id'].map(
    (column) => ['disclosure_entry', column, 'gen_random_uuid()'] as const,
  ),
  ['disclosure_entry', 'cause', "coalesce(cause, '') || 'x'"],
  ['disclosure_entry', 'statute', "coalesce(statute, '') || 'x'"],
  ['disclosure_entry', 'consent_version', 'coalesce(consent_version, 0) + 1'],
  ['disclosure_entry', 'categories', "categories || '{x}'"],
  ['disclosure_entry', 'fields', "fields || '{x}'"],
  ['consent_event', 'at', "at - interval '1 day'"],
  ['consent_event', 'author_id', "coalesce(author_id, '') || 'x'"],
  ['consent_event', 'text_hash', "coalesce(text_hash, '') || 'x'"],
  ['consent_event', 'version', 'version + 1000'],
  ['consent_event', 'consent_id', 'gen_random_uuid()'],
  ['legal_catalogue', 'kept_at', "kept_at - interval '1 day'"],
  ['legal_catalogue', 'sha256', "repeat('a', 64)"],
  ['log_leaf', 'kind', "case kind when 'DISCLOSURE' then 'CONSENT_EVENT' else 'DISCLOSURE' end"],
  [
    'log_checkpoint',
    'note',
    'overlay(note placing chr(ascii(substr(note, length(note) / 2, 1)) + 1) from length(note) / 2 for 1)',
  ],
  ['log_checkpoint', 'note', 'null'],
  ['log_origin', 'name', "name || 'x'"],
];

const contents = CONTENT.map(([table, column, value]): Edit => ({
  kind: 'alter',
  name: `${table}.${column}`,
  async run(client, chance) {
    const row = await oneOf(client, chance, `select ctid::text as one from ${table}`);
    return changes(client, [
      `update ${table} set ${column} = ${value} where ctid = $1::tid and (${value}) is distinct from ${column}`,
      row,
    ]);
  },
}));

/** Values of what stands are changed. */
export const ALTER: readonly Edit[] = [...bits, ...contents];
