// What `npm pack` puts into the package: the compiled sources for CommonJS, what hands them on to ES modules, and the scenarios as JSON.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const require = createRequire(import.meta.url);
const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const TSC = at('../../node_modules/typescript-native/bin/tsc');
const SCENARIOS = at('../../conformance/');

rmSync(at('packed'), { recursive: true, force: true });
execFileSync(process.execPath, [TSC, '-p', at('tsconfig.pack.json')], {
  stdio: 'inherit',
});

mkdirSync(at('packed/suite'));
for (const file of readdirSync(SCENARIOS).filter((name) => name.endsWith('.yaml'))) {
  const json = JSON.stringify(parse(readFileSync(`${SCENARIOS}${file}`, 'utf8')));
  writeFileSync(at(`packed/suite/${file.replace('.yaml', '.json')}`), json);
}

const names = Object.keys(require(at('packed/index.js'))).sort();
writeFileSync(at('packed/index.mjs'), `import all from './index.js';\nexport const { ${names.join(', ')} } = all;\n`);
writeFileSync(at('packed/index.d.mts'), "export * from './index.js';\n");
