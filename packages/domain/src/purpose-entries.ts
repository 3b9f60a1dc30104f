import { Agency } from './agency';
import type { Text } from './language';
import { Certainty, EntryKind, REVIEW, SOON, type CatalogueEntry } from './law/catalogue-entry';
import type { Provision } from './law/law';
import type { Purpose } from './purpose-number';
import { Role } from './role';

/** What opens what a purpose covers: the youth's yes, a law, the service relation, or that it is one's own. */
export const OpenedBy = {
  CONSENT: 'CONSENT',
  STATUTE: 'STATUTE',
  OWN_SERVICE: 'OWN_SERVICE',
  SELF: 'SELF',
  NOTHING: 'NOTHING',
} as const;
export type OpenedBy = (typeof OpenedBy)[keyof typeof OpenedBy];

/**
 * What is said of a purpose by itself. Which categories it covers stands with each category, and on what an owner holds them, and what
 * its duty of secrecy is, with the owner. `provisions` are the basis for processing; never art. 6(1)(a): a public body does not rest
 * on consent. The youth's yes lifts the duty of secrecy, and nothing more.
 */
export interface PurposeEntry extends CatalogueEntry {
  readonly title: Text;
  readonly openedBy: OpenedBy;
  /** What lets the owner speak in spite of its duty of secrecy. */
  readonly lifts: readonly [Provision, ...Provision[]];
  readonly agencies: readonly Agency[];
  readonly roles: readonly Role[];
  /** How many months a consent for it lasts at most; what rests on no consent has none. */
  readonly longestMonths?: number;
  /** An agency works with its own records alone, on its own service relation: the registry has nothing to add. */
  readonly ownOnly?: boolean;
  /** The roles whose tokens imply the purpose, so that they need not say it. */
  readonly impliedFor?: readonly Role[];
  /**
   * Every category may be asked for, as the person's own right of access goes to all that is held: but those that the owner must release
   * first (`releasedAs`), which are read in the category that they are released as.
   */
  readonly coversAll?: boolean;
}

const ALL_AGENCIES = Object.values(Agency);

const gdpr = (at: string): Provision => ({ law: 'GDPR', at });
const fvl = (at: string): Provision => ({ law: 'FVL', at });

/** A task of both services, for which the youth lets one tell the other. The law has the task; that it is this one is our choice. */
const BY_CONSENT = {
  openedBy: OpenedBy.CONSENT,
  longestMonths: 12,
  provisions: [gdpr('art. 6(1)(e)'), gdpr('art. 6(3)'), gdpr('art. 9(2)(g)'), gdpr('art. 10')],
  lifts: [fvl('§ 13 a nr. 1')],
  validFrom: '2026-01-01',
  kind: EntryKind.POLICY,
  certainty: Certainty.LIKELY,
  agencies: ALL_AGENCIES,
  roles: [Role.CASEWORKER],
  ...REVIEW,
} as const;

/** Who administers opens no category: they see consents or the log, never what these are about. */
const OF_NO_AGENCY = {
  openedBy: OpenedBy.NOTHING,
  lifts: [fvl('§ 13 b nr. 2')],
  validFrom: '2026-12-01',
  agencies: [],
  ...SOON,
} as const;

export const PURPOSE_ENTRIES: Readonly<Record<Purpose, PurposeEntry>> = {
  B101: {
    ...BY_CONSENT,
    title: { nb: 'Overgang til voksenlivet', nn: 'Overgang til vaksenlivet', en: 'Transition to adulthood' },
  },
  B102: {
    ...BY_CONSENT,
    title: { nb: 'Booppfølging', nn: 'Buoppfølging', en: 'Housing follow-up' },
  },
  B103: {
    ...BY_CONSENT,
    title: { nb: 'Arbeid og kvalifisering', nn: 'Arbeid og kvalifisering', en: 'Work and qualification' },
  },
  B104: {
    ...BY_CONSENT,
    title: { nb: 'Ettervern', nn: 'Ettervern', en: 'Aftercare' },
  },
  B105: {
    ...BY_CONSENT,
    title: { nb: 'Ungdomsplan', nn: 'Ungdomsplan', en: 'Youth plan' },
  },
  // It reaches only what `STATUTES` lists for it; the owner is under a duty.
  B106: {
    title: { nb: 'Bekymring og trygghet', nn: 'Bekymring og tryggleik', en: 'Concern and safety' },
    openedBy: OpenedBy.STATUTE,
    provisions: [gdpr('art. 6(1)(c)'), gdpr('art. 6(3)'), gdpr('art. 9(2)(g)')],
    lifts: [{ law: 'BVL', at: '§ 13-4' }],
    validFrom: '2023-01-01',
    kind: EntryKind.LAW,
    certainty: Certainty.JURIST,
    agencies: [Agency.CHILD_WELFARE],
    roles: [Role.CASEWORKER],
    ...SOON,
  },
  B107: {
    title: { nb: 'Egen saksbehandling', nn: 'Eiga saksbehandling', en: 'Own case handling' },
    openedBy: OpenedBy.OWN_SERVICE,
    provisions: [gdpr('art. 6(1)(e)'), gdpr('art. 6(3)'), gdpr('art. 9(2)(g)'), gdpr('art. 10')],
    lifts: [fvl('§ 13 b nr. 2'), fvl('nr. 3')],
    validFrom: '2018-07-20',
    kind: EntryKind.LAW,
    certainty: Certainty.LIKELY,
    agencies: ALL_AGENCIES,
    roles: [Role.CASEWORKER, Role.LEADER],
    ownOnly: true,
    ...REVIEW,
  },
  B108: {
    title: { nb: 'Innsyn i egne opplysninger', nn: 'Innsyn i eigne opplysningar', en: 'Access to own data' },
    openedBy: OpenedBy.SELF,
    provisions: [gdpr('art. 6(1)(c)'), gdpr('art. 15')],
    lifts: [fvl('§ 13 a nr. 1')],
    validFrom: '2018-07-20',
    kind: EntryKind.LAW,
    certainty: Certainty.CERTAIN,
    agencies: [],
    roles: [Role.YOUTH],
    impliedFor: [Role.YOUTH],
    coversAll: true,
    ...REVIEW,
  },
  B109: {
    ...OF_NO_AGENCY,
    title: { nb: 'Forvaltning av samtykker', nn: 'Forvaltning av samtykke', en: 'Administration of consents' },
    provisions: [gdpr('art. 6(1)(e)'), gdpr('art. 7(1)')],
    kind: EntryKind.POLICY,
    certainty: Certainty.LIKELY,
    roles: [Role.CONSENT_OFFICER],
    impliedFor: [Role.CONSENT_OFFICER],
  },
  B110: {
    ...OF_NO_AGENCY,
    title: { nb: 'Signering som foresatt', nn: 'Signering som føresett', en: 'Signing as a guardian' },
    provisions: [gdpr('art. 6(1)(e)'), { law: 'BL', at: '§ 30' }],
    kind: EntryKind.POLICY,
    certainty: Certainty.LIKELY,
    roles: [Role.GUARDIAN],
    impliedFor: [Role.GUARDIAN],
  },
  B111: {
    ...OF_NO_AGENCY,
    title: { nb: 'Kontroll av innsyn', nn: 'Kontroll av innsyn', en: 'Audit of access' },
    provisions: [gdpr('art. 6(1)(c)'), gdpr('art. 5(2)'), gdpr('art. 32')],
    kind: EntryKind.LAW,
    certainty: Certainty.LIKELY,
    roles: [Role.AUDITOR, Role.DATA_PROTECTION_OFFICER],
    impliedFor: [Role.AUDITOR, Role.DATA_PROTECTION_OFFICER],
  },
  B112: {
    ...OF_NO_AGENCY,
    title: { nb: 'Forvaltning av tilganger', nn: 'Forvaltning av tilgangar', en: 'Administration of access' },
    provisions: [gdpr('art. 6(1)(e)'), gdpr('art. 32')],
    kind: EntryKind.POLICY,
    certainty: Certainty.LIKELY,
    roles: [Role.ADMINISTRATOR],
    impliedFor: [Role.ADMINISTRATOR],
  },
};
