import { Agency, newId, type Purpose } from '@brobygger/domain';
import type { Seed } from '../harness/seed';

/** The agencies, each of which has an organisation in every world. */
export const AGENCIES = Object.values(Agency);

/** Every purpose of a worker. */
export const ANY: readonly Purpose[] = ['B101', 'B102', 'B103', 'B104', 'B105', 'B106', 'B107'];

/** An organisation of each agency, the same in both worlds. */
export const houseOf = (): Record<Agency, string> =>
  Object.fromEntries(AGENCIES.map((agency) => [agency, newId()])) as Record<Agency, string>;

/** Registers them. */
export async function open(seed: Seed, organisations: Readonly<Record<Agency, string>>): Promise<void> {
  for (const agency of AGENCIES) await seed.organisation(agency, organisations[agency]);
}
