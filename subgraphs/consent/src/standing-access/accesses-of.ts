import { DataCategory, type Agency } from '@brobygger/domain';
import { AccessOutcome } from '../access/access-decision.type';
import { workerIn } from '../access/any-worker';
import type { AccessExplanation } from '../explanation/access-explanation.type';
import { explainAccess } from '../explanation/explain-access';
import type { FactsThen } from '../explanation/past-facts';
import { StandingAccess } from './standing-access.type';

/** What a worker of the organisation may see of the youth on the facts of the moment: a row for each purpose and basis. */
export function accessesOf(
  {
    youthId,
    organisationId,
    agency,
    at,
  }: {
    readonly youthId: string;
    readonly organisationId: string;
    readonly agency: Agency;
    readonly at: Date;
  },
  facts: FactsThen,
): readonly StandingAccess[] {
  const worker = workerIn(organisationId, agency);
  const rows = new Map<string, StandingAccess & { categories: DataCategory[]; categoriesInPart: DataCategory[] }>();
  for (const category of Object.values(DataCategory)) {
    const explained = explainAccess({ facts, youthId, worker, category, purpose: null, at });
    for (const one of explained.filter(({ decision }) => decision === AccessOutcome.PERMIT)) {
      const { purpose, reason: basis, consentId, statute } = one;
      const key = JSON.stringify([purpose, basis, consentId, statute]);
      const row =
        rows.get(key) ??
        Object.assign(new StandingAccess(), {
          youthId,
          organisationId,
          agency,
          purpose,
          basis,
          consentId,
          statute,
          categories: [],
          categoriesInPart: [],
        });
      rows.set(key, row);
      (isInPart(one, explained) ? row.categoriesInPart : row.categories).push(category);
    }
  }
  return [...rows.values()];
}

/** A category is told in two rows where one kind of its fields is open and the other is not. */
const isInPart = ({ purpose }: AccessExplanation, explained: readonly AccessExplanation[]): boolean =>
  explained.filter((each) => each.purpose === purpose).length > 1;
