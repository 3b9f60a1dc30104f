import { newId, type Caller } from '@brobygger/domain';
import { createCatchUp } from '../incoming/catch-up';
import { createReceiveMessages } from '../incoming/receive-messages';
import { OFFICER, START, startFamilies, type Families } from '../guardian-signing/family.test-setup';

let families: Families;
beforeAll(async () => {
  families = await startFamilies();
});
afterAll(() => families.registry.stop());

const LATER = '2026-03-31T22:00:00Z';
const REASON = 'Sagt av barnevernet på telefon.';

/** A youth who has sent something to the mother, and a child welfare service that has a concern and tells it later. */
async function aDelayed() {
  const { registry } = families;
  const family = await families.aFamily();
  const sentId = await family.signed();
  await family.send(sentId, family.mother);
  const [service, concernId] = [await registry.anOrganisation('CHILD_WELFARE'), newId()];
  const { youthId, mother, youth } = family;
  const given = START.toISOString();
  const of = { youth_id: youthId, organisation_id: service };
  const messages = {
    CONCERN_DELAY: { concern_id: concernId, ...of, given_at: given, shown_from: LATER, version: 1 },
    SERVICE_RELATION: {
      ...{ ...of, valid_from: given, valid_to: null, begun_by: 'Z1', version: 1 },
      ...{ ground: 'CONCERN', ground_reference: concernId, ground_state: 'VERIFIED', ended_by: null },
    },
    GUARDIANS_HELD: { ...of, holds: true, version: 1 },
  };
  const isTold = () =>
    registry.asOwner('update concern_delay set shown_from = given_at where concern_id = $1', [concernId]);
  const read = async (as: Caller): Promise<unknown> => {
    const text = `{ youth(id: "${youthId}") { serviceRelations { begunAt } guardians { id word { standing } shieldedAt }
      guardianSignings { state hiddenFrom } disclosures(first: 50) { edges { node { act fields role } } } } }`;
    const { youth: own } = (await registry.ask(as, text)).data as { youth: { disclosures: { edges: Edge[] } } };
    // What anybody looks at is entered as a reading.
    const done = own.disclosures.edges.flatMap(({ node }) => (/^READ/.test(node.act) ? [] : [node.fields.join()]));
    return { ...own, disclosures: done };
  };
  return {
    ...{ ...family, messages, concernId, isTold },
    ownView: () => read(youth),
    tell: (...kinds: readonly (keyof typeof messages)[]) =>
      createReceiveMessages(registry.dataSource, () => ({ at: START, mayDeliver: true }))(
        'child-welfare',
        kinds.map((kind) => ({ id: newId(), kind, payload: messages[kind] })),
      ),
    hides: () =>
      registry.ask(OFFICER, 'mutation ($input: GuardianHidingInput!) { hideFromGuardian(input: $input) { id } }', {
        input: { youthId, sentId, guardianId: mother, reason: REASON },
      }),
  };
}
interface Edge {
  readonly node: { readonly act: string; readonly fields: readonly string[] };
}

test('a youth is told nothing of how guardians are held while a concern is told later, and all of it then', async () => {
  const { tell, ownView, stands, hides, mother, father, isTold, isReached } = await held();
  const before = await ownView();
  expect(await tell('CONCERN_DELAY', 'SERVICE_RELATION', 'GUARDIANS_HELD')).toEqual([]);
  expect(await isReached()).toBe(false);
  expect((await stands(mother, 'CLEARED')).codes).toEqual([]);
  expect((await stands(father, 'SHIELDED')).codes).toEqual([]);
  expect((await hides()).codes).toEqual([]);
  expect(await ownView()).toEqual(before);
  await isTold();
  expect(await ownView()).toMatchObject({
    serviceRelations: [{}],
    guardianSignings: [{ hiddenFrom: [mother] }],
    disclosures: ['Mutation.hideFromGuardian', 'Mutation.setGuardianStanding', 'Mutation.setGuardianStanding'],
  });
});

/** The same, with whether something reaches the mother. */
async function held() {
  const delayed = await aDelayed();
  return { ...delayed, isReached: async () => (await delayed.tasks(delayed.mother)).length === 1 };
}

test('what is told of a registration that is merged into the youth’s keeps back what is done with the youth since', async () => {
  const [{ ownView, messages, youthId }, former] = [await aDelayed(), await aDelayed()];
  const before = await ownView();
  await former.tell('CONCERN_DELAY');
  await families.registry.asOwner('update youth set merged_into = $2 where id = $1', [former.youthId, youthId]);
  // As child welfare tells of what is copied to the registration that is kept.
  messages.SERVICE_RELATION.organisation_id = former.messages.CONCERN_DELAY.organisation_id;
  const tell = createReceiveMessages(families.registry.dataSource, () => ({ at: START, mayDeliver: true }));
  await tell('child-welfare', [{ id: newId(), kind: 'SERVICE_RELATION', payload: messages.SERVICE_RELATION }]);
  expect(await ownView()).toMatchObject({ serviceRelations: [] });
  await former.isTold();
  expect(await ownView()).toMatchObject({ serviceRelations: [{}] });
  await families.registry.asOwner('update youth set merged_into = null where id = $1', [former.youthId]);
  expect(before).toMatchObject({ serviceRelations: [] });
});

test('a registry that starts hears what is told later before what that keeps back', async () => {
  const asked: string[] = [];
  const catchUp = createCatchUp({
    dataSource: families.registry.dataSource,
    clock: () => START,
    ask: (service, _question, body) => {
      if (service === 'child-welfare') asked.push((body as { readonly kind: string }).kind);
      return Promise.resolve({ rows: [], isLast: true });
    },
  });
  await catchUp.hearAll();
  expect(asked.indexOf('CONCERN_DELAY')).toBeGreaterThan(-1);
  expect(asked.indexOf('CONCERN_DELAY')).toBeLessThan(asked.indexOf('SERVICE_RELATION'));
});
