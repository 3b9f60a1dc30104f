import type { ConsentOfYouth } from './youth-consents';

/**
 * The others that end with the consent, as they were read: to the same recipient for the same purpose, with a category of it. Where the
 * recipient is withheld it is any of the agency: what does not end with it, the registry leaves as it is.
 */
export const alikeOf = (
  consent: ConsentOfYouth,
  consents: readonly (ConsentOfYouth | null)[],
): readonly { readonly id: string; readonly version: number }[] =>
  consents.flatMap((other) =>
    other !== null &&
    other.id !== consent.id &&
    (other.withdrawnAt ?? null) === null &&
    other.recipientAgency === consent.recipientAgency &&
    other.recipient?.id === consent.recipient?.id &&
    other.purpose === consent.purpose &&
    other.categories.some((category) => consent.categories.includes(category))
      ? [{ id: other.id, version: other.version }]
      : [],
  );
