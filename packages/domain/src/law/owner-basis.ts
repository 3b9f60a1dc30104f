import type { Agency, Owner } from '../agency';
import { CATEGORIES, type DataCategory } from '../data-category';
import { Certainty, EntryKind, REVIEW, SOON, type CatalogueEntry } from './catalogue-entry';
import type { Provision } from './law';

/** Whether the organisation is a public body, or a private one that works beside them (22B). */
export const Sector = { PUBLIC: 'PUBLIC', PRIVATE: 'PRIVATE' } as const;
export type Sector = (typeof Sector)[keyof typeof Sector];

/** On what an owner holds data of its categories, and which duty of secrecy it has to keep. */
export interface OwnerBasis extends CatalogueEntry {
  readonly owner: Owner;
  readonly sector: Sector;
  /** Those that have an entry of their own; `null`: every other of the owner. */
  readonly categories: readonly [DataCategory, ...DataCategory[]] | null;
  /** The basis for processing (GDPR art. 6), with the law of the sector that it needs (art. 6(3)). */
  readonly processing: readonly [Provision, ...Provision[]];
  /** The exception for special categories (art. 9), where the category holds some. */
  readonly special: Provision;
  /** What lets it hold offences (art. 10), where the category does. */
  readonly offences: readonly [Provision, ...Provision[]];
  /** The duty of secrecy, in `provisions` too; and what in law lets the youth's yes lift it. */
  readonly liftedBy: Provision;
}

const gdpr = (at: string): Provision => ({ law: 'GDPR', at });

const PUBLIC_TASK = [gdpr('art. 6(1)(e)'), gdpr('art. 6(3)')] as const;
const HEALTH_CARE = gdpr('art. 9(2)(h)');
const YES = { law: 'FVL', at: '§ 13 a nr. 1' } as const;

/** A public body is under public control as art. 10 asks, and never rests on consent: between it and the youth none is free. */
const OF_PUBLIC_BODY = {
  sector: Sector.PUBLIC,
  kind: EntryKind.LAW,
  special: gdpr('art. 9(2)(g)'),
  offences: [gdpr('art. 10')],
  liftedBy: YES,
  ...REVIEW,
} as const;

/** 22B is a private service: which of its records a public task covers, and which an agreement with the youth does, is undecided. */
const OF_22B = {
  sector: Sector.PRIVATE,
  kind: EntryKind.POLICY,
  certainty: Certainty.JURIST,
  categories: null,
  validFrom: '2018-07-20',
  processing: [gdpr('art. 6(1)(b)'), gdpr('art. 6(1)(f)')],
  special: gdpr('art. 9(2)(a)'),
  offences: [gdpr('art. 10'), { law: 'POPPLYL', at: '§ 11' }],
  provisions: [{ law: 'FVL', at: '§ 13' }],
  liftedBy: YES,
  ...SOON,
} as const;

/** The bases by owner and category. The first that names the category holds; then the one that names none. */
export const OWNER_BASES: readonly OwnerBasis[] = [
  {
    ...OF_PUBLIC_BODY,
    owner: 'CHILD_WELFARE',
    categories: null,
    processing: [...PUBLIC_TASK, { law: 'BVL', at: '§ 1-1' }],
    provisions: [{ law: 'BVL', at: '§ 13-1' }],
    validFrom: '2023-01-01',
    certainty: Certainty.CERTAIN,
  },
  // What the state's part of a NAV office does; all else is the municipality's.
  {
    ...OF_PUBLIC_BODY,
    owner: 'NAV',
    categories: ['NAV_QUALIFICATION'],
    processing: [...PUBLIC_TASK, { law: 'NAVL', at: '§ 4' }],
    provisions: [{ law: 'NAVL', at: '§ 7' }],
    validFrom: '2006-07-01',
    certainty: Certainty.LIKELY,
  },
  {
    ...OF_PUBLIC_BODY,
    owner: 'NAV',
    categories: ['NAV_PLAN'],
    processing: [...PUBLIC_TASK, { law: 'SOTJL', at: '§ 28' }],
    provisions: [{ law: 'SOTJL', at: '§ 44' }],
    validFrom: '2010-01-01',
    certainty: Certainty.CERTAIN,
  },
  {
    ...OF_PUBLIC_BODY,
    owner: 'NAV',
    categories: null,
    processing: [...PUBLIC_TASK, { law: 'SOTJL', at: '§ 17' }],
    provisions: [{ law: 'SOTJL', at: '§ 44' }],
    validFrom: '2010-01-01',
    certainty: Certainty.CERTAIN,
  },
  {
    ...OF_PUBLIC_BODY,
    owner: 'OUTREACH',
    categories: ['OUTREACH_HEALTH', 'OUTREACH_PSYCHOLOGIST'],
    processing: [...PUBLIC_TASK, { law: 'HPL', at: '§ 39' }],
    special: HEALTH_CARE,
    provisions: [{ law: 'HPL', at: '§ 21' }],
    liftedBy: { law: 'HPL', at: '§ 22' },
    validFrom: '2001-01-01',
    certainty: Certainty.LIKELY,
  },
  {
    ...OF_PUBLIC_BODY,
    owner: 'OUTREACH',
    categories: ['OUTREACH_SANCTION'],
    processing: [...PUBLIC_TASK, { law: 'KONFLIKTRADSL', at: '§ 1' }],
    provisions: [{ law: 'KONFLIKTRADSL', at: '§ 9' }],
    validFrom: '2014-07-01',
    certainty: Certainty.LIKELY,
  },
  // Where it carries out a decision of child welfare, bvl. § 13-1 may hold in place of the general duty.
  {
    ...OF_PUBLIC_BODY,
    owner: 'OUTREACH',
    categories: null,
    processing: [...PUBLIC_TASK, { law: 'SOTJL', at: '§ 12' }],
    provisions: [{ law: 'FVL', at: '§ 13' }],
    validFrom: '2018-07-20',
    certainty: Certainty.LIKELY,
  },
  {
    ...OF_PUBLIC_BODY,
    owner: 'HOUSING',
    categories: null,
    processing: [...PUBLIC_TASK, { law: 'SOTJL', at: '§ 15' }],
    provisions: [{ law: 'FVL', at: '§ 13' }],
    validFrom: '2018-07-20',
    certainty: Certainty.LIKELY,
  },
  // What the youth says of themself, kept for them; who is its controller is undecided.
  {
    ...OF_PUBLIC_BODY,
    ...SOON,
    owner: 'CONSENT',
    categories: null,
    processing: [...PUBLIC_TASK, { law: 'FVL', at: '§ 17' }],
    provisions: [{ law: 'FVL', at: '§ 13' }],
    validFrom: '2018-07-20',
    certainty: Certainty.JURIST,
  },
  // Its nurse is bound as a nurse is anywhere.
  {
    ...OF_22B,
    owner: 'OUTREACH',
    categories: ['OUTREACH_HEALTH', 'OUTREACH_PSYCHOLOGIST'],
    processing: [gdpr('art. 6(1)(b)'), gdpr('art. 6(1)(f)'), { law: 'HPL', at: '§ 39' }],
    special: HEALTH_CARE,
    provisions: [{ law: 'HPL', at: '§ 21' }],
    liftedBy: { law: 'HPL', at: '§ 22' },
  },
  { ...OF_22B, owner: 'OUTREACH' },
  { ...OF_22B, owner: 'HOUSING' },
];

/** Whether the catalogue knows organisations of the owner that are of the sector: none of child welfare, NAV or the registry is private. */
export const isSectorOf = (owner: Owner, sector: Sector): boolean =>
  OWNER_BASES.some((entry) => entry.owner === owner && entry.sector === sector && entry.categories === null);

/** On what an organisation of the sector holds the category. It throws where the catalogue does not say: no basis, no category. */
export function ownerBasisOf(category: DataCategory, sector: Sector = Sector.PUBLIC): OwnerBasis {
  const { owner } = CATEGORIES[category];
  const ofOwner = OWNER_BASES.filter((entry) => entry.owner === owner && entry.sector === sector);
  const found =
    ofOwner.find(({ categories }) => categories?.includes(category) === true) ??
    ofOwner.find(({ categories }) => categories === null);
  if (found === undefined) {
    throw new RangeError(`no basis is known for \`${category}\` at an owner that is \`${sector}\``);
  }
  return found;
}

/** On what a recipient of the agency processes what it is given: its own task, for which it is given it. */
export function recipientBasisOf(agency: Agency, sector: Sector = Sector.PUBLIC): OwnerBasis {
  const found = OWNER_BASES.find(
    (entry) => entry.owner === agency && entry.sector === sector && entry.categories === null,
  );
  if (found === undefined) throw new RangeError(`no basis is known for \`${agency}\` as a recipient`);
  return found;
}
