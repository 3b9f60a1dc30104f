import { DataCategory, EvaluationsSemantic, newId, Role, type Caller } from '@brobygger/domain';
import { connect } from '@brobygger/subgraph-kit';
import { consentPersistence } from '../consent-nouns';
import { createConsent, type ConsentRegistry } from '../consent.subgraph';
import { reader, startTestRegistry, workerOf, type TestRegistry } from '../registry.test-setup';

const at = new Date('2026-03-02T10:00:00Z');

let registry: TestRegistry;
beforeAll(async () => {
  registry = await startTestRegistry(at);
});
afterAll(() => registry.stop());

/** A registry over the same database that hears from nobody before it is let. */
async function startedAnew() {
  let isAway = true;
  const started = createConsent({
    dataSource: await connect(registry.databaseUrl, consentPersistence),
    vault: registry.vault,
    ask: () => (isAway ? Promise.reject(new Error('away')) : Promise.resolve({ rows: [], isLast: true })),
    deliver: () => Promise.resolve([]),
    clock: () => at,
    onFailure: () => undefined,
  });
  return { started, returns: () => void (isAway = false) };
}

/** What is asked at each door that lets workers or systems by: whether it was answered, or the code. */
async function atEachDoor({ registry: own, accessAnswers, consentFeed }: ConsentRegistry) {
  const organisationId = await registry.anOrganisation('NAV');
  const youthId = await registry.aYouth();
  const worker = workerOf('NAV', organisationId);
  const system: Caller = { ...worker, personId: '0192:1', role: Role.SYSTEM };
  const call = (caller: Caller) => ({
    hop: { caller, purpose: 'B102', requestId: newId(), audience: 'nav' },
    hopToken: null,
    askedBy: 'NAV' as const,
  });
  const question = {
    youthId,
    organisationId,
    category: DataCategory.HOUSING_RENT,
    purpose: 'B102' as const,
    placesYouth: null,
  };
  const asker = { caller: system, requestId: newId() };
  const disclose = (caller: Caller) =>
    own.disclose({
      ...call(caller),
      wants: [{ youthId, category: DataCategory.NAV_INCOME, placesYouth: false, fields: ['NavIncome.monthlyNok'] }],
    });
  const doors: Readonly<Record<string, () => Promise<unknown>>> = {
    disclose: () => disclose(worker),
    admit: () => own.admit({ ...call(worker), whom: { youthId }, at }),
    evaluate: () => accessAnswers.evaluate(asker, [question], EvaluationsSemantic.EXECUTE_ALL),
    search: () => accessAnswers.search(asker, { ...question, of: 'CATEGORIES', limit: 1, token: null }),
    feed: () => consentFeed.changes(asker, { after: null, limit: 1 }),
    'disclose to the youth': () => disclose(reader(Role.YOUTH, youthId)),
  };
  const answers: Record<string, unknown> = {};
  for (const [door, ask] of Object.entries(doors)) {
    answers[door] = await ask().then(
      () => 'answered',
      (cause: { readonly extensions?: { readonly code?: unknown } }) => cause.extensions?.code,
    );
  }
  return answers;
}

test('until every owner is heard no worker or system is let by at any door, and youths are', async () => {
  const { started, returns } = await startedAnew();
  const away = 'REGISTRY_UNAVAILABLE';
  const closed = { disclose: away, admit: away, evaluate: away, search: away, feed: away };
  await expect(started.subgraph.synchronise()).rejects.toThrow('owners were not heard');
  expect(await atEachDoor(started)).toEqual({ ...closed, 'disclose to the youth': 'answered' });
  returns();
  await started.subgraph.synchronise();
  expect(new Set(Object.values(await atEachDoor(started)))).toEqual(new Set(['answered']));
  await started.subgraph.stop();
});
