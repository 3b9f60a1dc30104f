import type { Permit } from '@brobygger/consent-engine';
import { Basis, placementsOf, purposeRefusalOf, type AccessQuestion, type Agency } from '@brobygger/domain';
import { factsOf } from '@brobygger/subgraph-kit';
import { explainedBy } from '../access/access-answers';
import { workerIn } from '../access/any-worker';
import { consentFactOf } from '../decision/consent-fact';
import type { KnownRow } from './evaluation.sql';

/** What an organisation may be told that it has an access on: its own service, and what the youth has given to it. */
const TOLD: ReadonlySet<string> = new Set([Basis.OWN_SERVICE, Basis.CONSENT]);

/** On what each kind of the fields that are asked about is open to a worker of the organisation. */
type Permits = readonly [Permit, ...Permit[]];

/**
 * Whether a worker of the organisation whom no one keeps out would be let read, by the engine that decides disclosures; `null` where not.
 * The request is made here and nowhere else. It names no order for information, so that no statute opens anything.
 */
export function permitsOf(question: AccessQuestion, row: KnownRow | undefined, at: Date): Permits | null {
  const { organisationId, youthId, purpose, category } = question;
  const agency: Agency | null = row?.agency ?? null;
  if (row === undefined || agency === null) return null;
  const caller = workerIn(organisationId, agency);
  if (purposeRefusalOf({ caller, purpose }) !== null) return null;
  const consents = row.consents.map(consentFactOf).filter((consent) => consent !== null);
  const facts = factsOf(row, { birthDate: row.birth_date, consents });
  const decisions = kindsOf(question).map(
    (placesYouth) => explainedBy({ caller, purpose, youthId, category, placesYouth, at }, facts).decision,
  );
  const permits = decisions.filter((decision) => decision.effect === 'permit').filter(({ basis }) => TOLD.has(basis));
  const [first, ...others] = permits;
  // The engine works as long for a youth whom nobody is, and what it says of them is not heard.
  return row.known && first !== undefined && permits.length === decisions.length ? [first, ...others] : null;
}

/** The kinds of fields that are asked about; a kind that the category has not is all of it. */
function kindsOf({ category, placesYouth }: AccessQuestion): readonly boolean[] {
  const kinds = placementsOf(category);
  return placesYouth !== null && kinds.includes(placesYouth) ? [placesYouth] : kinds;
}
