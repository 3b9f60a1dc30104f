import type { Agency, CategoryOwner, DataCategory, Purpose, Signer } from '../../generated/graphql';
import { osloMoment } from '../../shared/oslo-time';
import type { Language } from '../../texts/texts';
import { NOT_HEARD, type Hearing } from '../../guardian/hearing';
import { NO_SIGNING, type Signing } from './signing-fields';

/** A consent as it is being entered. */
export interface GivenConsent {
  readonly recipientId: string;
  /** Of the recipient: it says what may be chosen. */
  readonly agency: Agency | null;
  readonly purpose: Purpose | '';
  /** Whose data it is about: one consent is about one owner's. */
  readonly owner: CategoryOwner | '';
  readonly categories: readonly DataCategory[];
  readonly validTo: string;
  readonly language: Language;
  readonly signing: Signing;
  readonly signedBy: readonly Signer[];
  readonly guardianId: string;
  /** Who signed it beside the one. */
  readonly otherGuardianIds: readonly string[];
  /** Of a child for whom guardians sign: how it was heard. */
  readonly hearing?: Hearing;
  readonly despiteRefusal: boolean;
  /** What is sent twice with it is given once. */
  readonly clientKey: string;
}

export const nothingGiven = (language: Language): GivenConsent => ({
  recipientId: '',
  agency: null,
  purpose: '',
  owner: '',
  categories: [],
  validTo: '',
  language,
  signing: NO_SIGNING,
  signedBy: ['YOUTH'],
  guardianId: '',
  otherGuardianIds: [],
  hearing: NOT_HEARD,
  despiteRefusal: false,
  clientKey: crypto.randomUUID(),
});

/** What is asked about it, before and when it is given; `null` while something is not chosen. */
export function subjectOf({ recipientId, purpose, categories, validTo }: GivenConsent) {
  if (recipientId === '' || purpose === '' || categories.length === 0) return null;
  const until = validTo === '' ? null : osloMoment(validTo);
  return { recipientId, purpose, categories: [...categories], ...(until === null ? {} : { validTo: until }) };
}
