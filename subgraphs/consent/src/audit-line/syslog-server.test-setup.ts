import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import { parseCef, type ParsedCef } from './parse-cef.test-setup';

/** A syslog that takes frames by RFC 6587, and keeps those that came whole. */
export interface SyslogOfTest {
  readonly port: number;
  /** The messages, in the order in which they came. */
  readonly messages: readonly string[];
  /** The lines in them, taken apart. */
  lines(): readonly ParsedCef[];
  stop(): Promise<void>;
}

/** What a syslog does with a connection, when it is no ordinary one. */
export type Manners = (socket: Socket) => void;

const HEADER =
  /^<(?:108|110)>1 \d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z [!-~]{1,255} brobygger-consent \d+ disclosure - (CEF:.*)$/;

/** The line in a message of RFC 5424. */
export function lineIn(message: string): string {
  const line = HEADER.exec(message)?.[1];
  if (line === undefined) throw new SyntaxError(`no message: ${message}`);
  return line;
}

function framesIn(stream: Buffer): readonly string[] {
  const messages: string[] = [];
  for (let at = 0; at < stream.length;) {
    const space = stream.indexOf(32, at);
    const length = Number(stream.subarray(at, space).toString());
    if (space < 0 || !Number.isInteger(length) || space + 1 + length > stream.length) break;
    messages.push(stream.subarray(space + 1, space + 1 + length).toString());
    at = space + 1 + length;
  }
  return messages;
}

/** Starts one, at a port or at any. */
export async function startSyslog({
  port = 0,
  tls,
  manners,
}: {
  readonly port?: number;
  readonly tls?: { readonly cert: string; readonly key: string };
  readonly manners?: Manners;
} = {}): Promise<SyslogOfTest> {
  const messages: string[] = [];
  const open = new Set<Socket>();
  const take = (socket: Socket): void => {
    open.add(socket);
    socket.on('error', () => undefined).on('close', () => open.delete(socket));
    if (manners !== undefined) return manners(socket);
    const parts: Buffer[] = [];
    socket.on('data', (part: Buffer) => parts.push(part));
    socket.on('end', () => {
      messages.push(...framesIn(Buffer.concat(parts)));
      socket.end();
    });
  };
  const server: Server = tls === undefined ? createServer({ allowHalfOpen: true }, take) : createTlsServer(tls, take);
  server.on('tlsClientError', () => undefined);
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    messages,
    lines: () => messages.map((message) => parseCef(lineIn(message))),
    async stop() {
      const closed = once(server, 'close');
      server.close();
      open.forEach((socket) => socket.destroy());
      await closed;
    },
  };
}
