import { newId, Role, type Caller, type ServiceName } from '@brobygger/domain';
import { connect, type Ask, type Refusal } from '@brobygger/subgraph-kit';
import { consentPersistence } from '../consent-nouns';
import { createConsent } from '../consent.subgraph';
import { createCatchUp } from '../incoming/catch-up';
import { createReceiveMessages } from '../incoming/receive-messages';
import { ON_PAPER, reader } from '../registry.test-setup';
import { OFFICER, startFamilies, whatStands, type Families } from './family.test-setup';

let families: Families;
beforeAll(async () => {
  families = await startFamilies();
});
afterAll(() => families.registry.stop());

/** A youth who has sent something to the mother, and a child welfare service that may have guardians held. */
async function heldFamily() {
  const { registry } = families;
  const family = await families.aFamily();
  await family.send(await family.signed(), family.mother);
  const [service, nav] = [await registry.anOrganisation('CHILD_WELFARE'), await registry.anOrganisation('NAV')];
  const fact = (version: number, holds: boolean, organisationId = service) => ({
    youth_id: family.youthId,
    organisation_id: organisationId,
    holds,
    version,
  });
  return {
    ...family,
    service,
    nav,
    fact,
    isReached: async () => (await family.tasks(family.mother)).length === 1,
    tell: (payload: object, sender: ServiceName = 'child-welfare'): Promise<readonly Refusal[]> =>
      createReceiveMessages(registry.dataSource, () => ({ at: new Date(), mayDeliver: true }))(sender, [
        { id: newId(), kind: 'GUARDIANS_HELD', payload: { ...payload } },
      ]),
    areHeld: async () => {
      const { data } = await registry.ask(OFFICER, `{ youth(id: "${family.youthId}") { guardianReach { held } } }`);
      return (data as { youth: { guardianReach: { held: boolean } } }).youth.guardianReach.held;
    },
  };
}

test('a guardian is reached no more while child welfare has guardians held, but one who is cleared for it by name', async () => {
  const { mother, father, youthId, fact, tell, isReached, areHeld, held, stands } = await heldFamily();
  expect((await stands(mother, 'CLEARED')).codes).toEqual([]);
  const looked = await whatStands(families.registry, OFFICER, youthId);
  expect(await areHeld()).toBe(false);
  expect(await tell(fact(1, true))).toEqual([]);
  // Neither a clearance from before nor a look from before counts for it.
  expect([await isReached(), await held(), await areHeld()]).toEqual([false, [mother], true]);
  expect((await stands(mother, 'CLEARED', looked)).codes).toEqual([['setGuardianStanding', 'CONFLICT']]);
  expect((await stands(father, 'CLEARED')).codes).toEqual([]);
  expect(await isReached()).toBe(false);
  expect((await stands(mother, 'CLEARED')).codes).toEqual([]);
  expect([await isReached(), await held(), await areHeld()]).toEqual([true, [], true]);
  // It ends and begins anew: nobody has looked at that.
  await tell(fact(2, false));
  await tell(fact(3, true));
  expect(await isReached()).toBe(false);
});

test('once all is over guardians are reached as before; what is told twice or late changes nothing', async () => {
  const { fact, tell, isReached, areHeld } = await heldFamily();
  const other = await families.registry.anOrganisation('CHILD_WELFARE');
  await tell(fact(5, true));
  await tell(fact(5, true));
  await tell(fact(4, false));
  await tell(fact(1, true, other));
  expect(await isReached()).toBe(false);
  await tell(fact(6, false));
  expect(await isReached()).toBe(false);
  await tell(fact(2, false, other));
  for (const version of [6, 5]) await tell(fact(version, true));
  expect([await isReached(), await areHeld()]).toEqual([true, false]);
});

test('what another service tells of it, or child welfare of another agency’s organisation, is refused and holds nobody', async () => {
  const { fact, tell, isReached, nav } = await heldFamily();
  const foreign = [expect.objectContaining({ code: 'MESSAGE_OF_ANOTHER_AGENCY' })];
  expect(await tell(fact(1, true), 'nav')).toEqual(foreign);
  expect(await tell(fact(1, true, nav), 'nav')).toEqual(foreign);
  expect(await tell(fact(1, true, nav))).toEqual(foreign);
  expect(await isReached()).toBe(true);
});

test('a registry that starts hears of it from child welfare, and asks nobody else', async () => {
  const { fact, isReached } = await heldFamily();
  const asked: string[] = [];
  const catchUp = createCatchUp({
    dataSource: families.registry.dataSource,
    clock: () => new Date(),
    ask: (service, _question, body) => {
      const isAsked = (body as { readonly kind: string }).kind === 'GUARDIANS_HELD';
      if (isAsked) asked.push(service);
      return Promise.resolve({ rows: isAsked ? [fact(1, true)] : [], isLast: true });
    },
  });
  await catchUp.hearAll();
  expect([asked, await isReached()]).toEqual([['child-welfare'], false]);
});

/** A registry over the same database that has asked nobody yet. */
async function startedAnew(ask: Ask) {
  const { databaseUrl, vault } = families.registry;
  const { subgraph } = createConsent({
    dataSource: await connect(databaseUrl, consentPersistence),
    vault,
    ask,
    deliver: () => Promise.resolve([]),
    clock: families.now,
    onFailure: (_what, cause) => {
      throw cause;
    },
  });
  return {
    subgraph,
    async asked(caller: Caller, query: string, variables: object = {}) {
      const hop = { caller, purpose: null, requestId: newId(), audience: 'consent' };
      const { data, errors = [] } = await subgraph.execute(hop, { query, variables: { ...variables } });
      const codes = errors.map(({ path = [], extensions }) => [path.join('.'), extensions['code']]);
      return { data: JSON.parse(JSON.stringify(data ?? null)) as unknown, codes };
    },
  };
}

test('until a registry that starts has heard from every owner nothing reaches a guardian', async () => {
  const { mother, father, youth, youthId, house, fact, held, tasks, consents } = await heldFamily();
  let isAway = true;
  const started = await startedAnew((_service, _question, body) => {
    if (isAway) return Promise.reject(new Error('away'));
    const isAsked = (body as { readonly kind: string }).kind === 'GUARDIANS_HELD';
    return Promise.resolve({ rows: isAsked ? [fact(1, true)] : [], isLast: true });
  });
  const { subgraph, asked } = started;
  const [{ id } = { id: '' }] = await tasks(mother);
  const asMother = reader(Role.GUARDIAN, mother);
  const heard = '{ heard: true, how: "Vi snakket om det." }';
  const ofGuardians = {
    guardianSignings: '{ guardianSignings { id } }',
    guardianRequests: '{ guardianRequests { id } }',
    guardianPermissions: '{ guardianPermissions { id } }',
    answerAsGuardian: `mutation { answerAsGuardian(id: "${id}", accept: true) { id } }`,
    answerForChild: `mutation { answerForChild(input: { requestId: "${id}", categories: [], heard: ${heard} }) { id } }`,
    answerPermission: `mutation { answerPermission(id: "${id}", accept: true) { id } }`,
    revokePermission: `mutation { revokePermission(id: "${id}") { id } }`,
    undoDecline: `mutation { undoDecline(id: "${id}") { id } }`,
    undoPermissionDecline: `mutation { undoPermissionDecline(id: "${id}") { id } }`,
  };
  // All that is a guardian's alone, so that none that is made later is left out.
  const fields = [...subgraph.sdl.matchAll(/^ {2}(\w+)(\([^)]*\))?: .*@requiresRole\(roles: \[GUARDIAN\]\)/gm)];
  expect(fields.map(([, name]) => name).sort()).toEqual(Object.keys(ofGuardians).sort());
  const form = { recipientId: house, purpose: 'B102', categories: ['NAV_CASE'], signedBy: ['YOUTH', 'GUARDIAN'] };
  const paper = {
    input: { youthId, ...form, guardianId: mother, signing: ON_PAPER },
    permission: { youthId, organisationId: house, guardianIds: [mother, father], scanSha256: ON_PAPER.scanSha256 },
  };
  const give = 'mutation ($input: GiveConsentInput!) { giveConsent(input: $input) { id } }';
  const permit = `mutation ($permission: PaperPermissionInput!) { enterPaperPermission(input: $permission) { id } }`;
  const entered = async (): Promise<readonly unknown[]> => [
    ...(await asked(OFFICER, give, { input: paper.input })).codes,
    ...(await asked(OFFICER, permit, { permission: paper.permission })).codes,
  ];

  await expect(subgraph.synchronise()).rejects.toThrow('owners were not heard');
  for (const [field, query] of Object.entries(ofGuardians)) {
    expect((await asked(asMother, query)).codes).toEqual([[field, 'REGISTRY_UNAVAILABLE']]);
  }
  expect(await entered()).toEqual([
    ['giveConsent', 'REGISTRY_UNAVAILABLE'],
    ['enterPaperPermission', 'REGISTRY_UNAVAILABLE'],
  ]);
  // The youth sends as ever: it is held where that is to be.
  const send = `mutation { sendToGuardians(id: "${id}", guardianIds: ["${father}"]) { state } }`;
  expect(await asked(youth, send)).toEqual({ data: { sendToGuardians: { state: 'SENT' } }, codes: [] });

  isAway = false;
  await subgraph.synchronise();
  expect(await asked(asMother, ofGuardians.guardianSignings)).toEqual({ data: { guardianSignings: [] }, codes: [] });
  expect((await asked(asMother, ofGuardians.answerAsGuardian)).codes).toEqual([['answerAsGuardian', 'NOT_FOUND']]);
  expect(await entered()).toEqual([
    ['giveConsent', 'RULE_VIOLATED'],
    ['enterPaperPermission', 'RULE_VIOLATED'],
  ]);
  expect([await held(), await consents()]).toEqual([[mother, father], []]);
  await subgraph.stop();
});

test('of a registration that is merged into the youth’s it holds the guardians too, until that is undone', async () => {
  const [{ isReached, youthId }, former] = [await heldFamily(), await heldFamily()];
  await former.tell(former.fact(1, true));
  const merge = (keptId: string | null) =>
    families.registry.asOwner('update youth set merged_into = $2 where id = $1', [former.youthId, keptId]);
  await merge(youthId);
  expect(await isReached()).toBe(false);
  await merge(null);
  expect(await isReached()).toBe(true);
});
