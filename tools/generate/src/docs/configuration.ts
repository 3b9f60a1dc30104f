import { OWNER_NAMES } from '@brobygger/domain';
import { GatewayEnvironment } from '@brobygger/gateway';
import { ConsentEnvironment, ownerEnvironmentOf } from '@brobygger/subgraph-kit';
import type { z } from 'zod';
import { AllInOneEnvironment } from '@brobygger/all-in-one';
import {
  AdminEnvironment,
  ExportRegisterEnvironment,
  MigrateEnvironment,
  ProvisionEnvironment,
  RefreshEnvironment,
  NewLogEnvironment,
  ReplayErasuresEnvironment,
  RestorePointEnvironment,
  RetainLogEnvironment,
  RetainRecordsEnvironment,
  RetellLogEnvironment,
  ResealEnvironment,
} from '@brobygger/commands';
import { WitnessEnvironment } from '@brobygger/witness';
import { code, tableOf } from './table';

type Shape = Readonly<Record<string, z.ZodType>>;

const READERS: readonly (readonly [reader: string, shape: Shape])[] = [
  ['all in one', AllInOneEnvironment.shape],
  ['gateway', GatewayEnvironment.shape],
  ...ownerReaders(),
  ['consent', ConsentEnvironment.shape],
  ['provision', ProvisionEnvironment.shape],
  ['migrate', MigrateEnvironment.shape],
  ['admin', AdminEnvironment.shape],
  ['export:register', ExportRegisterEnvironment.shape],
  ['new-log', NewLogEnvironment.shape],
  ['retain-log', RetainLogEnvironment.shape],
  ['retain-records', RetainRecordsEnvironment.shape],
  ['replay-erasures', ReplayErasuresEnvironment.shape],
  ['retell-log', RetellLogEnvironment.shape],
  ['restore-point', RestorePointEnvironment.shape],
  ['reseal', ResealEnvironment.shape],
  ['refresh-register', RefreshEnvironment.shape],
  ['witness', WitnessEnvironment.shape],
];

/** What every owner reads, and beside it what one of them reads because it asks another. */
function ownerReaders(): (typeof READERS)[number][] {
  const shapes = OWNER_NAMES.map((name) => [name, ownerEnvironmentOf(name).shape as Shape] as const);
  const isCommon = (variable: string): boolean => shapes.every(([, shape]) => variable in shape);
  const pick = (shape: Shape, isWanted: (variable: string) => boolean): Shape =>
    Object.fromEntries(Object.entries(shape).filter(([variable]) => isWanted(variable)));
  const own = shapes.map(([name, shape]) => [name, pick(shape, (variable) => !isCommon(variable))] as const);
  return [['owner', pick(shapes[0]?.[1] ?? {}, isCommon)], ...own];
}

interface Entry {
  readonly name: string;
  readonly fallback: string;
  readonly meaning: string;
  readonly readers: string[];
}

/** `docs/configuration.md`: every environment variable that a process reads. */
export function configuration(): string {
  const entries = new Map<string, Entry>();
  for (const [reader, shape] of READERS) {
    for (const [name, schema] of Object.entries(shape)) {
      const entry = { name, fallback: fallbackOf(schema), meaning: schema.description ?? '', readers: [reader] };
      const key = `${name}/${entry.fallback}/${entry.meaning}`;
      const known = entries.get(key);
      if (known === undefined) entries.set(key, entry);
      else known.readers.push(reader);
    }
  }
  const rows = [...entries.values()]
    .sort((one, other) => (one.name < other.name ? -1 : one.name > other.name ? 1 : 0))
    .map(({ name, fallback, meaning, readers }) => [code(name), fallback, meaning, readers.join(', ')]);
  return `# Configuration

Generated from the schemas by which each process checks its environment at start; a process whose environment does not fit
says which variable is at fault, never its value, and ends.

*All in one* is \`npm start\`. *Gateway*, *owner* (${OWNER_NAMES.join(', ')}) and *consent* are the services of
\`npm run serve\`. *Provision* makes the databases of the distributed topology once, *migrate*, *new-log*, *reseal*, *retain-log*,
*retain-records*, *replay-erasures*, *retell-log*, *restore-point* and *refresh-register* are its jobs
(\`npm run serve -- migrate\`), *admin* is \`npm run admin\`, and *witness* what another organisation runs
beside a log ([witness.md](witness.md)). A service of the distributed topology
reads nothing but its environment; [operator.md](operator.md) shows how to make the secrets.

Any variable may stand in a file of its own: \`<NAME>_FILE\` names it, as in
\`NATIONAL_ID_SECRET_FILE=/run/secrets/brobygger/NATIONAL_ID_SECRET\`. What stands in it is taken without the line break at its
end. A variable that is set, and whose file is named too, is a fault.

${tableOf(['variable', 'default', 'meaning', 'read by'], rows)}
`;
}

/** What holds when the variable is absent: the default, nothing, or no start. */
function fallbackOf(schema: z.ZodType): string {
  const absent = schema.safeParse(undefined);
  if (!absent.success) return 'required';
  return absent.data === undefined ? '–' : code(String(absent.data));
}
