import Sequencer from '@jest/test-sequencer';

/** From the slowest on, so that no worker begins a long file when the other one is done. All others come after them. */
const SLOWEST = [
  'tests/together/acceptance.test.ts',
  'tests/together/faults.test.ts',
  'tests/console/console.battery.test.ts',
  'tests/together/subgraphs.test.ts',
  'tests/together/contract.test.ts',
  'tests/together/packages.test.ts',
  'tests/together/leakage.test.ts',
  'tests/contract/worked-examples/worked-examples.test.ts',
];

function rank({ path }) {
  const found = SLOWEST.findIndex((file) => path.endsWith(file));
  return found === -1 ? SLOWEST.length : found;
}

/** The order in which test files begin, the same on a machine that has never run them. */
export default class SlowestFirst extends Sequencer {
  sort(tests) {
    return super.sort(tests).toSorted((one, other) => rank(one) - rank(other));
  }
}
