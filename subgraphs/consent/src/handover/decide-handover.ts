import { Basis, categoryOfHandover, PURPOSES, takesHandover, type DataCategory, type Purpose } from '@brobygger/domain';
import { permitsOf } from '../evaluation/decide-question';
import { FACTS, type KnownRow } from '../evaluation/evaluation.sql';
import type { HandoverRow } from './settle.sql';

/** On what a receiver may be told of a handover. */
export interface HandoverPermit {
  readonly purpose: Purpose;
  readonly consentId: string;
  readonly consentVersion: number;
}

/** A handover, the category of the sender's that it tells of, and on what its receiver may be told of it now. */
export interface Decided {
  readonly row: HandoverRow;
  readonly category: DataCategory;
  readonly permit: HandoverPermit | null;
}

/** Asks the database, in a transaction or outside of one. */
type Asking = <Row>(name: string, text: string, values: readonly unknown[]) => Promise<readonly Row[]>;

/**
 * Decides of each on what its receiver may be told of it, by one statement for all. What goes nowhere is left out; of what is not known to
 * come from a service to the youth nobody is told.
 */
export async function decideEach(query: Asking, rows: readonly HandoverRow[], at: Date): Promise<readonly Decided[]> {
  if (rows.length === 0) return [];
  const places = rows.map((_row, n) => n);
  const pairs = [rows.map(({ youthId }) => youthId), rows.map(({ receiverId }) => receiverId)];
  const facts = await query<KnownRow>('handover-facts', FACTS, [places, ...pairs, at, null, null]);
  const known = new Map(facts.map((fact) => [fact.k, fact]));
  return rows.flatMap((row, n) => {
    const category = categoryOf(row);
    if (category === null) return [];
    const { youthId, receiverId, isFromService } = row;
    const permit = isFromService ? permitOf({ youthId, receiverId, category }, known.get(n), at) : null;
    return [{ row, category, permit }];
  });
}

/**
 * Which category of the sender's the handover tells of; null where its sender sends none of the kind, or its receiver takes none: then it
 * goes nowhere.
 */
const categoryOf = ({ kind, senderAgency, receiverAgency }: HandoverRow): DataCategory | null =>
  senderAgency !== null && receiverAgency !== null && takesHandover(kind, receiverAgency, senderAgency)
    ? categoryOfHandover(kind, senderAgency)
    : null;

/** The purposes for which a consent may open the category. */
const purposesFor = (category: DataCategory): readonly Purpose[] =>
  (Object.keys(PURPOSES) as readonly Purpose[]).filter((purpose) => PURPOSES[purpose].covers.includes(category));

/**
 * The consent on which a worker of the receiver would be let read all fields of the category, those that tell where the youth is too: who
 * sends it is an office in a district. By the engine that decides disclosures; null where there is none.
 */
function permitOf(
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
