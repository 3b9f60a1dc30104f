import { Agency } from './agency';
import { Basis } from './basis';
import { CATEGORIES, DataCategory } from './data-category';
import { isOfOffences, isSpecialBasis, legalBasisOf, type LegalBasis } from './legal-basis';
import { citeAll } from './law/law';
import { isSectorOf, recipientBasisOf, Sector } from './law/owner-basis';
import { NAMED_LAWS } from './named-laws';

/** The two bases of a disclosure, as citations. */
export type Bases = Pick<LegalBasis, 'processing' | 'secrecy' | 'lifts'>;

/** A table of citations: what the entries of a catalogue said, by the names that they had then. */
type By<Value> = Readonly<Record<string, Value>>;

/** What the catalogues say of the bases of every disclosure that there may be: kept beside the log, so that what was is read as it was. */
export interface LegalCatalogue {
  /** The owner's, by sector, category and basis. */
  readonly owners: By<By<By<Bases>>>;
  /** What lifts the duty of secrecy by a statute, by its id. */
  readonly statutes: By<string>;
  /** On what a recipient processes a category that it is given, by sector, agency and category. */
  readonly recipients: By<By<By<string>>>;
}

/** What the catalogues of the code say. */
export const legalCatalogue = (): LegalCatalogue => ({
  owners: tableOf(Object.values(Sector), (sector) =>
    tableOf(
      Object.values(DataCategory).filter((category) => isSectorOf(CATEGORIES[category].owner, sector)),
      (category) => tableOf(Object.values(Basis), (basis) => basesOf(legalBasisOf({ basis, category, sector }))),
    ),
  ),
  statutes: Object.fromEntries(NAMED_LAWS.map(({ id, provisions }) => [id, citeAll(provisions)])),
  recipients: tableOf(Object.values(Sector), (sector) =>
    tableOf(
      Object.values(Agency).filter((agency) => isSectorOf(agency, sector)),
      (agency) => tableOf(Object.values(DataCategory), (category) => recipientOf(agency, sector, category)),
    ),
  ),
});

/** Bases as far as they are known: null for what is one thing of a public owner and another of a private one. */
export type KnownBases = { readonly [Part in keyof Bases]: Bases[Part] | null };

/** What an entry of the log rested on. */
interface RestedOn {
  readonly basis: string;
  readonly category: string;
  readonly statute?: string | null;
}

/** What the catalogue had for an owner of a sector. */
export type BasesOfSector = Bases & { readonly sector: Sector };

/**
 * Both bases as the catalogue had them, for an owner of each of the sectors; of all that there are where nobody knows of which it was
 * (`sectors` is null). None of a sector for which it had none.
 */
export const basesBySector = (
  { owners, statutes }: LegalCatalogue,
  { basis, category, statute = null, sectors }: RestedOn & { readonly sectors: readonly Sector[] | null },
): readonly BasesOfSector[] =>
  Object.values(Sector)
    .filter((sector) => sectors === null || sectors.includes(sector))
    .flatMap((sector) => {
      const bases = owners[sector]?.[category]?.[basis];
      if (bases === undefined) return [];
      const lifts = (statute === null ? undefined : statutes[statute]) ?? bases.lifts;
      return [{ ...bases, lifts, sector }];
    });

/** On what a recipient of the agency processed it, as the catalogue had it; null for what it did not know, and of no known sector. */
export const recipientBasisIn = (
  { recipients }: LegalCatalogue,
  { agency, category, sector }: { readonly agency: string; readonly category: string; readonly sector: Sector | null },
): string | null => (sector === null ? null : (recipients[sector]?.[agency]?.[category] ?? null));

/** What all of them say: nothing is taken for granted of what differs. Null of none. */
export function sharedBases([first, ...others]: readonly Bases[]): KnownBases | null {
  if (first === undefined) return null;
  const shared = (part: keyof Bases): string | null =>
    others.every((each) => each[part] === first[part]) ? first[part] : null;
  return { processing: shared('processing'), secrecy: shared('secrecy'), lifts: shared('lifts') };
}

const basesOf = ({ processing, secrecy, lifts }: LegalBasis): Bases => ({ processing, secrecy, lifts });

function recipientOf(agency: Agency, sector: Sector, category: DataCategory): string {
  const { processing, special, offences } = recipientBasisOf(agency, sector);
  return citeAll([
    ...processing,
    ...(isSpecialBasis(category) ? [special] : []),
    ...(isOfOffences(category) ? offences : []),
  ]);
}

const tableOf = <Name extends string, Value>(names: readonly Name[], valueOf: (name: Name) => Value): By<Value> =>
  Object.fromEntries(names.map((name) => [name, valueOf(name)]));
