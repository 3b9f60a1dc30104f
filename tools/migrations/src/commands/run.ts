import { Refusal } from '../refusal';

const say = (line: string): void => void process.stderr.write(`${line}\n`);

/** Runs a command to its end: one clear line for what a person can mend, the whole story for what nobody foresaw. */
export function run(command: () => Promise<void>): void {
  command().then(
    () => process.exit(0),
    (cause: unknown) => {
      const { name, message, stack } = cause as Error;
      say(cause instanceof Refusal || name === 'StartupError' ? message : (stack ?? message));
      process.exit(1);
    },
  );
}
