import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ServiceName } from '@brobygger/platform';

const ADR = readFileSync(join(__dirname, '..', '..', '..', 'docs', 'adr', '0147-the-youth-is-the-shard.md'), 'utf8');

/** Where the rows of each table lie, as the record of the decision says it: a line for each database. */
const PLACES = ['youth', 'copied', 'coordinator'] as const;
export type Place = (typeof PLACES)[number];

const namesIn = (cell: string | undefined): readonly string[] =>
  [...(cell ?? '').matchAll(/`([^`]+)`/g)].map(([, name]) => name ?? '');

/** The tables of a service's database by where their rows lie. */
export function distributionOf(service: ServiceName): Readonly<Record<Place, readonly string[]>> {
  const cells = new RegExp(`^\\| ${service} \\|(.+)\\|(.+)\\|(.+)\\|$`, 'm').exec(ADR);
  return Object.fromEntries(PLACES.map((place, n) => [place, namesIn(cells?.[n + 1])])) as Record<
    Place,
    readonly string[]
  >;
}

/** The column that names the youth of a row. */
export const youthColumnOf = (table: string): string => (table === 'youth' ? 'id' : 'youth_id');

const [, section = ''] = /^\*\*Statements carry the youth\.\*\*([\s\S]+?)^\*\*/m.exec(ADR) ?? [];

/** How statements come to rows of youths whom they do not name, each with its reason: `nav_case by id`. */
export const WITHOUT_YOUTH: readonly string[] = [...section.matchAll(/^\| [^|`]+ \|([^|]+)\| [^|]+ \|$/gm)].flatMap(
  ([, cell]) => namesIn(cell),
);
