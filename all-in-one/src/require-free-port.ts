import { StartupError } from '@brobygger/embedded-database';
import { once } from 'node:events';
import { createServer } from 'node:net';

/** Fails before anything else is started where the port could not be had at the end. */
export async function requireFreePort(variable: string, port: number, host: string): Promise<void> {
  const probe = createServer().listen(port, host);
  try {
    await once(probe, 'listening');
  } catch {
    throw new StartupError(`port ${port} is taken: stop what listens there, or set ${variable} to another`);
  }
  probe.close();
  await once(probe, 'close');
}
