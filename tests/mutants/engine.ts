import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const FOLDER = join(__dirname, '..', '..', 'packages', 'consent-engine', 'src');
const load = createRequire(__filename);

// Every test of the engine as one file: to load the catalogues anew for each takes longer than the tests do.
for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.test.ts'))) {
  describe(file, () => void load(join(FOLDER, file)));
}
