import type { Facts } from '@brobygger/consent-engine';
import type { ExplainedQuestion } from '../access/access-answers';
import { explainedBy } from '../access/access-answers';
import type { AccessReason } from '../access/access-decision.type';
import type { ConsentedField, Need } from './consented-fields';

/** Who would read, for what, of whom and when. */
export type Reading = Omit<ExplainedQuestion, 'category' | 'placesYouth'>;

/** Why a field is withheld, by the first of its needs that is; `null` where it is open. */
export type WhyWithheld = (field: ConsentedField) => AccessReason | null;

/** Decides of fields on the facts, each need once, by the engine that decides disclosures. */
export function decidedOn(facts: Facts | null, reading: Reading): WhyWithheld {
  const decided = new Map<string, AccessReason | null>();
  const objectionTo = ({ category, placesYouth }: Need): AccessReason | null => {
    const key = `${category} ${placesYouth}`;
    const known = decided.get(key);
    if (known !== undefined) return known;
    const { decision } = explainedBy({ ...reading, category, placesYouth }, facts);
    const objection = decision.effect === 'permit' ? null : decision.code;
    decided.set(key, objection);
    return objection;
  };
  return ({ needs }) => needs.map(objectionTo).find((objection) => objection !== null) ?? null;
}
