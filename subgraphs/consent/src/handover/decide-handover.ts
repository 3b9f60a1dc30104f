import { Basis, PURPOSES, type DataCategory, type Purpose } from '@brobygger/domain';
import { permitsOf } from '../evaluation/decide-question';
import type { KnownRow } from '../evaluation/evaluation.sql';

/** On what a receiver may be told of a handover. */
export interface HandoverPermit {
  readonly purpose: Purpose;
  readonly consentId: string;
  readonly consentVersion: number;
}

/** The purposes for which a consent may open the category. */
const purposesFor = (category: DataCategory): readonly Purpose[] =>
  (Object.keys(PURPOSES) as readonly Purpose[]).filter((purpose) => PURPOSES[purpose].covers.includes(category));

/**
 * The consent on which a worker of the receiver would be let read all fields of the category, those that tell where the youth is too: who
 * sends it is an office in a district. By the engine that decides disclosures; null where there is none.
 */
export function permitOf(
  {
    youthId,
    receiverId,
    category,
  }: Readonly<Record<'youthId' | 'receiverId', string>> & { readonly category: DataCategory },
  row: KnownRow | undefined,
  at: Date,
): HandoverPermit | null {
  for (const purpose of purposesFor(category)) {
    const question = { youthId, organisationId: receiverId, purpose, category, placesYouth: null };
    const [permit] = permitsOf(question, row, at) ?? [];
    if (permit?.basis === Basis.CONSENT) {
      return { purpose, consentId: permit.consentId, consentVersion: permit.consentVersion };
    }
  }
  return null;
}
