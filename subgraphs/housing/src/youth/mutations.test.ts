import { newId } from '@brobygger/domain';
import { createFakeRegistry, runSubgraph, type RunningSubgraph } from '@brobygger/testkit';
import { subgraph, type HousingServices } from '../index';

const registry = createFakeRegistry();
let housing: RunningSubgraph<HousingServices>;
beforeAll(async () => {
  housing = await runSubgraph(subgraph, { registry, clock: () => new Date('2026-03-02T10:00:00Z') });
});
afterAll(() => housing.stop());

const hop = (organisationId: string, caller = {}) => ({
  caller: {
    personId: 'Z1',
    role: 'CASEWORKER' as const,
    agency: 'HOUSING' as const,
    organisationId,
    assurance: 'SUBSTANTIAL' as const,
    ...caller,
  },
  purpose: 'B107',
  requestId: 'r',
  audience: 'housing',
});

/** A worker who runs mutations one after the other and gets the record's id back. */
const workerOf =
  (organisationId: string) =>
  async (field: string): Promise<string> => {
    const { data, errors } = await housing.subgraph.execute(hop(organisationId), {
      query: `mutation { done: ${field} { id } }`,
    });
    expect(errors).toBeUndefined();
    return (data as unknown as { done: { id: string } }).done.id;
  };

/** A youth who runs a mutation. */
const youthOf =
  (personId: string) =>
  async (field: string): Promise<unknown> => {
    const of = { personId, role: 'YOUTH', agency: null, organisationId: null };
    const { data, errors } = await housing.subgraph.execute(
      { ...hop('', of), purpose: 'B108' },
      { query: `mutation { done: ${field} }` },
    );
    expect(errors).toBeUndefined();
    return data?.['done'];
  };

test('a worker leads a youth from application to own rented home through the graph', async () => {
  const youthId = newId();
  registry.guardiansPermit(youthId);
  const write = workerOf(newId());
  const house = await write(
    'createHouse(input: { name: "Elvegata 2", kind: STUDENT_SHARED, genderRule: GIRLS, capacity: 3 })',
  );
  await write(
    `assignResponsiblePerson(input: { houseId: "${house}", name: "Kari", birthDate: "2000-01-01", ` +
      `isStudent: true, validFrom: "2026-01-01" })`,
  );
  const residency = await write(
    `applyResidency(input: { ground: { kind: OWN_WISH }, youthId: "${youthId}", houseId: "${house}",
      gender: GIRL })`,
  );
  expect(await write(`allocateResidency(input: { youthId: "${youthId}" })`)).toBe(residency);
  await write(`signHouseRules(youthId: "${youthId}")`);
  await write(`signLease(youthId: "${youthId}", signedBy: [YOUTH, GUARDIAN])`);
  await write(`moveIn(youthId: "${youthId}")`);
  const charge = await write(
    `chargeRent(input: { youthId: "${youthId}", month: "2026-04-01", amountNok: 4000, dueOn: "2026-04-01" })`,
  );
  await write(
    `recordRentPayment(input: { clientKey: "rent-april", youthId: "${youthId}", amountNok: 4000,
      paidOn: "2026-03-02", paidBy: YOUTH })`,
  );
  await write(`reverseRentEntry(input: { youthId: "${youthId}", entryId: "${charge}", reason: WAIVED })`);
  await write(`mapLifeArea(input: { youthId: "${youthId}", area: HEALTH, level: 4, note: "sleeps well" })`);
  await write(`publishHouseText(input: { houseId: "${house}", document: RULES, text: "No parties." })`);
  await write(`giveNotice(youthId: "${youthId}", movesOutOn: "2026-05-01")`);
  expect(await write(`moveOut(youthId: "${youthId}", moveOut: OWN_RENTED)`)).toBe(residency);
  await write(`closeHouse(houseId: "${house}")`);
});

test('a worker leads a follow-up from referral to its end through the graph', async () => {
  const youthId = newId();
  const write = workerOf(newId());
  const refer = () =>
    write(
      `referHousingFollowUp(input: { ground: { kind: OWN_WISH }, youthId: "${youthId}", referringAgency: NAV, basis: SECTION_17 })`,
    );
  const followUpId = await refer();
  const key = `youthId: "${youthId}", followUpId: "${followUpId}"`;
  await write(`bookFirstMeeting(input: { ${key}, on: "2026-03-09" })`);
  await write(
    `holdFirstMeeting(input: { ${key}, present: [YOUTH, CASEWORKER, PROJECT_WORKER], voluntary: true, motivated: true })`,
  );
  await write(`acceptHousingFollowUp(${key})`);
  const item = await write(
    `addHousingPlanItem(input: { ${key}, goal: "keep the flat", task: "pay on the 1st", ` +
      `owner: "youth", due: "2026-04-01" })`,
  );
  await write(`recordHomeSituation(input: { youthId: "${youthId}", kind: HOMELESS })`);
  const wish = `followUpId: "${followUpId}", goal: "a flat of my own"`;
  const youth = youthOf(youthId);
  expect(await youth(`writePlanItem(input: { ${wish} }) { version }`)).toEqual({ version: 1 });
  await write(`setHousingFollowUpEnd(input: { ${key}, endsOn: "2027-01-01" })`);
  await write(`startHousingFollowUp(${key})`);
  await write(`completeHousingPlanItem(youthId: "${youthId}", planItemId: "${item}")`);
  await write(`declineHousingFollowUp(youthId: "${youthId}", followUpId: "${await refer()}")`);
  await write(`endHousingFollowUp(input: { ${key}, reason: SELF_SUFFICIENT, followUpOffered: true })`);
});

test.each([
  ['a level beyond 5', 'mapLifeArea(input: { youthId: "Y", area: HEALTH, level: 6 })', 'input.level'],
  [
    'a negative rent',
    'chargeRent(input: { youthId: "Y", month: "2026-04-01", amountNok: -1, dueOn: "2026-04-01" })',
    'input.amountNok',
  ],
  [
    'a payment of nothing',
    'recordRentPayment(input: { clientKey: "rent-april", youthId: "Y", amountNok: 0, paidOn: "2026-03-02", paidBy: NAV })',
    'input.amountNok',
  ],
  [
    'a client key of seven characters',
    'recordRentPayment(input: { clientKey: "1234567", youthId: "Y", amountNok: 1, paidOn: "2026-03-02", paidBy: NAV })',
    'input.clientKey',
  ],
  [
    'an empty goal',
    'addHousingPlanItem(input: { youthId: "Y", followUpId: "F", goal: "", task: "t", owner: "o", due: "2026-04-01" })',
    'input.goal',
  ],
])('a worker who gives %s is told which argument is wrong', async (_name, field, argument) => {
  const { errors } = await housing.subgraph.execute(hop(newId()), { query: `mutation { ${field} { id } }` });
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
});

const OF_YOUTHS = ['writePlanItem', 'tickOffPlanItem', 'answerPlanTask', 'answerWellbeingSurvey'];

test('no mutation is open to another agency or another role', async () => {
  const mutations = Object.values(housing.subgraph.schema.getMutationType()?.getFields() ?? {});
  const [ofYouths, ofWorkers] = [true, false].map((is) =>
    mutations.filter(({ name }) => OF_YOUTHS.includes(name) === is),
  );
  expect([ofYouths?.length, ofWorkers?.length]).toEqual([4, 37]);
  for (const [caller, closed] of [
    [{ agency: 'NAV' }, mutations],
    [{ role: 'YOUTH' }, ofWorkers],
    [{}, ofYouths],
  ] as const) {
    for (const { resolve, name } of closed ?? []) {
      const refused = async (): Promise<unknown> =>
        resolve?.(undefined, {}, housing.subgraph.contextOf(hop(newId(), caller), null), {} as never);
      await expect(refused().catch((error: unknown) => ({ name, error }))).resolves.toMatchObject({
        name,
        error: { extensions: { code: 'FORBIDDEN_ROLE' } },
      });
    }
  }
});
