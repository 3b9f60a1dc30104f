import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { copyOf } from './manifests';
import { environmentFaults } from './environments';
import { composeFaults } from './schema-faults';

interface ComposeService {
  environment: Record<string, string | number>;
  networks?: string[];
}
interface ComposeFile {
  services: Record<string, ComposeService>;
  networks: Record<string, { internal?: boolean } | null>;
}

const text = readFileSync(join(__dirname, '..', '..', '..', 'docker-compose.yml'), 'utf8');
const file = parse(text, { merge: true }) as ComposeFile;

/** What a service is given; what comes out of the environment file is no value that stands in plain sight. */
const faultsOf = (name: string, { services }: ComposeFile): readonly string[] =>
  environmentFaults(
    name,
    Object.entries(services[name]?.environment ?? {}).map(([variable, value]) =>
      String(value).includes('${') ? { name: variable } : { name: variable, value: String(value) },
    ),
  );

const OURS = Object.keys(file.services).filter((name) => name !== 'postgres');

const broken = (breakIt: (copy: ComposeFile) => void): ComposeFile => {
  const copy = copyOf(file);
  breakIt(copy);
  return copy;
};
const serviceOf = (copy: ComposeFile, name: string): ComposeService => copy.services[name] as ComposeService;

test('the file fits the Compose Specification', () => {
  expect(composeFaults(file)).toEqual([]);
});

test.each(OURS)('%s is given what it reads, all that it needs, and no secret in plain sight', (name) => {
  expect(faultsOf(name, file)).toEqual([]);
});

test.each<[string, ComposeFile, RegExp]>([
  [
    'a field that does not exist',
    broken((copy) => Object.assign(serviceOf(copy, 'nav'), { restarts: 'always' })),
    /restarts/,
  ],
  [
    'a condition that nobody knows',
    broken((copy) => Object.assign(serviceOf(copy, 'nav'), { depends_on: { postgres: { condition: 'healthy' } } })),
    /allowed values/,
  ],
  ['a network that is a word', broken((copy) => Object.assign(copy.networks, { services: 'internal' })), /networks/],
])('%s is found', (_what, copy, said) => {
  expect(composeFaults(copy).join('\n')).toMatch(said);
});

test('a variable that is missing, one that nobody reads, and a secret are found', () => {
  expect(
    faultsOf(
      'nav',
      broken((copy) => Reflect.deleteProperty(serviceOf(copy, 'nav').environment, 'CONSENT_URL')),
    ),
  ).toEqual(['CONSENT_URL is missing']);
  expect(
    faultsOf(
      'nav',
      broken((copy) => (serviceOf(copy, 'nav').environment['COLOUR'] = 'red')),
    ),
  ).toEqual(['COLOUR is read by nobody']);
  const plain = broken((copy) => (serviceOf(copy, 'nav').environment['SERVICE_PRIVATE_KEY'] = '{}'));
  expect(faultsOf('nav', plain)).toEqual(['SERVICE_PRIVATE_KEY stands there as it is']);
});
