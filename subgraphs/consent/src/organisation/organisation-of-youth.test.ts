import { newId, Role, type AddressProtection, type Caller, type ServiceName } from '@brobygger/domain';
import type { Message } from '@brobygger/subgraph-kit';
import { reader, startTestRegistry, TRONDHEIM, workerOf, type TestRegistry } from '../registry.test-setup';

const EARLIER = new Date('2026-03-01T10:00:00Z');

let registry: TestRegistry;
beforeAll(async () => {
  registry = await startTestRegistry(new Date('2026-03-02T10:00:00Z'));
});
afterAll(() => registry.stop());

const tell = async (sender: ServiceName, kind: Message['kind'], payload: Message['payload']): Promise<void> =>
  expect(await registry.subgraph.receive(sender, [{ id: newId(), kind, payload }])).toEqual([]);

const serve = (youthId: string, organisationId: string): Promise<void> =>
  tell('housing', 'SERVICE_RELATION', {
    youth_id: youthId,
    organisation_id: organisationId,
    valid_from: EARLIER.toISOString(),
    valid_to: null,
    begun_by: 'Z1',
    ground: 'REFERRAL',
    ground_reference: 'H-1',
    ground_state: 'UNVERIFIED',
    ended_by: null,
    version: 1,
  });

const order = (youthId: string, organisationId: string): Promise<void> =>
  tell('child-welfare', 'INFORMATION_ORDER', {
    order_id: newId(),
    youth_id: youthId,
    organisation_id: organisationId,
    kind: 'INVESTIGATION',
    categories: ['HOUSING_RESIDENCY'],
    given_by: 'Z1',
    given_at: EARLIER.toISOString(),
    shown_from: EARLIER.toISOString(),
    ended_at: null,
    version: 1,
  });

/** A youth whom a house serves and has read on consent, under an order of child welfare, with a worker blocked. */
async function aYouth(protection: AddressProtection, name = 'Ungbo Grünerløkka') {
  const youthId = await registry.aYouth({ protection });
  const house = await registry.anOrganisation('HOUSING', name);
  const office = await registry.anOrganisation('CHILD_WELFARE', name);
  const me = reader(Role.YOUTH, youthId);
  const form = { recipientId: house, purpose: 'B102', categories: ['NAV_CASE'], signedBy: ['YOUTH'] } as const;
  await registry.services.consents.give(me, { ...form, youthId }, EARLIER);
  await serve(youthId, house);
  await order(youthId, office);
  const worker = workerOf('HOUSING', house);
  await registry.ask(worker, `{ youth(id: "${youthId}") { name } }`, {}, 'B102');
  await registry.knows(house, `Z-${youthId}`);
  const block = `mutation { blockWorker(input: { personId: "Z-${youthId}" }) { id } }`;
  expect((await registry.ask(me, block)).codes).toEqual([]);
  return { youthId, house, office, me, worker, orderer: workerOf('CHILD_WELFARE', office) };
}

const CONSENTS = 'consents { recipient { name district } recipientAgency }';
const SERVICE = 'serviceRelations { organisation { name } agency }';
const ORDERS = 'informationOrders { orderedBy { name } givenBy }';
const BLOCKED = 'blockedWorkers { organisation { name } agency }';
const LOG = 'disclosures { edges { node { role organisation { name } agency municipalUnit { name } } } }';
const EVERYTHING = `${CONSENTS} ${SERVICE} ${ORDERS} ${BLOCKED} ${LOG}`;

const WITHHELD = 'UNAUTHORIZED_FIELD_OR_TYPE';
const PROTECTED = ['FORTROLIG', 'STRENGT_FORTROLIG', 'STRENGT_FORTROLIG_UTLAND'] as const;

/** What the caller reads of the youth, and the code at each path that is null for one. */
async function read(caller: Caller, youthId: string, fields: string, purpose?: string) {
  const root = caller.role === Role.YOUTH ? 'me' : `youth(id: "${youthId}")`;
  const { data, codes } = await registry.ask(caller, `{ picture: ${root} { ${fields} } }`, {}, purpose);
  return { picture: (data as { readonly picture: unknown }).picture, codes };
}

/** The picture of a youth with all names, or with none. */
const pictureWith = (name: string | null) => {
  const organisation = name === null ? null : { name };
  return {
    consents: [{ recipient: name === null ? null : { name, district: null }, recipientAgency: 'HOUSING' }],
    serviceRelations: [{ organisation, agency: 'HOUSING' }],
    informationOrders: [{ orderedBy: organisation, givenBy: 'Z1' }],
    blockedWorkers: [{ organisation, agency: 'HOUSING' }],
    disclosures: { edges: [{ node: { role: 'CASEWORKER', organisation, agency: 'HOUSING', municipalUnit: null } }] },
  };
};

const PLACES = [
  'consents.0.recipient',
  'serviceRelations.0.organisation',
  'informationOrders.0.orderedBy',
  'blockedWorkers.0.organisation',
  'disclosures.edges.0.node.organisation',
  'disclosures.edges.0.node.municipalUnit',
];

test('a youth reads the names of the organisations, and of which agency they are', async () => {
  const { me, youthId } = await aYouth('UNGRADED');
  expect(await read(me, youthId, EVERYTHING)).toEqual({ picture: pictureWith('Ungbo Grünerløkka'), codes: [] });
});

test.each(PROTECTED)(
  'a youth whose address is %s reads no name, and of which agency they are all the same',
  async (protection) => {
    const { me, youthId } = await aYouth(protection);
    const { picture, codes } = await read(me, youthId, EVERYTHING);
    expect(picture).toEqual(pictureWith(null));
    expect([...codes].sort()).toEqual(PLACES.map((place) => [`picture.${place}`, WITHHELD]).sort());
  },
);

test('the error says nothing but that no consent opens it, whatever the organisation is', async () => {
  const answers = await Promise.all(
    ['Ungbo Grünerløkka', 'Sagene bo'].map(async (name) => {
      const { me } = await aYouth('FORTROLIG', name);
      const hop = { caller: me, purpose: null, requestId: newId(), audience: 'consent' };
      return registry.subgraph.execute(hop, { query: `{ me { ${EVERYTHING} } }` });
    }),
  );
  const [one, other] = answers.map(({ data, errors = [] }) => [
    data,
    errors.map((error) => JSON.stringify(error)).sort(),
  ]);
  expect(JSON.stringify(one)).toBe(JSON.stringify(other));
  expect(answers[0]?.errors?.map(({ extensions }) => extensions)).toEqual(
    PLACES.map(() => ({ code: WITHHELD, consent: { owner: 'CONSENT', remedy: 'NONE' } })),
  );
});

test.each<[Role, string, readonly string[]]>([
  [Role.CONSENT_OFFICER, `${CONSENTS} ${SERVICE} ${ORDERS}`, PLACES.slice(0, 3)],
  [Role.AUDITOR, LOG, ['disclosures.edges.1.node.organisation', 'disclosures.edges.1.node.municipalUnit']],
])('a %s reads no name of a youth whose address is protected either', async (role, fields, places) => {
  const [open, hidden] = [await aYouth('UNGRADED'), await aYouth('FORTROLIG')];
  const asked = reader(role, newId());
  for (const { youthId } of [open, hidden]) await read(asked, youthId, fields);
  expect((await read(asked, open.youthId, fields)).codes).toEqual([]);
  const { picture, codes } = await read(asked, hidden.youthId, fields);
  expect([...codes].sort()).toEqual(places.map((place) => [`picture.${place}`, WITHHELD]).sort());
  expect(JSON.stringify(picture)).not.toContain('Ungbo');
});

test('the unit of the municipality is withheld from the youth, and shown to its own officer', async () => {
  const { youthId, me } = await aYouth('FORTROLIG');
  const officer = reader(Role.CONSENT_OFFICER);
  await read(officer, youthId, LOG);
  const entryFor = async (caller: Caller) =>
    (
      (await read(caller, youthId, LOG)).picture as { disclosures: { edges: { node: unknown }[] } }
    ).disclosures.edges.at(0)?.node;
  const entry = { role: 'CONSENT_OFFICER', organisation: null, agency: null };
  expect(await entryFor(me)).toEqual({ ...entry, municipalUnit: null });
  expect(await entryFor(officer)).toEqual({ ...entry, municipalUnit: { name: 'A unit of Trondheim' } });
  expect(officer.organisationId).toBe(TRONDHEIM);
});

test('a worker reads the name of the own organisation whatever the protection, and no other', async () => {
  for (const protection of ['UNGRADED', 'STRENGT_FORTROLIG'] as const) {
    const { youthId, worker, orderer } = await aYouth(protection);
    const consents = await read(worker, youthId, CONSENTS, 'B102');
    expect(consents).toMatchObject({
      picture: { consents: [{ recipient: { name: 'Ungbo Grünerløkka' } }] },
      codes: [],
    });
    await registry.services.consents.give(
      reader(Role.YOUTH, youthId),
      {
        youthId,
        recipientId: orderer.organisationId ?? '',
        purpose: 'B102',
        categories: ['NAV_CASE'],
        signedBy: ['YOUTH'],
      },
      EARLIER,
    );
    const own = await read(orderer, youthId, ORDERS, 'B102');
    expect(own).toMatchObject({
      picture: { informationOrders: [{ orderedBy: { name: 'Ungbo Grünerløkka' } }] },
      codes: [],
    });
    const waiting = await registry.ask(worker, '{ informationOrders { orderedBy { name } } }', {}, 'B107');
    expect(waiting).toEqual(
      protection === 'UNGRADED'
        ? { data: { informationOrders: [{ orderedBy: { name: 'Ungbo Grünerløkka' } }] }, codes: [] }
        : { data: { informationOrders: [{ orderedBy: null }] }, codes: [['informationOrders.0.orderedBy', WITHHELD]] },
    );
  }
});

test('an unusual beginning is shown to the officer without the name of where it was begun', async () => {
  const { youthId } = await aYouth('FORTROLIG');
  const { data, codes } = await registry.ask(
    reader(Role.CONSENT_OFFICER),
    '{ unusualBeginnings(from: "2026-03-01", to: "2026-03-01") { edges { youthId node { organisation { name } agency begunBy } } } }',
  );
  const { edges } = (
    data as { readonly unusualBeginnings: { readonly edges: readonly { readonly youthId: string }[] } }
  ).unusualBeginnings;
  const place = edges.findIndex((edge) => edge.youthId === youthId);
  expect(edges[place]).toEqual({ youthId, node: { organisation: null, agency: 'HOUSING', begunBy: 'Z1' } });
  expect(codes).toContainEqual([`unusualBeginnings.edges.${place}.node.organisation`, WITHHELD]);
});

test('who gives or withdraws a consent reads the name in the answer no more than elsewhere', async () => {
  const { house, me } = await aYouth('FORTROLIG');
  const give = `mutation { consent: giveConsent(input: { recipientId: "${house}", purpose: B102, categories: [NAV_ORDERS] }) {
    id recipient { name } recipientAgency } }`;
  const given = await registry.ask(me, give);
  const { id } = (given.data as { readonly consent: { readonly id: string } }).consent;
  const withdrawn = await registry.ask(
    me,
    `mutation { consent: withdrawConsent(id: "${id}") { id recipient { name } recipientAgency } }`,
  );
  for (const answer of [given, withdrawn]) {
    expect(answer).toEqual({
      data: { consent: { id, recipient: null, recipientAgency: 'HOUSING' } },
      codes: [['consent.recipient', WITHHELD]],
    });
  }
});

test('an order of a registration that was merged is withheld as the youth is protected who was merged with it', async () => {
  const [kept, former] = [await aYouth('UNGRADED'), await aYouth('UNGRADED')];
  const officer = reader(Role.CONSENT_OFFICER);
  const merge = `mutation { mergeRegistrations(input: { 
    keptId: "${kept.youthId}", formerId: "${former.youthId}", reason: OTHER }) { id } }`;
  expect((await registry.ask(officer, merge)).codes).toEqual([]);
  const named = () => read(kept.me, kept.youthId, 'informationOrders { orderedBy { name } }');
  expect((await named()).codes).toEqual([]);
  expect((await registry.protects(officer, kept.youthId, 'FORTROLIG')).codes).toEqual([]);
  expect(await named()).toEqual({
    picture: { informationOrders: [{ orderedBy: null }, { orderedBy: null }] },
    codes: [0, 1].map((n) => [`picture.informationOrders.${n}.orderedBy`, WITHHELD]),
  });
});

test('it costs one statement for all organisations of the youth, the same whether the address is protected', async () => {
  const statementsFor = async (protection: AddressProtection, more: number): Promise<readonly string[]> => {
    const { me, youthId } = await aYouth(protection);
    for (let n = 0; n < more; n += 1) await serve(youthId, await registry.anOrganisation('HOUSING', `House ${n}`));
    const before = registry.statements.length;
    await read(me, youthId, 'serviceRelations { organisation { name } }');
    return registry.statements.slice(before);
  };
  const few = await statementsFor('UNGRADED', 0);
  // The last two are parts of one.
  expect(few).toEqual(['service-relations', 'youth-by-id', 'organisation-by-id']);
  expect(await statementsFor('UNGRADED', 5)).toEqual(few);
  expect(await statementsFor('FORTROLIG', 5)).toEqual(few);
});
