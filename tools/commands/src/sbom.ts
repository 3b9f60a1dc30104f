import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { licenceList, licensedIn, refusedOf } from './sbom/licences';
import { makeBill } from './sbom/make-bill';

const USAGE = 'usage: npm run --silent sbom -- [<folder>]';

/** Writes the bill of materials and the list of licences; ends with 1 where a licence is not allowed. */
async function main(words: readonly string[]): Promise<void> {
  const [folder = 'sbom', ...more] = words;
  if (more.length > 0 || folder.startsWith('-')) {
    process.stderr.write(`${USAGE}\n`);
    process.exitCode = 2;
    return;
  }
  const bill = await makeBill();
  const all = licensedIn(bill);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'brobygger.cdx.json'), `${JSON.stringify(bill, null, 2)}\n`);
  writeFileSync(join(folder, 'licences.csv'), licenceList(all));
  for (const { name, version, licence } of refusedOf(all)) {
    process.stderr.write(`\`${name}\` ${version} has a licence that is not allowed: ${licence ?? 'none'}\n`);
    process.exitCode = 1;
  }
  process.stdout.write(`${all.length} packages: ${folder}/brobygger.cdx.json, ${folder}/licences.csv\n`);
}

main(process.argv.slice(2)).catch((cause: unknown) => {
  process.stderr.write(`${(cause as Error).message}\n`);
  process.exit(1);
});
