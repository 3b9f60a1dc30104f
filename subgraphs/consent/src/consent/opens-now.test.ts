import { Role } from '@brobygger/domain';
import { startRequests, REQUEST, READ_SENT, REASON, AT } from '../consent-request/requests.test-setup';
import { createReadChanges } from '../consent-feed/read-changes';
import { createQuery } from '@brobygger/subgraph-kit';
import { reader, workerOf } from '../registry.test-setup';

let world: Awaited<ReturnType<typeof startRequests>>;
beforeAll(async () => {
  world = await startRequests();
});
afterAll(() => world.registry.stop());

/** An office that asked a youth for a category, and was given it with the others. */
async function anAsker(asked: string, given: readonly ('HOUSING_RESIDENCY' | 'HOUSING_RENT')[]) {
  const { registry, ask } = world;
  const [youthId, office] = [await registry.aYouth(), await registry.anOrganisation('NAV')];
  const worker = workerOf('NAV', office);
  const input = { youthId, purpose: 'B102', categories: [asked], reason: REASON };
  const { data } = await ask(worker, REQUEST, { input });
  const { id: requestId } = data?.['requestConsent'] as { readonly id: string };
  const form = { youthId, recipientId: office, purpose: 'B102', categories: given, signedBy: ['YOUTH'] } as const;
  await registry.services.consents.give(reader(Role.YOUTH, youthId), form, AT);
  const changes = createReadChanges({
    dataSource: registry.dataSource,
    query: createQuery(registry.dataSource),
    clock: () => AT,
  });
  return {
    requestId,
    protect: () => registry.asOwner("update youth set protection = 'FORTROLIG' where id = $1", [youthId]),
    cancels: () => ask(worker, 'mutation ($id: ID!) { cancelConsentRequest(id: $id) { id } }', { id: requestId }),
    expires: () =>
      registry.asOwner(
        "update consent_request set sent_at = sent_at - interval '1 year', expires_at = $2 where id = $1",
        [requestId, AT],
      ),
    /** What the office is told: of its request, of the consents to it, and by the feed. */
    async told(): Promise<readonly unknown[]> {
      const sent = await ask(worker, READ_SENT, { first: 1 });
      const list = sent.data?.['sentConsentRequests'] as {
        readonly edges: readonly { readonly node: { readonly categories: readonly { readonly answer: string }[] } }[];
      };
      const own = await ask(worker, `{ youth(id: "${youthId}") { consents { categories } } }`);
      const youth = own.data?.['youth'] as { readonly consents: readonly { readonly categories: unknown }[] } | null;
      const { placed } = await changes.after(office, '0', 10);
      return [
        list.edges.flatMap(({ node }) => node.categories.map(({ answer }) => answer)),
        youth?.consents.map(({ categories }) => categories),
        placed.map(({ change }) => (change?.kind === 'given' ? change.consent.categories : change)),
      ];
    },
  };
}

test('a consent to what places a youth opens nothing while the address is protected, and its recipient is told of none', async () => {
  const { protect, told } = await anAsker('HOUSING_RESIDENCY', ['HOUSING_RESIDENCY']);
  expect(await told()).toEqual([['GIVEN'], [['HOUSING_RESIDENCY']], [['HOUSING_RESIDENCY']]]);
  await protect();
  expect(await told()).toEqual([['NOT_ANSWERED'], [], []]);
});

test('of one that names more, the recipient is told the rest', async () => {
  const { protect, told } = await anAsker('HOUSING_RENT', ['HOUSING_RESIDENCY', 'HOUSING_RENT']);
  await protect();
  expect(await told()).toEqual([['GIVEN'], [['HOUSING_RENT']], [['HOUSING_RENT']]]);
});

test.each(['cancels', 'expires'] as const)(
  'a request that is over tells no more what is given: it %s',
  async (ending) => {
    const asker = await anAsker('HOUSING_RENT', ['HOUSING_RENT']);
    expect((await asker.told())[0]).toEqual(['GIVEN']);
    await asker[ending]();
    expect((await asker.told())[0]).toEqual(['NOT_ANSWERED']);
  },
);

test('of a protected youth nothing that is refused says whether a consent to the organisation stands', async () => {
  const { registry, ask } = world;
  const youthId = await registry.aYouth();
  await registry.asOwner("update youth set protection = 'FORTROLIG' where id = $1", [youthId]);
  const youth = reader(Role.YOUTH, youthId);
  const [given, other] = [await registry.anOrganisation('NAV'), await registry.anOrganisation('NAV')];
  const give = (recipientId: string, more: object = {}) =>
    ask(youth, 'mutation ($input: GiveConsentInput!) { giveConsent(input: $input) { state } }', {
      input: { recipientId, purpose: 'B102', categories: ['HOUSING_RENT'], ...more },
    });
  expect((await give(given)).errors).toEqual([]);
  const tomorrow = { validFrom: '2026-03-03T10:00:00Z' };
  const [later, never] = [await give(given, tomorrow), await give(other, tomorrow)];
  expect(later.errors).toMatchObject([{ extensions: { rule: 'CONSENT_BEGINS', argument: 'input.validFrom' } }]);
  expect(later).toEqual(never);
  for (const replaces of [[], [{ id: youthId, version: 1 }]]) {
    expect((await give(given, { replaces })).errors).toEqual([]);
    expect((await give(other, { replaces })).errors).toEqual([]);
  }
});
