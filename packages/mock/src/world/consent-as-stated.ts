import type { StatedBy } from '@brobygger/consent/pure';
import type { KnownConsent } from './read-world';

/** A consent of the world with its moments as moments, and what its state follows from. */
export type StatedConsent = StatedBy & Pick<KnownConsent, 'id' | 'version' | 'categories'>;

export const asStated = (consent: KnownConsent): StatedConsent => ({
  id: consent.id,
  version: consent.version,
  categories: consent.categories,
  validFrom: new Date(consent.validFrom),
  validTo: new Date(consent.validTo),
  guardianLapsesAt: momentOf(consent.guardianLapsesAt),
  withdrawnAt: momentOf(consent.withdrawnAt),
  withdrawnAs: (consent['withdrawnAs'] ?? null) as StatedBy['withdrawnAs'],
  supersededBy: (consent['supersededBy'] ?? null) as string | null,
  endedByMerge: (consent['endedByMerge'] ?? null) as string | null,
});

export const momentOf = (text: string | null | undefined): Date | null =>
  text === null || text === undefined ? null : new Date(text);
