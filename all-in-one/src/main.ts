import 'reflect-metadata';
import { EnvironmentFault, STOP_WITHIN_MS, untilStopped, type Stoppable } from '@brobygger/domain';
import { readEnvironment } from './environment';
import { prepareGround } from './ground';
import { greetingOf } from './greeting';

const say = (line: string): void => void process.stderr.write(`${line}\n`);

/** One clear line for what a person can mend; the whole story for what nobody foresaw. */
function fail(cause: unknown): never {
  const { message, name } = cause as { readonly message?: string; readonly name?: string };
  say(
    name === 'StartupError' || cause instanceof EnvironmentFault
      ? (message ?? '')
      : String((cause as Error).stack ?? cause),
  );
  process.exit(1);
}

async function start(): Promise<Stoppable> {
  const environment = readEnvironment();
  const ground = await prepareGround(environment, say);
  // Loaded only here, so that who cannot start is told so at once.
  const { startAllInOne } = await import('./all-in-one.js');
  const running = await startAllInOne(environment, ground, say);
  process.stdout.write(`${greetingOf(running, environment)}\nready\n`);
  return {
    leave() {
      say('stopping');
      return running.leave();
    },
    stop: running.stop,
  };
}

untilStopped(start, STOP_WITHIN_MS, fail);
