import 'reflect-metadata';
import { EnvironmentFault } from '@brobygger/domain';
import { startAllInOne } from './all-in-one';
import { readEnvironment } from './environment';
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

async function main(): Promise<void> {
  const environment = readEnvironment();
  const running = await startAllInOne(environment, say);
  let stopping: Promise<void> | null = null;
  const stop = (): void => {
    if (stopping === null) say('stopping');
    stopping ??= running.stop().then(() => process.exit(0), fail);
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
  process.stdout.write(`${greetingOf(running, environment)}\nready\n`);
}

main().catch(fail);
