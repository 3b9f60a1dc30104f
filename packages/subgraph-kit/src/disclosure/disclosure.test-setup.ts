import type { Disclosure, Outcome } from './disclosure';
import type { Want } from './want';

/** A disclosure that is asked by whole wants, as they reach the registry, one at a time. */
export const byWant = (disclosure: Disclosure) => ({
  ...disclosure,
  expect: (wants: readonly Want[]) => wants.forEach(({ youthId, ...want }) => disclosure.expect(youthId, [want])),
  isCovered: ({ youthId, ...want }: Want) => disclosure.isCovered(youthId, want),
  resolves: ({ youthId, ...want }: Want) => disclosure.resolves(youthId, want),
  outcome({ youthId, ...want }: Want): Outcome | Promise<Outcome> {
    const outcomes = disclosure.outcomes(youthId, [want]);
    const first = ([outcome]: readonly Outcome[]) => outcome as Outcome;
    return 'then' in outcomes ? outcomes.then(first) : first(outcomes);
  },
});
