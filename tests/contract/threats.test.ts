import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');
const page = readFileSync(join(ROOT, 'docs', 'security.md'), 'utf8');

/** The kinds of STRIDE and of LINDDUN, as the ids of threats begin. */
const STRIDE = ['S', 'T', 'R', 'I', 'D', 'E'] as const;
const LINDDUN = ['L', 'Id', 'N', 'De', 'Di', 'U', 'Nc'] as const;

interface Threat {
  readonly id: string;
  readonly kind: string;
  readonly what: string;
  readonly shown: string;
}

const cellsOf = (row: string): readonly string[] =>
  row
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
const rows = page.split('\n').filter((line) => line.startsWith('|'));

/** The rows of the threats: an id, what may go wrong, and what shows that it does not. */
const threats: readonly Threat[] = rows
  .map(cellsOf)
  .filter(([id = '']) => /^[A-Z][a-z]?\d+$/.test(id) && !id.startsWith('F'))
  .map(([id = '', what = '', shown = '']) => ({ id, kind: id.replace(/\d+$/, ''), what, shown }));

/** The flows: an id, what it is, and the ids of the threats to it. */
const flows = rows.map(cellsOf).filter(([id = '']) => /^F\d+$/.test(id));

/** The tests that a cell names: a file, and after it each name between quotes. */
const testsIn = (shown: string): readonly (readonly [file: string, name: string])[] =>
  [...shown.matchAll(/`([\w./-]+\.ts)`((?: “[^”]+”,?)+)/g)].flatMap(([, file = '', names = '']) =>
    [...names.matchAll(/“([^”]+)”/g)].map(([, name = '']) => [file, name] as const),
  );

const named = threats.flatMap(({ id, shown }) => testsIn(shown).map(([file, name]) => [id, file, name] as const));

/** Whether a source calls a test, or a row of one, by that name, however it is quoted. */
const hasTest = (source: string, name: string): boolean =>
  ["'", '"', '`'].some((quote) => source.includes(`${quote}${name}${quote}`));

test('every kind of threat is looked for, and no threat stands there twice', () => {
  expect([...new Set(threats.map(({ kind }) => kind))].sort()).toEqual([...STRIDE, ...LINDDUN].sort());
  expect(new Set(threats.map(({ id }) => id)).size).toBe(threats.length);
});

test('every threat belongs to a flow, and every flow of the drawing has threats to the system and to people', () => {
  const drawn = [...new Set([...page.matchAll(/\bF\d+\b/g)].map(([id]) => id))].sort();
  expect(flows.map(([id = '']) => id).sort()).toEqual(drawn);
  const at = flows.flatMap(([, , stride = '', linddun = '']) => [...stride.split(' '), ...linddun.split(' ')]);
  expect([...new Set(at)].sort()).toEqual(threats.map(({ id }) => id).sort());
  for (const [id, , stride = '', linddun = ''] of flows) {
    const kindsOf = (cell: string): readonly string[] => cell.split(' ').map((threat) => threat.replace(/\d+$/, ''));
    expect([id, kindsOf(stride).filter((kind) => !STRIDE.includes(kind as never))]).toEqual([id, []]);
    expect([id, kindsOf(linddun).filter((kind) => !LINDDUN.includes(kind as never))]).toEqual([id, []]);
  }
});

test.each(threats)('$id is defended by a test, or accepted for a reason', ({ shown }) => {
  const reason = /^accepted: .{40,}/i.test(shown);
  expect(testsIn(shown).length > 0 || reason).toBe(true);
});

test.each(named)('%s: %s has the test “%s”', (_id, file, name) => {
  expect(existsSync(join(ROOT, file))).toBe(true);
  expect(hasTest(readFileSync(join(ROOT, file), 'utf8'), name)).toBe(true);
});

test('a test that is no more, or is named otherwise, is missed', () => {
  const source = readFileSync(join(ROOT, 'tests', 'contract', 'threats.test.ts'), 'utf8');
  expect(hasTest(source, 'a test that is no more, or is named otherwise, is missed')).toBe(true);
  expect(hasTest(source, ['a test that', 'nobody wrote'].join(' '))).toBe(false);
});
