import { Role, type Agency, type Sector } from '@brobygger/domain';
import { reader, startTestRegistry, workerOf, type TestRegistry } from '../registry.test-setup';

const AT = new Date('2026-03-02T10:00:00Z');
const BEFORE = '2026-03-01T10:00:00Z';
const AFTER = '2026-03-03T10:00:00Z';

const OF_PUBLIC = 'GDPR art. 6(1)(e), art. 6(3), sotjl. § 15';
const OF_PRIVATE = 'GDPR art. 6(1)(b), art. 6(1)(f)';

let registry: TestRegistry;
beforeAll(async () => {
  registry = await startTestRegistry(AT);
});
afterAll(() => registry.stop());

/** An organisation that was entered at the moment. */
async function entered(agency: Agency, sector: Sector | null, at: string): Promise<string> {
  const id = await registry.anOrganisation(agency, 'A service', undefined, sector);
  await registry.asOwner('update organisation_entered set at = $2 where organisation_id = $1', [id, at]);
  return id;
}

/** A youth of whom NAV was let see so many times what a house has. */
async function seenByNav(times: number) {
  const youthId = await registry.aYouth();
  const recipientId = await entered('NAV', 'PUBLIC', BEFORE);
  const youth = reader(Role.YOUTH, youthId);
  await registry.services.consents.give(
    youth,
    { youthId, recipientId, purpose: 'B102', categories: ['HOUSING_RENT'], signedBy: ['YOUTH'] },
    new Date(BEFORE),
  );
  for (let time = 0; time < times; time += 1) {
    await registry.registry.disclose({
      hop: { caller: workerOf('NAV', recipientId), purpose: 'B102', requestId: `seen-${time}`, audience: 'housing' },
      hopToken: null,
      askedBy: 'HOUSING',
      wants: [{ youthId, category: 'HOUSING_RENT', placesYouth: false, fields: ['Residency.rentNok'] }],
    });
  }
  return youth;
}

const OWNERS = `{ me { disclosures(input: { act: READ, category: HOUSING_RENT }) { edges { node { legalBases {
  owner owners { sector processing secrecy liftedBy } } } } } } }`;

interface Told {
  readonly owner: string | null;
  readonly owners: readonly { readonly sector: Sector; readonly processing: string }[];
}

async function toldTo(youth: ReturnType<typeof reader>): Promise<readonly Told[]> {
  const { data } = await registry.ask(youth, OWNERS);
  const { me } = data as { me: { disclosures: { edges: { node: { legalBases: readonly Told[] } }[] } } };
  return me.disclosures.edges.flatMap(({ node }) => node.legalBases);
}

test('an entry of what houses have names on what they process it, as houses were then, whatever is entered later', async () => {
  const youth = await seenByNav(1);
  const told = async () =>
    (await toldTo(youth)).map(({ owner, owners }) => [
      owner,
      ...owners.map(({ sector, processing }) => `${sector}: ${processing}`),
    ]);
  const both = [[null, `PUBLIC: ${OF_PUBLIC}`, `PRIVATE: ${OF_PRIVATE}`]];
  expect(await told()).toEqual(both);

  await entered('HOUSING', 'PUBLIC', BEFORE);
  const ofPublic = [[OF_PUBLIC, `PUBLIC: ${OF_PUBLIC}`]];
  expect(await told()).toEqual(ofPublic);
  await entered('OUTREACH', 'PRIVATE', BEFORE);
  await entered('HOUSING', 'PRIVATE', AFTER);
  await entered('HOUSING', null, AFTER);
  expect(await told()).toEqual(ofPublic);

  await entered('HOUSING', null, BEFORE);
  expect(await told()).toEqual(both);
});

test('of however many entries, of which sectors organisations are is asked once', async () => {
  const statements = async (times: number): Promise<number> => {
    const youth = await seenByNav(times);
    const before = registry.statements.length;
    expect(await toldTo(youth)).toHaveLength(times);
    return registry.statements.length - before;
  };
  expect(await statements(9)).toBe(await statements(1));
});

test('since when an organisation is entered is nobody’s to change', async () => {
  const moved = registry.dataSource.query(`update organisation_entered set at = '${AFTER}'`);
  await expect(moved).rejects.toThrow(/permission denied/);
});
