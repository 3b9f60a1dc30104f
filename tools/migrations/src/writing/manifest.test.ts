import { namesMigrations, withMigrations } from './manifest';

const RENT = `import { defineNoun } from '@brobygger/subgraph-kit';
import { note } from './a-note';
import { RentMonth } from './rent-month.entity';

/** Rent. */
export const rent = defineNoun({
  entities: [RentMonth],
  resolvers: () => [note],
});
`;

test('a manifest comes to name its migrations, behind its entities', () => {
  const named = withMigrations(RENT);
  expect(named).toBe(`import { defineNoun } from '@brobygger/subgraph-kit';
import { note } from './a-note';
import { migrations } from './migrations';
import { RentMonth } from './rent-month.entity';

/** Rent. */
export const rent = defineNoun({
  entities: [RentMonth],
  migrations,
  resolvers: () => [note],
});
`);
  expect([RENT, named ?? ''].map(namesMigrations)).toEqual([false, true]);
});

test('a noun without entities names them first', () => {
  expect(withMigrations(RENT.replace('  entities: [RentMonth],\n', ''))).toContain('defineNoun({\n  migrations,\n');
});

test('what is not written as manifests are is left to a person', () => {
  expect(withMigrations('export const rent = defineNoun({ resolvers: () => [] });\n')).toBeNull();
  expect(withMigrations(RENT.replace('resolvers', 'migrations: [Own], resolvers'))).toBeNull();
});
