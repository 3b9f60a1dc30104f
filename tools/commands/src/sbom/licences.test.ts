import { EXCEPTIONS } from './allowed-licences';
import type { Bill, Component } from './bill';
import { licenceList, licensedIn, refusedOf, type Licensed } from './licences';
import { makeBill } from './make-bill';

let shipped: readonly Licensed[];
let bill: Bill;
beforeAll(async () => {
  bill = await makeBill();
  shipped = licensedIn(bill);
});

const refused = (licenses: Component['licenses'], name = 'some-package'): boolean =>
  refusedOf(
    licensedIn({
      bomFormat: 'CycloneDX',
      components: [{ 'bom-ref': name, purl: `pkg:npm/${name}@1.0.0`, ...(licenses === undefined ? {} : { licenses }) }],
      dependencies: [],
    }),
  ).length === 1;
const id = (...ids: readonly string[]) => ids.map((each) => ({ license: { id: each } }));

test('every package that is shipped has a licence that is allowed', () => {
  expect(bill.bomFormat).toBe('CycloneDX');
  expect(shipped.length).toBeGreaterThan(100);
  expect(refusedOf(shipped)).toEqual([]);
  const some = ['@apollo/gateway', '@brobygger/domain', 'fastify', 'graphql', 'pg', 'react', 'zod'];
  expect(shipped.map(({ name }) => name)).toEqual(expect.arrayContaining(some));
});

test('what only makes or tests it is not shipped', () => {
  const tools = /^(jest|eslint|typescript|vite|playwright-core)$/;
  expect(shipped.map(({ name }) => name).filter((name) => tools.test(name))).toEqual([]);
});

test('an exception that nobody needs any more is taken out', () => {
  for (const { licence, packages } of EXCEPTIONS) {
    expect(shipped.some((each) => each.licence === licence && packages.test(each.name))).toBe(true);
  }
});

test('the list names each package with its version and licence', () => {
  const lines = licenceList(shipped).trim().split('\n');
  expect(lines).toHaveLength(shipped.length + 1);
  for (const line of lines) expect(line).toMatch(/^[^,]+,[^,]+,[^,]+$/);
});

test.each([
  ['GPL-3.0-only', id('GPL-3.0-only')],
  ['AGPL-3.0-or-later', id('AGPL-3.0-or-later')],
  ['SSPL-1.0', id('SSPL-1.0')],
  ['a licence of its own', [{ license: { name: 'SEE LICENSE IN LICENSE.md' } }]],
  ['none', undefined],
  ['one of two that both hold', id('MIT', 'GPL-2.0-only')],
  ['a bracket of which no branch is allowed', [{ expression: 'MIT AND (GPL-2.0-only OR LGPL-3.0-only)' }]],
])('%s is refused', (_what, licenses) => {
  expect(refused(licenses)).toBe(true);
});

test.each([
  ['MIT', id('MIT')],
  ['a choice that has one', [{ expression: '(MIT OR GPL-3.0-only)' }]],
  ['two that both are', [{ expression: '(MIT AND BSD-3-Clause)' }]],
])('%s is allowed', (_what, licenses) => {
  expect(refused(licenses)).toBe(false);
});

test('an exception is for the packages that it names', () => {
  expect(refused(id('Elastic-2.0'), '%40apollo/gateway')).toBe(false);
  expect(refused(id('Elastic-2.0'), '%40apollo/router')).toBe(true);
  expect(refused(id('Elastic-2.0'))).toBe(true);
});
