import { DATABASE_NAMES, OWNER_NAMES } from '@brobygger/domain';
import { environmentFaults, JOB_SCHEMAS } from './environments';
import { copyOf, filesIn, manifestsIn, type Manifest, type Variable } from './manifests';
import { naisFaults } from './schema-faults';

interface Rule {
  readonly application: string;
}
interface NaisSpec {
  image: string;
  command: string[];
  env: Variable[];
  filesFrom: { secret?: string; mountPath: string }[];
  accessPolicy: { inbound?: { rules: Rule[] }; outbound: { rules?: Rule[]; external: { ipv4?: string }[] } };
  gcp?: { sqlInstances: { databases: { envVarPrefix: string }[] }[] };
  replicas?: { min: number };
  liveness?: { path: string };
  readiness?: { path: string };
  prometheus?: { enabled: boolean; port: string };
}

/** What ends; on NAIS the database server makes its restore points itself. */
const JOBS: readonly string[] = ['provision', ...Object.keys(JOB_SCHEMAS).filter((name) => name !== 'restore-point')];

/** `retention` has what goes by decisions, `emergency` what is applied when it is needed. */
const FOLDERS = ['nais', 'nais/retention', 'nais/emergency'];

const all = FOLDERS.flatMap(manifestsIn);
const specOf = ({ spec }: Manifest): NaisSpec => spec as unknown as NaisSpec;
/** Which of our processes it is: its name without ours. */
const processOf = ({ metadata }: Manifest): string => metadata.name.replace(/^brobygger-/, '');
const named = all.map((object) => [processOf(object), object] as const);
const find = (name: string): Manifest => all.find((object) => processOf(object) === name) as Manifest;

/** What NAIS itself gives: the address of the database that it makes. */
const givenTo = (object: Manifest): readonly string[] =>
  (specOf(object).gcp?.sqlInstances ?? []).flatMap(({ databases }) =>
    databases.map(({ envVarPrefix }) => `${envVarPrefix}_URL`),
  );
const faultsOf = (object: Manifest): readonly string[] =>
  environmentFaults(processOf(object), specOf(object).env, givenTo(object));

const namesIn = (rules: readonly Rule[] = []): readonly string[] =>
  rules.map(({ application }) => application.replace(/^brobygger-/, ''));

/** Who reaches whom: where the one says so and the other as well. */
const edges = (manifests: readonly Manifest[]): readonly string[] =>
  manifests
    .flatMap((from) =>
      namesIn(specOf(from).accessPolicy.outbound.rules)
        .filter((to) => {
          const called = manifests.find((object) => processOf(object) === to);
          return called !== undefined && namesIn(specOf(called).accessPolicy.inbound?.rules).includes(processOf(from));
        })
        .map((to) => `${processOf(from)} → ${to}`),
    )
    .sort();

test('there is an Application of every service, and a job for each that ends', () => {
  expect(FOLDERS.flatMap(filesIn).sort()).toEqual([...DATABASE_NAMES, ...JOBS].map((name) => `${name}.yaml`).sort());
  const kinds = Object.fromEntries(all.map((object) => [processOf(object), object.kind]));
  for (const name of DATABASE_NAMES) expect([name, kinds[name]]).toEqual([name, 'Application']);
  for (const name of JOBS) expect([name, kinds[name]]).toEqual([name, 'Naisjob']);
});

test.each(named)('%s has fields that NAIS publishes, and no other', (_name, object) => {
  expect(naisFaults(object)).toEqual([]);
});

test.each(named)('%s is given what it reads, all that it needs, and no secret in plain sight', (_name, object) => {
  expect(faultsOf(object)).toEqual([]);
  expect(specOf(object).filesFrom).toContainEqual({
    secret: object.metadata.name,
    mountPath: '/run/secrets/brobygger',
  });
});

test.each(DATABASE_NAMES)('%s is two, looked at, and measured where its metrics are', (name) => {
  const { replicas, liveness, readiness, prometheus, env } = specOf(find(name));
  expect(replicas?.min).toBeGreaterThanOrEqual(2);
  expect([liveness?.path, readiness?.path]).toEqual(['/isalive', '/isready']);
  expect(prometheus).toMatchObject({ enabled: true, port: env.find((each) => each.name === 'METRICS_PORT')?.value });
});

test('let by is whom the directory says, on both sides', () => {
  expect(edges(all)).toEqual(
    [
      ...OWNER_NAMES.flatMap((owner) => [`gateway → ${owner}`, `${owner} → consent`, `consent → ${owner}`]),
      'gateway → consent',
      'outreach → child-welfare',
    ].sort(),
  );
  const said = all.flatMap((object) => namesIn(specOf(object).accessPolicy.outbound.rules));
  expect(said).toHaveLength(edges(all).length);
});

test('the database and the user that makes roles are given to the job that provisions alone', () => {
  expect(all.filter((object) => specOf(object).gcp !== undefined).map(processOf)).toEqual(['provision']);
});

describe('a manifest that is broken is found', () => {
  const broken = (name: string, breakIt: (spec: NaisSpec, object: Manifest) => void): Manifest => {
    const object = copyOf(find(name));
    breakIt(specOf(object), object);
    return object;
  };

  test.each<[string, Manifest, RegExp]>([
    [
      'a field that NAIS does not have',
      broken('nav', (spec) => Object.assign(spec, { terminationGracePeriod: 20 })),
      /terminationGracePeriod"/,
    ],
    [
      'an amount in a unit that it does not take',
      broken('nav', (spec) => Object.assign(spec, { resources: { limits: { memory: '512MB' } } })),
      /pattern/,
    ],
    [
      'a metrics port that is a number',
      broken('nav', (spec) => Object.assign(spec, { prometheus: { enabled: true, port: 9464 } })),
      /string/,
    ],
    [
      'an address that is none',
      broken('nav', (spec) => (spec.accessPolicy.outbound.external = [{ ipv4: 'database' }])),
      /pattern/,
    ],
    ['no image', broken('migrate', (spec) => Reflect.deleteProperty(spec, 'image')), /'image'/],
    [
      'a field of an Application in a job',
      broken('migrate', (spec) => Object.assign(spec, { ingresses: [] })),
      /ingresses/,
    ],
  ])('%s', (_what, object, said) => {
    expect(naisFaults(object).join('\n')).toMatch(said);
  });

  test('a variable that is missing, one that nobody reads, and a secret', () => {
    expect(faultsOf(broken('nav', (spec) => spec.env.pop()))).toEqual(['SERVICE_PRIVATE_KEY is missing']);
    expect(faultsOf(broken('provision', (spec) => delete spec.gcp))).toEqual(['DATABASE_URL is missing']);
    expect(faultsOf(broken('nav', (spec) => spec.env.push({ name: 'COLOUR', value: 'x' })))).toEqual([
      'COLOUR is read by nobody',
    ]);
    const plain = broken(
      'migrate',
      (spec) => (spec.env = [{ name: 'NAV_MIGRATION_DATABASE_URL', value: 'postgres://x' }]),
    );
    expect(faultsOf(plain)).toEqual(['NAV_MIGRATION_DATABASE_URL stands there as it is']);
  });

  test('a side that does not let by', () => {
    const closed = all.map((object) =>
      processOf(object) === 'consent'
        ? broken('consent', (spec) => (spec.accessPolicy.inbound = { rules: [] }))
        : object,
    );
    expect(edges(closed)).not.toContain('nav → consent');
  });
});
