import type { Caller } from '@brobygger/domain';
import { inLine } from '@brobygger/testkit';
import { heldConsents } from '../consent/end-consents';
import { OFFICER, startFamilies, whatStands, type Families, type Family } from './family.test-setup';

let families: Families;
beforeAll(async () => {
  families = await startFamilies();
});
afterAll(() => families.registry.stop());

const looked = ({ youthId }: Family): Promise<string> => whatStands(families.registry, OFFICER, youthId);
const CONFLICT = [['setGuardianStanding', 'CONFLICT']];

test('who looked before another officer shielded a guardian clears nobody by that, and clears several by one look', async () => {
  const family = await families.aFamily();
  const { stands, mother, father, tasks } = family;
  await family.send(await family.signed(), mother, father);
  const stale = await looked(family);
  expect((await stands(mother, 'SHIELDED')).codes).toEqual([]);
  expect((await stands(mother, 'CLEARED', stale)).codes).toEqual(CONFLICT);
  expect(await tasks(mother)).toEqual([]);
  const seen = await looked(family);
  for (const guardianId of [father, mother]) expect((await stands(guardianId, 'CLEARED', seen)).codes).toEqual([]);
  expect(await tasks(mother)).toHaveLength(1);
  // Shielded, looked at and cleared meanwhile: it is not what was looked at before.
  expect((await stands(mother, 'CLEARED', stale)).codes).toEqual(CONFLICT);
});

test('of a shielding and a clearing at once the shielding stands', async () => {
  const family = await families.aFamily();
  const { stands, mother, youthId } = family;
  await family.send(await family.signed(), mother);
  const seen = await looked(family);
  const held = { statement: `select ${heldConsents('$1')}`, values: [youthId] };
  await inLine(families.registry.dataSource, held, [
    () => stands(mother, 'SHIELDED'),
    () => stands(mother, 'CLEARED', seen),
  ]);
  expect(await family.tasks(mother)).toEqual([]);
});

test('what is said of one guardian is said of no other, on a paper about where the youth may live either', async () => {
  const { youthId, house, mother, father, stands } = await families.aFamily('2008-06-01');
  const { registry } = families;
  const enter = async (guardianId: string): Promise<readonly unknown[]> => {
    const input = { youthId, organisationId: house, guardianIds: [guardianId], scanSha256: 'a'.repeat(64) };
    const query = 'mutation ($input: PaperPermissionInput!) { enterPaperPermission(input: $input) { id } }';
    return (await registry.ask(OFFICER, query, { input })).codes;
  };
  await registry.asOwner("update youth set protection = 'FORTROLIG' where id = $1", [youthId]);
  expect((await stands(mother, 'CLEARED')).codes).toEqual([]);
  expect(await enter(father)).toEqual([['enterPaperPermission', 'RULE_VIOLATED']]);
  expect((await stands(father, 'SHIELDED')).codes).toEqual([]);
  expect(await enter(mother)).toEqual([]);
});

test('after a merging an officer sees and clears whom the former registration was shielded from, and undoing it undoes that', async () => {
  const [family, other] = [await families.aFamily(), await families.aFamily()];
  const { registry } = families;
  const { youthId, youth, mother, father, stands, tasks } = family;
  const former = other.youthId;
  await registry.asOwner('insert into guardianship (youth_id, guardian_id, kind) values ($1, $2, $3)', [
    former,
    mother,
    'PARENT',
  ]);
  expect((await other.stands(mother, 'SHIELDED')).codes).toEqual([]);
  await family.send(await family.signed(), mother);
  expect(await tasks(mother)).toHaveLength(1);
  await registry.asOwner('update youth set merged_into = $2 where id = $1', [former, youthId]);
  expect(await tasks(mother)).toEqual([]);
  const guardians = async (caller: Caller): Promise<readonly string[]> => {
    const { data } = await registry.ask(caller, `{ youth(id: "${youthId}") { guardians { id } } }`);
    return (data as { youth: { guardians: readonly { id: string }[] } }).youth.guardians.map(({ id }) => id);
  };
  expect([...(await guardians(OFFICER))].sort()).toEqual([mother, father, other.mother, other.father].sort());
  expect([...(await guardians(youth))].sort()).toEqual([mother, father].sort());
  expect((await stands(mother, 'CLEARED')).codes).toEqual([]);
  expect(await tasks(mother)).toHaveLength(1);
  // It was said of the two as one: whoever the former is, the shielding of them stands.
  await registry.asOwner('update youth set merged_into = null where id = $1', [former]);
  await other.send(await other.signed(), mother);
  expect(await other.held()).toEqual([mother]);
  expect(await tasks(mother)).toHaveLength(1);
});
