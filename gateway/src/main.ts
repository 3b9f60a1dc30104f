import { readEnvironment } from './environment';
import { runGateway } from './run-gateway';

function fail(cause: unknown): never {
  process.stderr.write(`${cause instanceof Error ? cause.message : 'could not start'}\n`);
  process.exit(1);
}

async function main(): Promise<void> {
  const running = await runGateway(readEnvironment());
  let stopping: Promise<void> | null = null;
  const stop = (): void => {
    stopping ??= running.stop().then(() => process.exit(0), fail);
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
}

main().catch(fail);
