import {
  AddressProtection,
  Agency,
  CATEGORIES,
  DataCategory,
  isCovered,
  isPurposeOpenTo,
  newId,
  orderableCategories,
  placementsOf,
  Purpose,
  Role,
  type Caller,
} from '@brobygger/domain';
import { connect } from '@brobygger/subgraph-kit';
import { createMigratedDatabase, type TestDatabase } from '@brobygger/testkit';
import { Client } from 'pg';
import { consentPersistence } from '../consent-nouns';
import { createConsent, type ConsentRegistry } from '../consent.subgraph';
import { createNationalIdVault } from '../person/national-id-vault';
import { TRONDHEIM } from '../registry.test-setup';

const at = new Date('2026-03-02T10:00:00Z');
const agencies = Object.values(Agency);
const protections = Object.values(AddressProtection);
const categories = Object.values(DataCategory);

let database: TestDatabase;
let registry: ConsentRegistry;
const youths = new Map<AddressProtection, string>(protections.map((protection) => [protection, newId()]));
const organisations = new Map<Agency, string>(agencies.map((agency) => [agency, newId()]));

/** An order of child welfare about each youth, under which everything was released that can be. */
const orders = new Map<string, string>([...youths.values()].map((youthId) => [youthId, newId()]));
const ORDERS = `
with given as (
  insert into information_order (order_id, youth_id, organisation_id, kind, categories, given_by, given_at, shown_from, version)
  select order_id, youth_id, $3, 'INVESTIGATION', $4::text[], 'Z1', '2026-01-01', '2026-01-01', 1
  from unnest($1::uuid[], $2::uuid[]) as o(order_id, youth_id) returning order_id),
served as (
  insert into service_relation (youth_id, organisation_id, valid_from)
  select youth_id, $3, '2026-01-01' from unnest($2::uuid[]) as y(youth_id))
insert into information_order_answer (order_id, category, is_released, organisation_id, answered_by, answered_at)
select order_id, category, true, $3, 'Z2', '2026-01-01' from given, unnest($4::text[]) category`;

/** Every youth has consented to everything to a service of each agency, for every purpose: what is then denied, a rule denies. */
const WORLD = `
with y as (insert into youth (id, name, birth_date, protection, municipality_number)
  select id, 'A youth', '2010-01-15', protection, '5001'
  from unnest($1::uuid[], $2::text[]) as r(id, protection)),
o as (insert into organisation (id, number, name, agency, municipality)
  select id, '999999999', 'An organisation', agency, 'Oslo' from unnest($3::uuid[], $4::text[]) as r(id, agency))
insert into consent (id, youth_id, recipient_id, purpose, categories, valid_from, valid_to, signed_by, given_at, language, version)
  select gen_random_uuid(), youth, recipient, purpose, $5, '2026-01-01', '2026-12-31', '{YOUTH}', '2026-01-01', 'nb', 1
  from unnest($1::uuid[]) as youth, unnest($3::uuid[]) as recipient, unnest($6::text[]) as purpose`;

beforeAll(async () => {
  database = await createMigratedDatabase('access', consentPersistence);
  const owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  await owner.query(WORLD, [
    [...youths.values()],
    [...youths.keys()],
    [...organisations.values()],
    [...organisations.keys()],
    categories,
    Object.values(Purpose),
  ]);
  const childWelfare = organisations.get('CHILD_WELFARE');
  await owner.query(ORDERS, [[...orders.values()], [...orders.keys()], childWelfare, orderableCategories()]);
  await owner.end();
  registry = createConsent({
    dataSource: await connect(database.appUrl, consentPersistence),
    vault: createNationalIdVault(Buffer.alloc(32, 7)),
    deliver: () => Promise.resolve([]),
    clock: () => at,
    onFailure: (what) => {
      throw new Error(what);
    },
  });
});
beforeAll(() =>
  registry.services.municipalUnits.register({ id: TRONDHEIM, name: 'A unit', municipalityNumber: '5001' }),
);
afterAll(async () => {
  await registry.subgraph.stop();
  await database.drop();
});

const idOf = (protection: AddressProtection): string => youths.get(protection) ?? '';

const workerOf = (agency: Agency): Caller => ({
  personId: 'Z990001',
  role: Role.CASEWORKER,
  agency,
  organisationId: organisations.get(agency) ?? '',
  assurance: 'SUBSTANTIAL',
});

const reader = (role: Role, personId = role as string): Caller => ({
  personId,
  role,
  agency: null,
  organisationId: null,
  assurance: 'HIGH',
});

interface Row {
  readonly category: DataCategory;
  readonly decision: string;
  readonly reason: string | null;
  readonly remedy: string | null;
}

/** The rows of `access` as the caller reads them. */
async function rowsOf(caller: Caller, purpose: Purpose, youthId: string, of = ''): Promise<readonly Row[]> {
  const query = `query ($id: ID!) { youth(id: $id) { access${of} { category decision reason remedy } } }`;
  const orderId = orders.get(youthId) ?? null;
  const hop = { caller, purpose, requestId: newId(), orderId, audience: 'consent' };
  const { data, errors } = await registry.subgraph.execute(hop, { query, variables: { id: youthId } });
  expect(errors).toBeUndefined();
  return (data as unknown as { readonly youth: { readonly access: readonly Row[] } }).youth.access;
}

const ofCategory = async (category: DataCategory, ...asked: Parameters<typeof rowsOf>): Promise<readonly Row[]> =>
  (await rowsOf(...asked)).filter((row) => row.category === category);

/** What a disclosure of the category says, for each kind of field that it has. */
async function disclosed(caller: Caller, purpose: Purpose, youthId: string, category: DataCategory) {
  const { decisions } = await registry.registry.disclose({
    hop: { caller, purpose, requestId: newId(), orderId: orders.get(youthId) ?? null, audience: 'consent' },
    hopToken: null,
    askedBy: CATEGORIES[category].owner,
    wants: placementsOf(category).map((placesYouth) => ({ youthId, category, placesYouth, fields: ['Record.field'] })),
  });
  return [...new Set(decisions.map(({ effect }) => effect.toUpperCase()))];
}

describe.each(protections)('of a youth with the address protection %s', (protection) => {
  // The own records are decided at their owner, which the registry does not ask.
  test.each(agencies)('access and disclosures say the same to a worker of %s, of every category', async (agency) => {
    const caller = workerOf(agency);
    for (const purpose of Object.values(Purpose).filter((each) => isPurposeOpenTo(each, caller))) {
      const rows = await rowsOf(caller, purpose, idOf(protection));
      const foreign = categories.filter(
        (category) => CATEGORIES[category].owner !== agency && isCovered(purpose, category, agency),
      );
      for (const category of foreign) {
        const said = rows.filter((row) => row.category === category).map(({ decision }) => decision);
        expect([category, purpose, said]).toEqual([
          category,
          purpose,
          await disclosed(caller, purpose, idOf(protection), category),
        ]);
      }
    }
  });

  test('access and disclosures say the same to the youth, of every category', async () => {
    const caller = reader(Role.YOUTH, idOf(protection));
    const rows = await rowsOf(caller, Purpose.B108, idOf(protection));
    for (const category of categories) {
      const said = rows.filter((row) => row.category === category).map(({ decision }) => decision);
      expect([category, said]).toEqual([category, await disclosed(caller, Purpose.B108, idOf(protection), category)]);
    }
  });
});

describe('a category of which some fields tell where the youth is', () => {
  const officer: Caller = { ...reader(Role.CONSENT_OFFICER), organisationId: TRONDHEIM };
  const toHousing = (): string => `(organisationId: "${organisations.get('HOUSING')}", purpose: B101)`;

  test('is one row to the officer when no address is protected', async () => {
    expect(await ofCategory('NAV_CASE', officer, Purpose.B109, idOf('UNGRADED'), toHousing())).toEqual([
      { category: 'NAV_CASE', decision: 'PERMIT', reason: 'CONSENT', remedy: null },
    ]);
  });

  test('is two when it is: the open part, then what is withheld from all, and why', async () => {
    expect(await ofCategory('NAV_CASE', officer, Purpose.B109, idOf('FORTROLIG'), toHousing())).toEqual([
      { category: 'NAV_CASE', decision: 'PERMIT', reason: 'CONSENT', remedy: null },
      { category: 'NAV_CASE', decision: 'DENY', reason: 'ADDRESS_PROTECTED', remedy: 'REQUEST_CONSENT' },
    ]);
  });

  test('is two to the worker, who is not told why', async () => {
    expect(await ofCategory('NAV_CASE', workerOf('HOUSING'), Purpose.B101, idOf('STRENGT_FORTROLIG'))).toEqual([
      { category: 'NAV_CASE', decision: 'PERMIT', reason: 'CONSENT', remedy: null },
      { category: 'NAV_CASE', decision: 'DENY', reason: null, remedy: 'REQUEST_CONSENT' },
    ]);
  });

  test('is one row where all of it is withheld alike, with the reason that consent could mend', async () => {
    const stranger = newId();
    await registry.services.organisations.register({
      id: stranger,
      number: '999999999',
      name: 'A stranger',
      agency: 'HOUSING',
      municipality: 'OSLO',
      district: null,
    });
    const asked = `(organisationId: "${stranger}", purpose: B101)`;
    expect(await ofCategory('NAV_CASE', officer, Purpose.B109, idOf('FORTROLIG'), asked)).toEqual([
      { category: 'NAV_CASE', decision: 'DENY', reason: 'NO_BASIS', remedy: 'REQUEST_CONSENT' },
    ]);
  });

  test('names consent as the remedy only where a consent could open it for the purpose', async () => {
    for (const caller of agencies.map(workerOf)) {
      const rows = await rowsOf(caller, Purpose.B107, idOf('STRENGT_FORTROLIG'));
      const remedies = new Set(rows.filter(({ decision }) => decision === 'DENY').map(({ remedy }) => remedy));
      expect([caller.agency, remedies]).toEqual([caller.agency, new Set(['NONE'])]);
    }
    const rows = await rowsOf(officer, Purpose.B109, idOf('UNGRADED'), toHousing());
    const askable = rows.filter(({ remedy }) => remedy === 'REQUEST_CONSENT').map(({ category }) => category);
    expect(askable.filter((category) => !isCovered(Purpose.B101, category, Agency.HOUSING))).toEqual([]);
    expect(rows.some(({ category }) => category === 'NAV_INCOME')).toBe(false);
  });

  test('has its withheld row right below its open one, and no other category has two', async () => {
    const rows = await rowsOf(officer, Purpose.B109, idOf('FORTROLIG'), toHousing());
    const twice = rows.flatMap(({ category }, n) => (rows[n + 1]?.category === category ? [category] : []));
    expect(new Set(rows.map(({ category }) => category)).size + twice.length).toBe(rows.length);
    expect(twice).toEqual(
      categories.filter(
        (category) =>
          CATEGORIES[category].tellsWhere === 'SOME_FIELDS' && isCovered(Purpose.B101, category, Agency.HOUSING),
      ),
    );
  });
});
