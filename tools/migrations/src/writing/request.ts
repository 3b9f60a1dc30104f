import { Refusal } from '../refusal';

/** What is asked of the tool. */
export interface Request {
  readonly service: string;
  readonly noun: string;
  /** In words joined by capitals, without a time: `RentPaidBy`. */
  readonly name: string;
  readonly isDryRun: boolean;
}

const USAGE = 'usage: npm run migration -- <service> <noun-folder> <Name> [--dry-run], as in `housing rent RentPaidBy`';

/**
 * Reads the words of the command.
 * @throws Refusal with one line that says what is wrong
 */
export function readRequest(words: readonly string[], services: readonly string[]): Request {
  const options = words.filter((word) => word.startsWith('-'));
  const [service, noun, name, ...more] = words.filter((word) => !word.startsWith('-'));
  const unknown = options.find((word) => word !== '--dry-run');
  if (unknown !== undefined) throw new Refusal(`unknown option \`${unknown}\`; ${USAGE}`);
  if (service === undefined || noun === undefined || name === undefined || more.length > 0) throw new Refusal(USAGE);
  if (!services.includes(service)) {
    throw new Refusal(`no service \`${service}\`: there is ${services.map((each) => `\`${each}\``).join(', ')}`);
  }
  if (!/^[a-z0-9-]+(\/[a-z0-9-]+)*$/.test(noun)) throw new Refusal(`\`${noun}\` is not the name of a noun's folder`);
  // A digit at the end would run into the time that TypeORM reads there.
  if (!/^[A-Z][A-Za-z0-9]*[A-Za-z]$/.test(name) || name.length > 60) {
    throw new Refusal(
      `\`${name}\` is not a name as in \`RentPaidBy\`: capital first, letters and digits, no digit last`,
    );
  }
  return { service, noun, name, isDryRun: options.length > 0 };
}

/** The file of a migration without its ending: `RentPaidBy` is `rent-paid-by.migration`. */
export const fileOf = (name: string): string =>
  `${name.replaceAll(/([a-z0-9])([A-Z])|([A-Z])(?=[A-Z][a-z])/g, '$1$3-$2').toLowerCase()}.migration`;
