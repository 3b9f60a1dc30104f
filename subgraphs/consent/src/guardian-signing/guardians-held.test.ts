import { newId, type ServiceName } from '@brobygger/domain';
import type { Refusal } from '@brobygger/subgraph-kit';
import { createCatchUp } from '../incoming/catch-up';
import { createReceiveMessages } from '../incoming/receive-messages';
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
      createReceiveMessages(registry.dataSource)(sender, [
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
    ask: (service, _question, body) => {
      const isAsked = (body as { readonly kind: string }).kind === 'GUARDIANS_HELD';
      if (isAsked) asked.push(service);
      return Promise.resolve({ rows: isAsked ? [fact(1, true)] : [], isLast: true });
    },
  });
  await catchUp.hearAll();
  expect([asked, await isReached()]).toEqual([['child-welfare'], false]);
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
