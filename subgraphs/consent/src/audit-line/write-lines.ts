import type { AuditTarget } from '@brobygger/subgraph-kit';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { connect as connectTcp, type Socket } from 'node:net';
import { hostname } from 'node:os';
import { connect as connectTls } from 'node:tls';
import { cefLineOf, severityOf, type AuditedEntry } from './cef';
import { frameOf, syslogMessageOf } from './syslog';

/** So long a syslog has to take a page. */
const WITHIN_MS = 10_000;

/** Writes entries as lines, in order; rejects unless all were taken. */
export type WriteLines = (entries: readonly AuditedEntry[]) => Promise<void>;

const SOURCE = { host: hostname(), application: 'brobygger-consent', process: process.pid };

function messageOf(entry: AuditedEntry): string {
  return syslogMessageOf(SOURCE, { at: entry.at, line: cefLineOf(entry), isWarning: severityOf(entry) === 'WARN' });
}

/** What writes lines to the target; a syslog by TLS is vouched for by `ca`, or by the authorities of the machine where it is left out. */
export function writerTo(
  target: AuditTarget,
  { withinMs = WITHIN_MS, ca }: { readonly withinMs?: number; readonly ca?: string } = {},
): WriteLines {
  const vouched = ca === undefined ? {} : { ca };
  switch (target.by) {
    case 'stdout':
      return writeToStdout;
    case 'udp':
      return (entries) => sendDatagrams(target, entries);
    case 'tcp':
      return (entries) => sendFrames(connectTcp(target), 'connect', entries, withinMs);
    case 'tls':
      return (entries) => sendFrames(connectTls({ ...target, ...vouched }), 'secureConnect', entries, withinMs);
    default:
      return target satisfies never;
  }
}

const writeToStdout: WriteLines = (entries) =>
  new Promise((taken, failed) => {
    const lines = entries.map((entry) => `${cefLineOf(entry)}\n`).join('');
    process.stdout.write(lines, (cause) => (cause ? failed(cause) : taken()));
  });

/** One datagram a line (RFC 5426). Whether it arrived nobody says, but for a machine that refuses it at once. */
async function sendDatagrams(
  { host, port }: { readonly host: string; readonly port: number },
  entries: readonly AuditedEntry[],
): Promise<void> {
  const socket = createSocket(host.includes(':') ? 'udp6' : 'udp4');
  // What is refused is told of after it was sent, by the next thing that is done.
  let refused: unknown = null;
  socket.on('error', (cause) => (refused = cause));
  try {
    socket.connect(port, host);
    await once(socket, 'connect');
    for (const entry of entries) {
      await new Promise<void>((sent, failed) =>
        socket.send(messageOf(entry), (cause) => (cause ? failed(cause) : sent())),
      );
    }
    if (refused !== null) throw refused as Error;
  } finally {
    socket.close();
  }
}

/**
 * One connection a page. Syslog has no receipts: that the other side ended the connection in order, after this one did, is the one sign
 * that it read to the end.
 */
function sendFrames(
  socket: Socket,
  isOpen: 'connect' | 'secureConnect',
  entries: readonly AuditedEntry[],
  withinMs: number,
): Promise<void> {
  const frames = Buffer.concat(entries.map((entry) => frameOf(messageOf(entry))));
  let isSent = false;
  return new Promise<void>((taken, failed) => {
    const fail = (code: string) => (): void => failed(Object.assign(new Error('the syslog did not take it'), { code }));
    const late = setTimeout(fail('NO_ANSWER_IN_TIME'), withinMs);
    socket.on('error', failed);
    socket.once(isOpen, () => socket.end(frames));
    socket.once('finish', () => (isSent = true));
    socket.once('end', () => (isSent ? taken() : fail('ECONNABORTED')()));
    socket.once('close', () => {
      clearTimeout(late);
      fail('ECONNABORTED')();
    });
    socket.resume();
  }).finally(() => socket.destroy());
}
