import { aLog, ended, findingsIn, LATER, noteOf, OPTIONS } from './a-log.test-setup';
import { FINDING_CODES } from './checks/findings';
import { readCheckpoint } from './note/checkpoint';
import type { Row } from './rows/row';

const log = aLog();
type Of<Kind extends Row['row']> = Extract<Row, { row: Kind }>;

/** The log with the one row of a kind, which is found, put in another way. */
const with_ = <Kind extends Row['row']>(
  kind: Kind,
  isIt: (row: Of<Kind>) => boolean,
  change: (row: Of<Kind>) => readonly Row[],
) => ended(log.flatMap((row) => (row.row === kind && isIt(row as Of<Kind>) ? change(row as Of<Kind>) : [row])));

const leaf = (index: number, change: (row: Of<'leaf'>) => readonly Row[]) =>
  with_('leaf', (row) => row.origin === 1 && row.index === index, change);
const checkpoint = (size: number, change: (row: Of<'checkpoint'>) => readonly Row[]) =>
  with_('checkpoint', (row) => row.origin === 1 && row.size === size, change);
const tile = (change: (row: Of<'tile'>) => readonly Row[]) =>
  with_('tile', (row) => row.origin === 1 && row.level === 0 && row.index === 1, change);
const origin = (change: (row: Of<'origin'>) => readonly Row[]) => with_('origin', (row) => row.origin === 2, change);
const outside = (why: 'WAITS' | 'NOWHERE' | 'NOT_COMMITTED', since: string) =>
  ended([...log.slice(0, -1), { row: 'outside', why, table: 'log_pending', place: '1', since }]);
const other = Buffer.alloc(32, 9);

/** What is wrong, and each finding that it leads to. */
const FAULTS: readonly (readonly [what: string, rows: readonly Row[], ...findings: readonly string[]])[] = [
  ['another content', leaf(3, (row) => [{ ...row, content: { ...row.content, id: 'x' } }]), 'CONTENT_DIFFERS leaf 1/3'],
  ['another act', leaf(3, (row) => [{ ...row, content: { ...row.content, act: 'READ' } }]), 'CONTENT_DIFFERS leaf 1/3'],
  ['another salt', leaf(3, (row) => [{ ...row, salt: other }]), 'CONTENT_DIFFERS leaf 1/3'],
  ['no content', leaf(3, (row) => [{ ...row, content: null, salt: null }]), 'CONTENT_IS_LOST leaf 1/3'],
  ['no salt', leaf(3, (row) => [{ ...row, salt: null }]), 'CONTENT_IS_LOST leaf 1/3'],
  [
    'a deletion of what stands',
    leaf(3, (row) => [{ ...row, isDeleted: true }]),
    'CONTENT_STANDS_THOUGH_DELETED leaf 1/3',
  ],
  ['a salt of what was deleted', leaf(7, (row) => [{ ...row, salt: other }]), 'CONTENT_IS_LOST leaf 1/7'],
  ['another commitment', leaf(3, (row) => [{ ...row, committed: other }]), 'LEAF_DIFFERS_FROM_COMMITMENT leaf 1/3'],
  ['no commitment', leaf(3, (row) => [{ ...row, committed: null }]), 'COMMITMENT_IS_LOST leaf 1/3'],
  ['another place', leaf(3, (row) => [{ ...row, places: ['3', '4', null] }]), 'PLACE_DIFFERS leaf 1/3'],
  [
    'another root',
    checkpoint(200, (row) => [{ ...row, root: other }]),
    'ROOT_DIFFERS checkpoint 1/200',
    'NOTE_DIFFERS checkpoint 1/200',
  ],
  ['a checkpoint twice', checkpoint(200, (row) => [row, row]), 'CHECKPOINT_OUT_OF_ORDER checkpoint 1/200'],
  ['no last checkpoint', checkpoint(600, () => []), 'LEAVES_AHEAD_OF_CHECKPOINT leaf 1/500'],
  ['no note', checkpoint(200, (row) => [{ ...row, note: null }]), 'UNSEALED_TOO_LONG checkpoint 1/200'],
  ['no note yet', checkpoint(600, (row) => [{ ...row, note: null, at: LATER }])],
  ['a note that is none', checkpoint(200, (row) => [{ ...row, note: 'x' }]), 'NOTE_MALFORMED checkpoint 1/200'],
  [
    'the note of another log',
    checkpoint(200, (row) => [{ ...row, note: noteOf('b.test', 200, row.root) }]),
    'NOTE_DIFFERS checkpoint 1/200',
    'NOT_SIGNED checkpoint 1/200',
  ],
  [
    'a signature over something else',
    checkpoint(200, (row) => [
      { ...row, note: `${row.note?.split('\n\n')[0]}\n\n${noteOf('a.test', 5, other).split('\n\n')[1]}` },
    ]),
    'SIGNATURE_DOES_NOT_HOLD checkpoint 1/200',
  ],
  ['another tile', tile((row) => [{ ...row, hashes: Buffer.alloc(row.hashes.length) }]), 'TILE_DIFFERS tile 1/0/1'],
  ['a shorter tile', tile((row) => [{ ...row, hashes: row.hashes.subarray(32) }]), 'TILE_DIFFERS tile 1/0/1'],
  ['no tile', tile(() => []), 'TILE_IS_LOST tile 1/0/1'],
  ['a tile of no leaves', tile((row) => [row, { ...row, index: 7 }]), 'TILE_UNKNOWN tile 1/0/7'],
  ['what waits too long', outside('WAITS', '2026-03-02T10:58:00.000Z'), 'UNSEALED_TOO_LONG log_pending 1'],
  ['what waits', outside('WAITS', '2026-03-02T10:59:30.000Z')],
  ['what waits nowhere', outside('NOWHERE', LATER), 'NOT_IN_TREE log_pending 1'],
  ['what nothing was committed to', outside('NOT_COMMITTED', LATER), 'NOT_COMMITTED log_pending 1'],
  [
    'a log that follows nothing',
    origin((row) => [{ ...row, follows: 'x' }]),
    'ORIGIN_FOLLOWS_NOTHING leaf 2/0',
    'ORIGIN_FOLLOWS_NOTHING origin 2',
    'LOG_IS_SHORTER_THAN_HELD held checkpoint 900',
  ],
  [
    'a log without its beginning',
    with_(
      'leaf',
      (row) => row.origin === 1 && row.index === 3,
      (row) => [{ ...row, kind: 'FOLLOWS' }],
    ),
    'ORIGIN_FOLLOWS_NOTHING leaf 1/3',
  ],
  ['another form', ended([{ row: 'start', form: 'other/1', at: LATER }, ...log.slice(1)]), 'DUMP_OF_OTHER_FORM row 1'],
  ['no end', log.slice(0, -1), `DUMP_IS_NOT_WHOLE row ${log.length - 1}`],
  ['a row after the end', [...log, log[5] as Row], `DUMP_IS_NOT_WHOLE row ${log.length}`, 'LEAF_OUT_OF_ORDER'],
  [
    'nothing',
    ended(log.slice(0, 1)),
    'LOG_IS_EMPTY log',
    'HELD_IS_OF_OTHER_LOG held checkpoint 900',
    'TOO_FEW_WITNESSES log',
  ],
];

test('a log that nobody changed has no findings', async () => {
  expect(await findingsIn(log)).toEqual([]);
});

test.each(FAULTS.map(([what, ...fault]) => [what, fault] as const))(
  '%s is found for what it is',
  async (_what, fault) => {
    const [rows, ...findings] = fault;
    const found = await findingsIn(rows);
    const [last = ''] = findings.slice(-1);
    // What comes after a wrong order is wrong as well.
    if (last === 'LEAF_OUT_OF_ORDER') expect(found.join()).toContain(last);
    else expect(found.toSorted()).toEqual(findings.toSorted());
  },
);

test('a leaf that is missing, there twice or on another place is found, and every root after it', async () => {
  for (const rows of [
    leaf(450, () => []),
    leaf(450, (row) => [row, row]),
    leaf(450, (row) => [{ ...row, index: 999 }]),
  ]) {
    expect((await findingsIn(rows)).join()).toContain('LEAF_OUT_OF_ORDER leaf 1/');
  }
  const found = await findingsIn(leaf(450, () => []));
  expect(found).toContain('CHECKPOINT_AHEAD_OF_LEAVES checkpoint 1/500');
  expect(found).not.toContain('ROOT_DIFFERS checkpoint 1/400');
});

test('what belongs to a log that nobody named is found', async () => {
  const found = await findingsIn(
    with_(
      'origin',
      (row) => row.origin === 2,
      () => [],
    ),
  );
  expect(found).toContain('ORIGIN_UNKNOWN origin 2');
});

test('a log that is another than somebody kept is found, and one that goes on is not', async () => {
  const root = (log.find((row) => row.row === 'checkpoint' && row.size === 300) as Of<'checkpoint'>).root;
  const held = (size: number, of: Buffer) => ({
    held: [noteOf('a.test', size, of)].flatMap((note) => readCheckpoint(note) ?? []),
  });
  expect(await findingsIn(log, held(300, root))).toEqual([]);
  expect(await findingsIn(log, held(300, other))).toEqual(['HELD_ROOT_DIFFERS held checkpoint 300']);
  expect(await findingsIn(log, held(901, other))).toEqual(['LOG_IS_SHORTER_THAN_HELD held checkpoint 901']);
});

test('too few witnesses are found, and none are asked for where none are demanded', async () => {
  const [witness] = OPTIONS.witnesses;
  const two = witness === undefined ? [] : [witness, { ...witness, name: 'v.test' }];
  expect(await findingsIn(log, { witnesses: two, quorum: 2 })).toEqual(['TOO_FEW_WITNESSES checkpoint 2/1']);
  expect(await findingsIn(log, { witnesses: [], quorum: 0 })).toEqual([]);
  // A witness has a minute to come.
  const young = log.map((row) => (row.row === 'checkpoint' ? { ...row, at: LATER } : row));
  expect(await findingsIn(young, { witnesses: two, quorum: 2 })).toEqual([]);
});

test('every code is found by one of these tests, or in a file', () => {
  const seen = new Set([
    ...FAULTS.flatMap(([, , ...findings]) => findings.map((finding) => finding.split(' ')[0])),
    ...['CHECKPOINT_AHEAD_OF_LEAVES', 'ORIGIN_UNKNOWN', 'HELD_ROOT_DIFFERS', 'TOO_FEW_WITNESSES', 'DUMP_IS_UNREADABLE'],
  ]);
  expect([...seen].sort()).toEqual([...FINDING_CODES].sort());
});
