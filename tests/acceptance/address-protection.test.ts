import { AddressProtection, CATEGORIES, type Caller, type DataCategory, type Purpose } from '@brobygger/domain';
import type { TogetherInOne } from '../harness/all-in-one';
import { officer, worker, youth } from '../harness/callers';
import { serve } from '../harness/records';
import { sharedAllInOne } from '../harness/shared-all-in-one';

let topology: TogetherInOne;
let navId: string;
let housingId: string;
const youths = new Map<AddressProtection, string>();

beforeAll(async () => {
  topology = await sharedAllInOne();
  await topology.seed(async (seed) => {
    navId = await seed.organisation('NAV');
    housingId = await seed.organisation('HOUSING');
    for (const protection of Object.values(AddressProtection)) {
      const youthId = await seed.youth({ protection });
      youths.set(protection, youthId);
      await serve(seed, 'NAV', navId, youthId);
      for (const categories of [['NAV_CASE', 'NAV_SELF_SUFFICIENCY'], ['HOUSING_RESIDENCY']] as const) {
        await seed.consent({ youthId, recipientId: housingId, purpose: 'B101', categories });
      }
    }
  });
});
afterAll(() => topology?.stop());

const QUERY = `query ($id: ID!) { youth(id: $id) {
  access { category decision reason }
  nav { case { status office } }
} }`;

interface Picture {
  readonly access: readonly {
    readonly category: DataCategory;
    readonly decision: string;
    readonly reason: string | null;
  }[];
  readonly nav: { readonly case: { readonly status: string | null; readonly office: string | null } | null };
}

async function see(caller: Caller, protection: AddressProtection, purpose?: Purpose) {
  const { json } = await topology.ask(caller, QUERY, { id: youths.get(protection) }, purpose);
  const picture = (json.data?.['youth'] ?? null) as Picture | null;
  return { picture, withheld: (json.errors ?? []).map(({ path = [] }) => path.join('.')).sort() };
}

const rowsOf = (category: DataCategory, picture: Picture | null) =>
  (picture?.access ?? []).filter((row) => row.category === category).map(({ decision, reason }) => [decision, reason]);

describe.each(Object.values(AddressProtection))('a youth with the address protection %s', (protection) => {
  const isProtected = protection !== 'UNGRADED';

  /** `access` says of the case what became of its fields in the same answer. */
  function expectOneVoice({ picture, withheld }: Awaited<ReturnType<typeof see>>): void {
    const decisions = rowsOf('NAV_CASE', picture).map(([decision]) => decision);
    expect(picture?.nav.case).toEqual({ status: 'OPEN', office: isProtected ? null : 'NAV Bjerke' });
    expect(withheld).toEqual(isProtected ? ['youth.nav.case.office'] : []);
    expect(decisions).toEqual(isProtected ? ['PERMIT', 'DENY'] : ['PERMIT']);
  }

  test('is answered alike by access and by the case, for NAV, which has it', async () => {
    const seen = await see(worker('NAV', navId), protection, 'B107');
    expectOneVoice(seen);
    expect(rowsOf('NAV_CASE', seen.picture)[0]).toEqual(['PERMIT', 'OWN_SERVICE']);
  });

  test('is answered alike by access and by the case, for housing on consent, which is not told why', async () => {
    const seen = await see(worker('HOUSING', housingId), protection, 'B101');
    expectOneVoice(seen);
    const denied = isProtected ? [['DENY', null]] : [];
    expect(rowsOf('NAV_CASE', seen.picture)).toEqual([['PERMIT', 'CONSENT'], ...denied]);
    expect(rowsOf('NAV_SELF_SUFFICIENCY', seen.picture)).toEqual([['PERMIT', 'CONSENT']]);
  });

  test('is answered alike by access and by the case, for the youth, who is told why', async () => {
    const seen = await see(youth(youths.get(protection) ?? ''), protection);
    expectOneVoice(seen);
    const denied = isProtected ? [['DENY', 'ADDRESS_PROTECTED']] : [];
    expect(rowsOf('NAV_CASE', seen.picture)).toEqual([['PERMIT', 'SELF'], ...denied]);
    expect(rowsOf('CONTACT_DETAILS', seen.picture)).toEqual(isProtected ? denied : [['PERMIT', 'SELF']]);
  });

  test('is explained to the officer in two rows where a part is withheld, and in one where all or nothing is', async () => {
    const access = `access(organisationId: "${housingId}", purpose: B101) { category decision reason }`;
    const query = `query ($id: ID!) { youth(id: $id) { ${access} } }`;
    const { json } = await topology.ask(officer(), query, { id: youths.get(protection) });
    expect(json.errors).toBeUndefined();
    const picture = json.data?.['youth'] as Picture;
    const denied = ['DENY', 'ADDRESS_PROTECTED'];
    expect(rowsOf('NAV_CASE', picture)).toEqual([['PERMIT', 'CONSENT'], ...(isProtected ? [denied] : [])]);
    expect(rowsOf('HOUSING_RESIDENCY', picture)).toEqual([isProtected ? denied : ['PERMIT', 'CONSENT']]);
    const twice = picture.access.flatMap(({ category }, n) =>
      picture.access[n - 1]?.category === category ? [category] : [],
    );
    for (const category of twice) {
      expect([category, CATEGORIES[category].tellsWhere]).toEqual([category, 'SOME_FIELDS']);
    }
  });
});
