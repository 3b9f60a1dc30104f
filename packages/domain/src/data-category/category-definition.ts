import type { Owner } from '../agency';
import type { Text } from '../language';
import type { Sensitivity } from '../sensitivity';

/** What is known about a data category before anybody consents to it. */
export interface CategoryDefinition {
  readonly owner: Owner;
  /** Every sensitivity that a value of the category can have, not only the usual one. */
  readonly sensitivities: readonly Sensitivity[];
  /** Whether one consent may list it beside other categories. A special category needs a consent of its own. */
  readonly bundleable: boolean;
  /** Whether it tells where the youth is; it is then withheld for a protected address, on every basis. */
  readonly placesYouth: boolean;
  readonly title: Text;
  /** One sentence to the youth about what will be shown. */
  readonly description: Text;
}
