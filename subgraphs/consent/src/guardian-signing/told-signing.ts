import { GuardianSigning, SentSigning } from './guardian-signing.type';
import type { SentToGuardian, SigningRow } from './read-signings';
import { hasAnswered, lastOf, SentSigningState, SigningAct, signingStateOf } from './signing-state';

/**
 * What a guardian is shown, who is named where one reads. Who has said yes for a child is told of nobody else: whether others were asked,
 * what they said, or that the child is shielded from one.
 */
export const sentOf = (row: SentToGuardian, at: Date, guardianId: string | null): SentSigning =>
  Object.assign(new SentSigning(), {
    id: row.id,
    youthId: row.youthId,
    organisationId: row.recipientId,
    youthName: row.youthName,
    purpose: row.purpose,
    categories: row.categories,
    validTo: row.validTo,
    expiresAt: row.expiresAt,
    declinedByYou: lastOf(row, guardianId) === SigningAct.DECLINED,
    state: hasAnswered(row, guardianId) ? SentSigningState.ANSWERED : signingStateOf(row, at),
  });

/** What the youth and officers are shown. */
export const signingOf = (row: SigningRow, youthName: string, at: Date): GuardianSigning =>
  Object.assign(new GuardianSigning(), {
    id: row.id,
    state: signingStateOf(row, at),
    signedAt: row.signedAt,
    begunBy: row.begunBy,
    heard: row.heard,
    guardianSees: sentOf({ ...row, youthName }, at, null),
    events: row.events.map(({ kind, guardianId, consentId, at: then }) => ({
      kind,
      guardianId,
      consentId,
      at: new Date(then),
    })),
    held: row.held,
    hiddenFrom: row.hiddenFrom,
  });
