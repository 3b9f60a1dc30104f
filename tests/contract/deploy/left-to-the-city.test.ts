import { DATABASE_NAMES, fileVariableOf, GATEWAY, REGISTRY, type DatabaseName } from '@brobygger/domain';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SCHEMAS } from './environments';
import { containerOf, runs } from './kubernetes';
import { documentIn, type Manifest } from './manifests';

const PAGE = readFileSync(join(__dirname, '..', '..', '..', 'docs', 'kubernetes.md'), 'utf8');
/** What the parts and the example add, as far as it is known by name. */
const ADDED = ['retention', 'log-anchor'].map((part) =>
  JSON.stringify(documentIn(`kubernetes/${part}/kustomization.yaml`)),
);

/** The settings that a row of the table names. */
const namedFor = (who: string): readonly string[] => {
  const [row = ''] = PAGE.split('\n').filter((line) => line.startsWith(`| ${who} | `));
  return [...row.matchAll(/`([A-Z_]+)`/g)].map(([, name = '']) => name);
};

function givenTo(name: DatabaseName): readonly string[] {
  const patch = [GATEWAY, REGISTRY].includes(name) ? [documentIn<Manifest>(`kubernetes/example/${name}.yaml`)] : [];
  return [runs(name), ...patch].flatMap((object) => containerOf(object).env.map((variable) => variable.name));
}

/** The settings of a service that neither its manifest nor a part says. */
function unsaid(name: DatabaseName): readonly string[] {
  const given = givenTo(name);
  return Object.keys(SCHEMAS[name]?.shape ?? {}).filter(
    (variable) =>
      !given.includes(variable) &&
      !given.includes(fileVariableOf(variable)) &&
      !ADDED.some((text) => text.includes(`name: ${variable},`)),
  );
}

test.each(DATABASE_NAMES)('each setting of %s stands in a manifest, or is said to be left to the city', (name) => {
  const own = name === GATEWAY ? 'gateway' : name === REGISTRY ? 'registry' : null;
  const named = [...namedFor('all'), ...(own === null ? [] : namedFor(own))];
  expect(unsaid(name).filter((variable) => !named.includes(variable))).toEqual([]);
});

test('nothing is said to be left to the city that nobody reads, or that a manifest says', () => {
  const left = DATABASE_NAMES.flatMap(unsaid);
  const named = ['gateway', 'registry', 'all'].flatMap(namedFor);
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((variable) => !left.includes(variable))).toEqual([]);
});
