import { Basis } from './basis';
import { CATEGORIES, type DataCategory } from './data-category';
import type { LocalDate } from './local-date';
import { PURPOSES } from './purpose';
import { Purpose } from './purpose-number';
import { Sensitivity, SPECIAL_SENSITIVITIES } from './sensitivity';
import type { Certainty, EntryKind } from './law/catalogue-entry';
import { citeAll, type Provision } from './law/law';
import { NAMED_LAWS } from './named-laws';
import { ownerBasisOf, Sector, type OwnerBasis } from './law/owner-basis';

/** The two bases of a disclosure of a category: on what its owner processes it, and what lifts the owner's duty of secrecy. */
export interface LegalBasis {
  readonly category: DataCategory;
  readonly processing: string;
  readonly secrecy: string;
  readonly lifts: string;
  readonly kind: EntryKind;
  readonly certainty: Certainty;
  readonly reviewOn: LocalDate;
}

/** What a disclosure rested on, as the log has it. */
interface Rested {
  readonly basis: Basis;
  readonly category: DataCategory;
  /** The id of the statute, where it was one. */
  readonly statute?: string | null;
  readonly sector?: Sector;
}

/** Both bases of what was disclosed, or would be. Of a statute that is none of today, no more is known than the owner's. */
export function legalBasisOf({ basis, category, statute = null, sector = Sector.PUBLIC }: Rested): LegalBasis {
  const owner = ownerBasisOf(category, sector);
  const law = NAMED_LAWS.find(({ id }) => id === statute);
  const { kind, certainty, reviewOn } = law ?? owner;
  return {
    category,
    processing: citeAll(processingOf(basis, category, owner)),
    secrecy: citeAll(owner.provisions),
    lifts: citeAll(law?.provisions ?? liftsOf(basis, owner)),
    kind,
    certainty,
    reviewOn,
  };
}

/** An owner that must answer is under a duty; who is shown their own has a right to it; all else is the owner's task. */
function processingOf(basis: Basis, category: DataCategory, owner: OwnerBasis): readonly Provision[] {
  if (basis === Basis.SELF) return PURPOSES[Purpose.B108].provisions;
  if (basis === Basis.OVERSIGHT) return PURPOSES[Purpose.B109].provisions;
  const task = basis === Basis.STATUTE ? PURPOSES[Purpose.B106].provisions.slice(0, 2) : owner.processing;
  return [
    ...task,
    ...(isSpecialBasis(category) ? [owner.special] : []),
    ...(isOfOffences(category) ? owner.offences : []),
  ];
}

function liftsOf(basis: Basis, { liftedBy, provisions }: OwnerBasis): readonly Provision[] {
  switch (basis) {
    case Basis.CONSENT:
    case Basis.SELF:
      return [liftedBy];
    case Basis.OWN_SERVICE:
      return liftedBy.law === 'HPL' ? [{ law: 'HPL', at: '§ 25' }] : PURPOSES[Purpose.B107].lifts;
    case Basis.EMERGENCY:
      return liftedBy.law === 'HPL'
        ? [{ law: 'HPL', at: '§ 23 nr. 4' }]
        : [{ law: 'FVL', at: '§ 13 b nr. 7' }, ...provisions];
    case Basis.STATUTE:
      return PURPOSES[Purpose.B106].lifts;
    case Basis.OVERSIGHT:
      return PURPOSES[Purpose.B109].lifts;
    default:
      return basis satisfies never;
  }
}

/** Whether the category holds data of art. 9, so that an exception of it is needed. */
export const isSpecialBasis = (category: DataCategory): boolean =>
  CATEGORIES[category].sensitivities.some((each) => each !== Sensitivity.CRIME && SPECIAL_SENSITIVITIES.has(each));

/** Whether the category holds data of art. 10. */
export const isOfOffences = (category: DataCategory): boolean =>
  CATEGORIES[category].sensitivities.includes(Sensitivity.CRIME);
