import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runsEveryBlockAt } from '@brobygger/testkit';
import { FINDING_CODES } from '@brobygger/verify-log';
import { aReceipt } from './a-receipt';
import { opinionOf } from './independent-verifier';
import { verifierWith } from './page-verifier';

const read = (name: string): string => readFileSync(join(__dirname, '..', '..', 'docs', name), 'utf8');
const page = read('verify-a-receipt.md');
const [form, keysShown, receipt] = runsEveryBlockAt('docs/verify-a-receipt.md', 'text');
const [keys, example] = [keysShown?.use() ?? '', receipt?.use() ?? ''];
const [logKey = '', witnessKey = ''] = keys.split('\n');
const sha = (...parts: readonly Buffer[]): Buffer => createHash('sha256').update(Buffer.concat(parts)).digest();

describe('the worked example of docs/verify-a-receipt.md', () => {
  test('is a genuine receipt, under the keys that stand above it', async () => {
    const verify = await verifierWith(logKey, witnessKey);
    expect((await verify(Buffer.from(example))).verdict).toBe('GENUINE');
    expect(opinionOf(Buffer.from(example), logKey, witnessKey)).toBe('GENUINE');
    expect(aReceipt(2, 5).text).toContain(example);
  });

  test('comes to the values that stand below it', () => {
    const after = (name: string): string => new RegExp(`^${name} (.+)$`, 'm').exec(example)?.[1] ?? '';
    const hashes = [...example.matchAll(/^[A-Za-z0-9+/]{43}=$/gm)].map(([hash]) => Buffer.from(hash, 'base64'));
    const [first, second, third, root] = hashes as [Buffer, Buffer, Buffer, Buffer];
    const commitment = sha(Buffer.from(after('salt'), 'base64'), Buffer.from(after('content')));
    const leaf = sha(Buffer.of(0), commitment);
    const two = sha(Buffer.of(1), leaf, first);
    const four = sha(Buffer.of(1), second, two);
    const five = sha(Buffer.of(1), four, third);
    expect(five).toEqual(root);
    const told = [...page.matchAll(/\| `([0-9a-f]{64})` \|$/gm)].map(([, value]) => value);
    expect(told).toEqual([commitment, leaf, two, four, five].map((value) => value.toString('hex')));
  });
});

test('the form on the page is that of the worked example', () => {
  const lines = form?.use().trimEnd().split('\n') ?? [];
  const pattern = lines.map((line) => {
    const described = line.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll(/<[^>]+>/g, '.+');
    // Of these there may be several, and of hashes none.
    if (line.startsWith('<a hash')) return '(?:[A-Za-z0-9+/=]+\n)*';
    return line.startsWith('—') ? `(?:${described}\n)+` : `${described}\n`;
  });
  expect(example).toMatch(new RegExp(`^${pattern.join('')}$`));
});

test('docs/verify-a-log.md says what each finding means, and of no others', () => {
  const told = [...read('verify-a-log.md').matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, code]) => code);
  expect(told.toSorted()).toEqual([...FINDING_CODES].sort());
});
