import { WITHOUT_A_RECORD } from './consent-text/offered';
import { CATEGORIES, type DataCategory } from './data-category';
import type { Profession } from './profession';
import { isOfItsProfession } from './profession-of-record';
import { isCovered, isPurposeOpenTo, PURPOSES, type Asker } from './purpose';
import { OpenedBy } from './purpose-entries';
import type { Purpose } from './purpose-number';
import { Role } from './role';
import type { StatedReason } from './stated-reason';

/** What the asker can do about a refusal: ask the youth for consent or state a reason, where that could open it, or nothing. */
export const Remedy = { REQUEST_CONSENT: 'REQUEST_CONSENT', STATE_REASON: 'STATE_REASON', NONE: 'NONE' } as const;
export type Remedy = (typeof Remedy)[keyof typeof Remedy];

/** Who asks, and the reason that was sent with the question, if one was. */
export interface RemedyAsker extends Asker {
  readonly profession?: Profession;
  readonly statedReason?: StatedReason;
}

/** The remedy for a refusal of the category. It depends on no youth: of own records it is a reason, whoever the youth is assigned to. */
export function remedyOf(purpose: Purpose | null, category: DataCategory, asker: RemedyAsker): Remedy {
  const couldRead = asker.statedReason === undefined && isOpenTo(purpose, asker) && isOwn(category, asker);
  return couldRead ? Remedy.STATE_REASON : consentRemedyOf(purpose, category, asker);
}

/** The remedy that is left where a reason was stated, or none is needed. */
export function consentRemedyOf(purpose: Purpose | null, category: DataCategory, asker: Asker): Remedy {
  const couldBeOpened =
    isOpenTo(purpose, asker) &&
    PURPOSES[purpose].openedBy === OpenedBy.CONSENT &&
    isCovered(purpose, category, asker.agency) &&
    canBeGiven(category, asker);
  return couldBeOpened ? Remedy.REQUEST_CONSENT : Remedy.NONE;
}

/** Only workers of an agency can do anything about a refusal. */
const isOpenTo = (purpose: Purpose | null, asker: Asker): purpose is Purpose =>
  purpose !== null && asker.role === Role.CASEWORKER && asker.agency !== null && isPurposeOpenTo(purpose, asker);

/** What nobody keeps is offered nowhere, and no yes opens the records of a profession to others of its own service. */
const canBeGiven = (category: DataCategory, { agency }: Asker): boolean => {
  const { owner, profession } = CATEGORIES[category];
  return !WITHOUT_A_RECORD.includes(category) && (owner !== agency || profession === undefined);
};

const isOwn = (category: DataCategory, asker: RemedyAsker): boolean =>
  CATEGORIES[category].owner === asker.agency && isOfItsProfession(category, asker);
