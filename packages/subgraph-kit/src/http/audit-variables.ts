import { z } from 'zod';

/** Where lines of the log are written: on the standard output, or to a syslog (RFC 5424) by UDP, TCP or TLS. */
export type AuditTarget =
  | { readonly by: 'stdout' }
  | { readonly by: 'udp' | 'tcp' | 'tls'; readonly host: string; readonly port: number };

/** The ports of RFC 5426, RFC 6587 and RFC 5425. */
const PORTS = { udp: 514, tcp: 601, tls: 6514 } as const;

const isTransport = (text: string): text is keyof typeof PORTS => Object.hasOwn(PORTS, text);

/** `null` of what is no target. */
function targetIn(text: string): AuditTarget | null {
  if (text === 'stdout:') return { by: 'stdout' };
  if (!URL.canParse(text)) return null;
  const { protocol, hostname, port, username, password, pathname, search, hash } = new URL(text);
  const by = /^syslog\+(udp|tcp|tls):$/.exec(protocol)?.[1] ?? '';
  const isBare = [username, password, search, hash].every((part) => part === '') && ['', '/'].includes(pathname);
  if (!isTransport(by) || hostname === '' || !isBare) return null;
  return { by, host: hostname.replace(/^\[|\]$/g, ''), port: port === '' ? PORTS[by] : Number(port) };
}

/** Where each entry of the log is told of to those who watch over logins. */
export const auditVariables = {
  AUDIT_LINES: z
    .union([
      z.literal('').transform(() => undefined),
      z.string().transform((text, context): AuditTarget => {
        const target = targetIn(text);
        if (target !== null) return target;
        context.addIssue('is neither `stdout:` nor `syslog+tls://host:port`, with `tcp` or `udp` for `tls`');
        return z.NEVER;
      }),
    ])
    .optional()
    .describe(
      'Where each entry of the disclosure log is written as a line in the Common Event Format: `stdout:`, or a syslog, as ' +
        '`syslog+tls://host:6514` (`tcp` and `udp` too, in a network that encrypts); nowhere without it',
    ),
} as const;
