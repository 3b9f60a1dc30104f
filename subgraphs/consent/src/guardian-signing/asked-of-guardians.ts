import { createError, isId } from '@brobygger/domain';
import { notInformed } from '../consent/not-informed.sql';

/**
 * SQL: the birth date of the youth $1 and of what guardians are not informed, and the id, agency and name of the organisation
 * $2; each null where nobody has the id.
 */
export const PARTIES = `
select y.birth_date as "birthDate", ${notInformed('y.id')} as "notInformed", o.id, o.agency, o.name
from (select) one left join youth y on y.id = $1::uuid and y.merged_into is null left join organisation o on o.id = $2::uuid`;

/** What was done with something that guardians are asked, and of which of them. */
interface Said {
  readonly kind: string;
  readonly guardianId: string | null;
}

/** Whether all to whom it was sent have said yes: the narrower word stands. */
export function isAcceptedByAll(events: readonly Said[]): boolean {
  const by = (kind: 'SENT' | 'ACCEPTED'): readonly (string | null)[] =>
    events.filter((event) => event.kind === kind).map(({ guardianId }) => guardianId);
  const accepted = new Set(by('ACCEPTED'));
  const sent = by('SENT');
  return sent.length > 0 && sent.every((guardianId) => accepted.has(guardianId));
}

/** Whether each of them has said yes, and there is one. */
export function isAcceptedBy(guardians: readonly string[], events: readonly Said[]): boolean {
  const said = new Set(events.flatMap(({ kind, guardianId }) => (kind === 'ACCEPTED' ? (guardianId ?? []) : [])));
  return guardians.length > 0 && guardians.every((guardian) => said.has(guardian));
}

/** The id, where it can be one. */
export const idOrNull = (id: string): string | null => (isId(id) ? id : null);

/** What is answered of one who is no guardian of the youth. */
export const guardianUnknown = (argument: string): Error =>
  createError('GUARDIAN_UNKNOWN', 'the registry knows no such guardian of the youth now', { argument });
