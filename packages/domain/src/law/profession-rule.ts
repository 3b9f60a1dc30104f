import type { Text } from '../language';
import type { Profession } from '../profession';
import { Certainty, EntryKind, REVIEW, type CatalogueEntry } from './catalogue-entry';

/** Why a profession alone reads what it has recorded, also where it works beside others. */
export interface ProfessionRule extends CatalogueEntry {
  readonly title: Text;
}

/** A patient record is for who gives the health care; colleagues read it only as hpl. §§ 25 and 45 have it, which nothing here opens. */
const PATIENT_RECORD = {
  provisions: [
    { law: 'HPL', at: '§ 21' },
    { law: 'HPL', at: '§ 39' },
    { law: 'HPL', at: '§ 40' },
  ],
  validFrom: '2001-01-01',
  kind: EntryKind.LAW,
  certainty: Certainty.LIKELY,
  ...REVIEW,
} as const;

/** The professions, each with the law that its records rest on. Which categories are whose stands with the categories. */
export const PROFESSION_RULES = {
  NURSE: { ...PATIENT_RECORD, title: { nb: 'Helsesykepleier', nn: 'Helsesjukepleiar', en: 'Nurse' } },
  PSYCHOLOGIST: { ...PATIENT_RECORD, title: { nb: 'Psykolog', nn: 'Psykolog', en: 'Psychologist' } },
} as const satisfies Record<Profession, ProfessionRule>;
