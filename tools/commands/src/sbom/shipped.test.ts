import { shippedOf } from './shipped';
import type { Bill } from './bill';

const bill: Bill = {
  bomFormat: 'CycloneDX',
  components: ['@ours/one', '@ours/two', 'used', 'deep', 'tests', 'both'].map((name) => ({
    'bom-ref': `${name}@1.0.0`,
    purl: `pkg:npm/${encodeURIComponent(name)}@1.0.0`,
  })),
  dependencies: [
    { ref: '@ours/one@1.0.0', dependsOn: ['@ours/two@1.0.0', 'used@1.0.0', 'tests@1.0.0', 'both@1.0.0'] },
    { ref: '@ours/two@1.0.0', dependsOn: ['both@1.0.0'] },
    { ref: 'used@1.0.0', dependsOn: ['deep@1.0.0'] },
    { ref: 'deep@1.0.0', dependsOn: ['used@1.0.0'] },
    { ref: 'tests@1.0.0', dependsOn: ['both@1.0.0'] },
  ],
};
const rooms = new Set(['@ours/one', '@ours/two']);
const shipped = shippedOf(bill, rooms, (room, dependency) =>
  room === '@ours/one' ? ['@ours/two', 'used'].includes(dependency) : dependency === 'both',
);

test('what a room names for its tests alone is not shipped, and what that needs neither', () => {
  expect(shipped.components.map((component) => component['bom-ref'])).not.toContain('tests@1.0.0');
  expect(shipped.dependencies.map(({ ref }) => ref)).not.toContain('tests@1.0.0');
});

test('what one room tests with and another ships is shipped, with all that is needed, in circles too', () => {
  expect(shipped.components.map((component) => component['bom-ref']).sort()).toEqual(
    ['@ours/one@1.0.0', '@ours/two@1.0.0', 'both@1.0.0', 'deep@1.0.0', 'used@1.0.0'].sort(),
  );
});

test('nothing that is not shipped is named as needed', () => {
  expect(shipped.dependencies.find(({ ref }) => ref === '@ours/one@1.0.0')?.dependsOn).toEqual([
    '@ours/two@1.0.0',
    'used@1.0.0',
    'both@1.0.0',
  ]);
});
