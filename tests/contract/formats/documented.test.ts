import { FORMATS, USUAL_LIMITS } from '@brobygger/commands';
import { runsEveryBlockAt } from '@brobygger/testkit';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readRecords } from '../../../tools/commands/src/import/records/read-records';
import { RecordFault } from '../../../tools/commands/src/import/records/record-fault';
import { ShapeFault } from '../../../tools/commands/src/import/shape/shape';

const ROOT = join(__dirname, '..', '..', '..');
const PAGE = readFileSync(join(ROOT, 'docs', 'imports.md'), 'utf8');

const shown = runsEveryBlockAt('docs/imports.md', 'json');

const folder = mkdtempSync(join(tmpdir(), 'documented-'));
afterAll(() => rmSync(folder, { recursive: true }));

test.each(Object.entries(FORMATS))('the page shows a record of `%s` that is taken', async (name, format) => {
  writeFileSync(join(folder, 'shown.json'), shown.find(({ label }) => label === name)?.use() ?? '');
  const settings = { today: '2026-03-02', office: null, receiver: 'a receiver' };
  const read: unknown[] = [];
  for await (const record of readRecords(join(folder, 'shown.json'), USUAL_LIMITS)) {
    read.push(format.read(record, settings));
  }
  expect(read).toEqual([{ inputs: [expect.any(Object)], left: {} }]);
});

test('the page names every code that a file or value is refused for', () => {
  const codes = [...Object.values(RecordFault), ...Object.values(ShapeFault)];
  expect(codes.filter((code) => !PAGE.includes(`\`${code}\``))).toEqual([]);
});
