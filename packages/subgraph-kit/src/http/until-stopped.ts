/** Runs a service until the process is told to stop, and then stops it once. A start that fails ends the process with one line. */
export function untilStopped(start: () => Promise<{ stop(): Promise<void> }>): void {
  start().then((service) => {
    let stopping: Promise<void> | null = null;
    const stop = (): void => {
      stopping ??= service.stop().then(() => process.exit(0), fail);
    };
    process.on('SIGINT', stop).on('SIGTERM', stop);
  }, fail);
}

function fail(cause: unknown): void {
  process.stderr.write(`${cause instanceof Error ? cause.message : 'could not start'}\n`);
  process.exit(1);
}
