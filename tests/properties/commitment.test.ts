import { consentPersistence } from '@brobygger/consent';
import { newId } from '@brobygger/domain';
import {
  adminOf,
  aKeeperOf,
  commitmentOf,
  createMigratedDatabase,
  handOn,
  runsEveryBlockAt,
  type CommittedEntry,
  type Hand,
  type TestDatabase,
} from '@brobygger/testkit';
import fc from 'fast-check';

let database: TestDatabase;
let runtime: Hand;

beforeAll(async () => {
  database = await createMigratedDatabase('commitments', consentPersistence);
  runtime = await handOn('runtime', database.appUrl);
});
afterAll(async () => {
  await runtime?.stop();
  await database?.drop();
});

/** Any text that a database keeps: quotes, controls, letters of all alphabets; not the zero character, nor half a letter. */
const text = fc.string({ unit: 'binary', maxLength: 12 }).filter((value) => !value.includes('\u0000'));
const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
const id = fc.constant(null).map(newId);

const content = fc.record({
  id,
  at: fc.date({ min: new Date('2020-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
  request_id: text,
  youth_id: id,
  person_id: text,
  role: text,
  organisation_id: optional(id),
  purpose: text,
  basis: text,
  consent_id: optional(id),
  consent_version: optional(fc.integer({ min: 1, max: 2_000_000_000 })),
  statute: optional(text),
  categories: fc.array(text, { maxLength: 4 }),
  fields: fc.array(text, { maxLength: 4 }),
  act: text,
  cause: optional(text),
});
type Content = Omit<CommittedEntry, 'salt'>;

async function enter(entries: readonly Content[]): Promise<void> {
  const columns = Object.keys(entries[0] ?? {});
  const rows = entries.map((_, n) => `(${columns.map((_column, m) => `$${n * columns.length + m + 1}`).join(', ')})`);
  const values = entries.flatMap((entry) => columns.map((column) => entry[column as keyof Content]));
  await runtime.on(`insert into disclosure_entry (${columns.join(', ')}) values ${rows.join(', ')}`, values);
}

const committed = (of: readonly Content[]) =>
  runtime.on(
    `select e.*, c.id as id, encode(c.commitment, 'hex') as commitment
     from disclosure_commitment c left join disclosure_entry e using (id) where c.id = any($1) order by c.seq`,
    [of.map((entry) => entry.id)],
  ) as Promise<readonly unknown[]> as Promise<readonly (CommittedEntry & { readonly commitment: string })[]>;

test('whoever has content and salt computes the commitment, by the written form alone', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(content, { minLength: 1, maxLength: 8 }), async (entries) => {
      await enter(entries);
      const rows = await committed(entries);
      expect(rows.map(({ commitment }) => commitment)).toEqual(rows.map(commitmentOf));
      expect(rows.map((row) => row.id)).toEqual(entries.map((entry) => entry.id));
    }),
    { numRuns: 150 },
  );
});

test('content with anything changed has another commitment, and so has the same content under another salt', async () => {
  await fc.assert(
    fc.asyncProperty(content, content, async (entry, other) => {
      await enter([entry]);
      const [row] = await committed([entry]);
      if (row === undefined) throw new Error('nothing was entered');
      for (const [column, value] of Object.entries(other)) {
        const changed = { ...row, [column]: value };
        if (JSON.stringify(changed) !== JSON.stringify(row)) expect(commitmentOf(changed)).not.toBe(row.commitment);
      }
      expect(commitmentOf({ ...row, salt: Buffer.alloc(32) })).not.toBe(row.commitment);
    }),
    { numRuns: 50 },
  );
});

test('any content that the keeper deletes leaves its commitment as it was', async () => {
  const keeper = await aKeeperOf(database.appUrl);
  await fc.assert(
    fc.asyncProperty(fc.array(content, { minLength: 1, maxLength: 4 }), async (entries) => {
      await enter(entries);
      const before = (await committed(entries)).map(({ commitment }) => commitment);
      await keeper.on('call delete_disclosures($1, $2::uuid[])', ['2026/51', entries.map((entry) => entry.id)]);
      const after = await committed(entries);
      expect(after.map(({ commitment }) => commitment)).toEqual(before);
      expect(after.map(({ salt, fields }) => [salt, fields])).toEqual(before.map(() => [null, null]));
    }),
    { numRuns: 20 },
  );
  await keeper.stop();
});

const [membership, deletion] = runsEveryBlockAt('docs/operator.md#deleting-from-the-log', 'sql');

test('an archivist is made, and deletes, by the statements that the page for operators shows', async () => {
  const [entry] = fc.sample(content, 1);
  if (entry === undefined) throw new Error('no entry was made up');
  await enter([entry]);
  const url = new URL(database.appUrl);
  const admin = await adminOf(database.appUrl);
  const keeper = `"${url.username}_keeper"`;
  await admin.on(membership?.use().replace('…', 'synthetic').replace('brobygger_consent_keeper', keeper) ?? '');
  try {
    const archivist = { username: 'kari_archivist', password: 'synthetic' };
    const hand = await handOn('archivist', Object.assign(url, archivist).href);
    await hand.on(deletion?.use().replace(/[0-9a-f]{8}-[0-9a-f-]{27}/, String(entry.id)) ?? '');
    await hand.stop();
    expect((await committed([entry])).map(({ fields }) => fields)).toEqual([null]);
  } finally {
    await admin.on('drop role kari_archivist');
    await admin.stop();
  }
});
