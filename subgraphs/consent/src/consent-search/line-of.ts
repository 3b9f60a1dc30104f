import { stateOf } from '../consent/consent.entity';
import type { OverseenConsent } from './consent-search.type';
import type { Recipient } from './read-recipients';

/** The line of a table that tells of a consent; its columns are named by their keys. */
export function lineOf(
  { youthId, consent, endsAt, flags }: OverseenConsent,
  recipients: ReadonlyMap<string, Recipient>,
  at: Date,
): Readonly<Record<string, string | null>> {
  const recipient = recipients.get(consent.id);
  return {
    consentId: consent.id,
    youthId,
    recipient: recipient?.name ?? null,
    recipientAgency: recipient?.agency ?? null,
    purpose: consent.purpose,
    categories: consent.categories.join(' '),
    state: stateOf(consent, at),
    validFrom: consent.validFrom.toISOString(),
    endsAt: endsAt.toISOString(),
    signedBy: consent.signedBy.join(' '),
    givenAt: consent.givenAt.toISOString(),
    enteredBy: consent.enteredBy,
    withdrawnAt: consent.withdrawnAt?.toISOString() ?? null,
    flags: flags.join(' '),
  };
}
