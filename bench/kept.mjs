// The ratios that were reached, as a file: a later run that is worse says so.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';

const FILE = new URL('ratios.json', import.meta.url);

/** The kept ratios by name; none where nothing is kept. */
export const keptRatios = () => (existsSync(FILE) ? JSON.parse(readFileSync(FILE, 'utf8')).ratios : {});

/** Keeps these, and what was kept of those that were not measured now. */
export function keepRatios(ratios) {
  const measured = Object.entries(ratios).filter(([, ratio]) => ratio !== null);
  const rounded = measured.map(([name, ratio]) => [name, Number(ratio.toFixed(3))]);
  const kept = {
    node: process.version,
    cores: cpus().length,
    cpu: cpus()[0].model.trim(),
    ratios: { ...ratios, ...keptRatios(), ...Object.fromEntries(rounded) },
  };
  writeFileSync(FILE, `${JSON.stringify(kept, null, 2)}\n`);
}
