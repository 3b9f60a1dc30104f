import { Act, Basis } from '@brobygger/domain';
import { outcomeOfAct } from '../disclosure-summary/outcome';

/** What of an entry a line tells: nobody's name or national id, no category, no field, and no organisation, which would place a youth. */
export interface AuditedEntry {
  readonly id: string;
  readonly at: Date;
  readonly youthId: string;
  readonly personId: string;
  readonly requestId: string;
  /** As it was entered, perhaps of no catalogue of today. */
  readonly act: string;
  readonly basis: string;
}

/** What a value of the extension has room for. */
const LONGEST = 1023;

/** The text with a sign for each half of a pair that stands alone: that is no text, and cannot be sent. */
const asText = (text: string): string => Buffer.from(text, 'utf8').toString('utf8');

/** What moves a cursor, ends a line or is shown as nothing: C0, DEL, C1, and the separators of Unicode. */
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g;

const NAMED: Readonly<Record<string, string>> = { '\\': '\\\\', '=': '\\=', '\n': '\\n', '\r': '\\r' };

/** A value of the extension: an equals sign would begin another, and a line break the next line; other controls are shown as such. */
const inExtension = (text: string): string =>
  Array.from(asText(text))
    .slice(0, LONGEST)
    .map((each) => NAMED[each] ?? each.replace(CONTROL, '\ufffd'))
    .join('');

const CREATES: ReadonlySet<string> = new Set([Act.WROTE, Act.IMPORTED, Act.BEGAN_SERVICE]);

/** The class of the event in NAV's audit logging. */
function classOf(act: string): string {
  if (outcomeOfAct(act) !== 'OTHER') return 'audit:read';
  return CREATES.has(act) ? 'audit:create' : 'audit:update';
}

/** What is out of the ordinary without being wrong: a reading in an emergency. */
export const severityOf = ({ act, basis }: AuditedEntry): 'INFO' | 'WARN' =>
  act === Act.OPENED_EMERGENCY || basis === Basis.EMERGENCY ? 'WARN' : 'INFO';

/**
 * The entry as a line of the Common Event Format, version 0 (ArcSight CEF 0.1), with the keys that NAV's audit logging asks for: `end` in
 * milliseconds of 13 digits, who did it (`suid`), whom it concerns (`duid`), and the request that holds lines together (`sproc`). By
 * `externalId` a line that came twice is known.
 */
export function cefLineOf(entry: AuditedEntry): string {
  // These are words of ours, in which there is nothing to escape.
  const header = ['Brobygger', 'consent-registry', '1.0', classOf(entry.act), 'Auditlogg', severityOf(entry)];
  const extension = {
    end: String(entry.at.getTime()).padStart(13, '0'),
    suid: entry.personId,
    duid: entry.youthId,
    sproc: entry.requestId,
    act: entry.act,
    flexString1Label: 'Decision',
    flexString1: entry.act === Act.REFUSED ? 'Deny' : 'Permit',
    externalId: entry.id,
  };
  const values = Object.entries(extension).map(([key, value]) => `${key}=${inExtension(value)}`);
  return `CEF:0|${header.join('|')}|${values.join(' ')}`;
}
