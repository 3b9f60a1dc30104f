/** Facility 13 (log audit) by RFC 5424; its severities 6 (informational) and 4 (warning). */
const priorityOf = (severity: 6 | 4): number => 13 * 8 + severity;

/** A name of the header: printable ASCII without a space, so long at most, or nothing (`-`). */
const nameOf = (text: string, longest: number): string => text.replaceAll(/[^!-~]/g, '').slice(0, longest) || '-';

/** What messages of syslog say of where they come from. */
export interface SyslogSource {
  readonly host: string;
  readonly application: string;
  readonly process: number;
}

/** A message of syslog by RFC 5424, without structured data. A line has no line break: it is for one datagram, or one frame. */
export const syslogMessageOf = (
  { host, application, process }: SyslogSource,
  { at, line, isWarning }: { readonly at: Date; readonly line: string; readonly isWarning: boolean },
): string =>
  `<${priorityOf(isWarning ? 4 : 6)}>1 ${at.toISOString()} ${nameOf(host, 255)} ${nameOf(application, 48)} ${process} disclosure - ${line}`;

/** The message in a stream: counted octets (RFC 6587, RFC 5425), so that nothing in it ends it. */
export function frameOf(message: string): Buffer {
  const octets = Buffer.from(message, 'utf8');
  return Buffer.concat([Buffer.from(`${octets.length} `), octets]);
}
