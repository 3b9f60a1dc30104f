import { GuardianSigning, SentSigning } from './guardian-signing.type';
import type { SentToGuardian, SigningRow } from './read-signings';
import { signingStateOf } from './signing-state';

/** What a guardian is shown. */
export const sentOf = (row: SentToGuardian, at: Date): SentSigning =>
  Object.assign(new SentSigning(), {
    id: row.id,
    youthId: row.youthId,
    organisationId: row.recipientId,
    youthName: row.youthName,
    purpose: row.purpose,
    categories: row.categories,
    validTo: row.validTo,
    expiresAt: row.expiresAt,
    state: signingStateOf(row, at),
  });

/** What the youth and officers are shown. */
export const signingOf = (row: SigningRow, youthName: string, at: Date): GuardianSigning =>
  Object.assign(new GuardianSigning(), {
    id: row.id,
    state: signingStateOf(row, at),
    signedAt: row.signedAt,
    begunBy: row.begunBy,
    heard: row.heard,
    guardianSees: sentOf({ ...row, youthName }, at),
    events: row.events.map(({ kind, guardianId, consentId, at: then }) => ({
      kind,
      guardianId,
      consentId,
      at: new Date(then),
    })),
    held: row.held,
    hiddenFrom: row.hiddenFrom,
  });
