import { CAPACITY_RULES, newId, Role, type CapacityRule, type DataCategory, type Purpose } from '@brobygger/domain';
import { reader, startTestRegistry, workerOf, type TestRegistry } from '../registry.test-setup';
import { operationOf } from './operation-of';

const AT = new Date('2026-03-02T10:00:00Z');
const OFFICER = reader(Role.CONSENT_OFFICER, 'Z990010');

let registry: TestRegistry;
beforeAll(async () => {
  registry = await startTestRegistry(AT);
});
afterAll(() => registry.stop());

const PREVIEW = `query ($input: PreviewConsentInput!) { previewConsent(input: $input) {
  recipientAgency role signers opens { path categories owner } isOpenAlready { path } staysWithheld { path reason } operation } }`;
const WITHDRAWAL = `query ($consentId: ID!, $youthId: ID, $categories: [DataCategory!]) {
  previewWithdrawal(consentId: $consentId, youthId: $youthId, categories: $categories) {
  ends closes { path } stays { purpose category reason consentId } } }`;

interface Previewed {
  readonly opens: readonly { readonly path: string }[];
  readonly isOpenAlready: readonly { readonly path: string }[];
  readonly staysWithheld: readonly { readonly path: string; readonly reason: string }[];
  readonly operation: string | null;
  readonly signers: readonly string[];
}

async function aYouth(youth: Parameters<TestRegistry['aYouth']>[0] = {}) {
  const [youthId, house] = [await registry.aYouth(youth), await registry.anOrganisation('HOUSING')];
  const as = reader(Role.YOUTH, youthId);
  return {
    youthId,
    house,
    as,
    give: async (categories: readonly DataCategory[], purpose: Purpose = 'B102') => {
      const form = { youthId, recipientId: house, purpose, categories, signedBy: ['YOUTH'] as const };
      return (await registry.services.consents.give(as, form, AT)).id;
    },
    serves: () =>
      registry.asOwner('insert into service_relation (youth_id, organisation_id, valid_from) values ($1, $2, $3)', [
        youthId,
        house,
        new Date('2026-01-01T00:00:00Z'),
      ]),
    preview: (input: object = {}, by = as) =>
      registry.ask(by, PREVIEW, { input: { recipientId: house, purpose: 'B102', categories: ['NAV_CASE'], ...input } }),
    withdrawal: (consentId: string, by = as, more: object = {}) => registry.ask(by, WITHDRAWAL, { consentId, ...more }),
  };
}

const previewIn = ({ data, codes }: Awaited<ReturnType<TestRegistry['ask']>>): Previewed => {
  expect(codes).toEqual([]);
  return (data as { previewConsent: Previewed }).previewConsent;
};
const pathsOf = (fields: readonly { readonly path: string }[]): readonly string[] => fields.map(({ path }) => path);

describe('what a consent would open', () => {
  test('is each field of its categories, and the name, with an operation that reads exactly these', async () => {
    const { preview } = await aYouth();
    const told = previewIn(await preview());
    expect(told).toMatchObject({
      recipientAgency: 'HOUSING',
      role: 'CASEWORKER',
      signers: ['YOUTH'],
      isOpenAlready: [],
    });
    expect(pathsOf(told.opens)).toEqual(expect.arrayContaining(['name', 'birthDate', 'nav.case.status']));
    expect(told.opens.every(({ path }) => /^(name|birthDate|nav\.(case|caseMoves)\.)/.test(path))).toBe(true);
    expect(told.operation).toBe(operationOf(pathsOf(told.opens), ['nav.caseMoves']));
  });

  test('is less where a protected address withholds a part, and what is open already is told to officers alone', async () => {
    const youth = await aYouth({ protection: 'FORTROLIG' });
    const told = previewIn(await youth.preview());
    expect(pathsOf(told.opens)).toContain('nav.case.status');
    expect(told.staysWithheld).toEqual(
      expect.arrayContaining([expect.objectContaining({ reason: 'ADDRESS_PROTECTED' })]),
    );
    await youth.give(['NAV_CASE']);
    expect(previewIn(await youth.preview())).toEqual(told);
    const again = previewIn(await youth.preview({ youthId: youth.youthId }, OFFICER));
    expect(again.opens).toEqual([]);
    expect(pathsOf(again.isOpenAlready)).toEqual(pathsOf(told.opens));
  });

  test('is nothing where it is open already', async () => {
    const youth = await aYouth();
    const told = previewIn(await youth.preview());
    await youth.give(['NAV_CASE']);
    const again = previewIn(await youth.preview());
    expect([again.opens, again.operation]).toEqual([[], null]);
    expect(pathsOf(again.isOpenAlready)).toEqual(pathsOf(told.opens));
  });

  test('is shown to an officer without the operation, and stands in the log; no worker asks', async () => {
    const { preview, youthId, as, house } = await aYouth();
    const own = previewIn(await preview());
    expect(previewIn(await preview({ youthId }, OFFICER))).toEqual({ ...own, operation: null });
    const { data } = await registry.ask(as, '{ me { disclosures { edges { node { act fields } } } } }');
    expect(data).toMatchObject({
      me: { disclosures: { edges: [{ node: { act: 'READ_CONSENTS', fields: ['Query.previewConsent'] } }] } },
    });
    const asked = [
      PREVIEW,
      { input: { recipientId: house, purpose: 'B102', categories: ['NAV_CASE'] } },
      'B102',
    ] as const;
    expect((await registry.ask(workerOf('HOUSING', house), ...asked)).codes).toEqual([
      ['previewConsent', 'FORBIDDEN_ROLE'],
    ]);
    expect((await preview({ youthId }, (await aYouth()).as)).codes).toEqual([['previewConsent', 'YOUTH_NOT_FOUND']]);
  });

  test('says who must sign, and is refused as giving it is, but for signatures', async () => {
    const young = await aYouth({ birthDate: '2012-06-01' });
    expect(previewIn(await young.preview()).signers).toEqual(['YOUTH', 'GUARDIAN']);
    for (const input of [
      { categories: [] },
      { categories: ['NAV_CASE', 'HOUSING_RENT'] },
      { categories: ['OUTREACH_HAP'] },
      { purpose: 'B106' },
      { validFrom: '2026-03-01T00:00:00Z' },
      { validTo: '2027-06-01T00:00:00Z' },
    ]) {
      expect((await young.preview(input)).codes).toEqual([['previewConsent', 'RULE_VIOLATED']]);
    }
    expect((await young.preview({ recipientId: young.youthId })).codes).toEqual([['previewConsent', 'NOT_FOUND']]);
  });

  test('says who must sign for its purpose, as giving it asks, where a rule is for that purpose alone', async () => {
    const young = await aYouth({ birthDate: '2012-06-01' });
    const rules = CAPACITY_RULES as CapacityRule[];
    const every = rules.find(({ fromAge, toAge }) => fromAge === 12 && toAge === 15);
    if (every === undefined) throw new Error('no rule is for every purpose');
    rules.push({ ...every, purposes: ['B104'], signers: ['YOUTH'] });
    try {
      const signers = async (purpose: Purpose) => previewIn(await young.preview({ purpose })).signers;
      expect([await signers('B102'), await signers('B104')]).toEqual([['YOUTH', 'GUARDIAN'], ['YOUTH']]);
      await expect(young.give(['NAV_CASE'], 'B102')).rejects.toMatchObject({ extensions: { rule: 'CAPACITY' } });
      expect(await young.give(['NAV_CASE'], 'B104')).toEqual(expect.any(String));
    } finally {
      rules.pop();
    }
  });

  test('names what it would take the place of, but of a youth with a protected address', async () => {
    const { preview, give, youthId, as, house } = await aYouth();
    const replaced = async (input: object, asker?: typeof OFFICER): Promise<unknown> => {
      const query =
        'query ($input: PreviewConsentInput!) { previewConsent(input: $input) { replaces { id version categories } } }';
      const asked = { recipientId: house, purpose: 'B102', categories: ['NAV_CASE'], ...input };
      const { data } = await registry.ask(asker ?? as, query, { input: asked });
      return (data as { previewConsent: { replaces: unknown } }).previewConsent.replaces;
    };
    expect(await replaced({})).toEqual([]);
    const id = await give(['NAV_CASE']);
    const standing = [{ id, version: 1, categories: ['NAV_CASE'] }];
    expect(await replaced({ youthId }, OFFICER)).toEqual(standing);
    expect(await replaced({ purpose: 'B104' })).toEqual([]);
    const later = { validFrom: new Date(AT.getTime() + 365 * 24 * 60 * 60 * 1000).toISOString() };
    expect(await replaced(later)).toEqual([]);
    await registry.asOwner("update youth set protection = 'FORTROLIG' where id = $1", [youthId]);
    expect([await replaced({}), await replaced({ youthId }, OFFICER)]).toEqual([null, null]);
    expect(previewIn(await preview()).signers).toEqual(['YOUTH']);
  });

  test('of one that begins later is what it opens then', async () => {
    const { preview, give } = await aYouth();
    const day = 24 * 60 * 60 * 1000;
    await give(['NAV_CASE']);
    const input = { validFrom: new Date(AT.getTime() + 30 * day).toISOString() };
    expect(previewIn(await preview(input)).opens).toEqual([]);
    const late = { validFrom: new Date(AT.getTime() + 365 * day).toISOString() };
    expect(pathsOf(previewIn(await preview(late)).opens)).toContain('nav.case.status');
  });
});

describe('what a withdrawal would close', () => {
  test('is what its consents opened and nothing else does; the rest stays, and why', async () => {
    const youth = await aYouth();
    const id = await youth.give(['NAV_CASE', 'NAV_ORDERS']);
    const other = await youth.give(['NAV_CASE'], 'B104');
    const { data, codes } = await youth.withdrawal(id);
    expect(codes).toEqual([]);
    const told = (data as { previewWithdrawal: { ends: string[]; closes: { path: string }[]; stays: object[] } })
      .previewWithdrawal;
    expect(told.ends).toEqual([id]);
    expect(pathsOf(told.closes)).toEqual(expect.arrayContaining(['name', 'nav.case.status', 'nav.orders.status']));
    expect(told.stays).toEqual([{ purpose: 'B104', category: 'NAV_CASE', reason: 'CONSENT', consentId: other }]);
  });

  test('of a part is what that part opened alone, and then what it is once the part is taken back', async () => {
    const youth = await aYouth();
    const id = await youth.give(['NAV_CASE', 'NAV_ORDERS']);
    const part = ['NAV_ORDERS'] as const;
    const { data } = await youth.withdrawal(id, youth.as, { categories: part });
    expect(data).toMatchObject({ previewWithdrawal: { ends: [id], stays: [] } });
    const { closes } = (data as { previewWithdrawal: { closes: { path: string }[] } }).previewWithdrawal;
    const closed = pathsOf(closes);
    expect(closed).toContain('nav.orders.status');
    expect(closed.filter((path) => !/^nav\.(orders|referrals)\./.test(path))).toEqual([]);
    await registry.services.consents.withdraw(youth.as, id, AT, { categories: part });
    expect(pathsOf(previewIn(await youth.preview({ categories: part })).opens)).toEqual(closed);
    expect((await youth.withdrawal(id, youth.as, { categories: part })).data).toEqual({
      previewWithdrawal: { ends: [], closes: [], stays: [] },
    });
  });

  test('leaves the name to whom the youth is served by', async () => {
    const youth = await aYouth();
    await youth.serves();
    const id = await youth.give(['NAV_CASE']);
    const { data } = await youth.withdrawal(id);
    const { closes } = (data as { previewWithdrawal: { closes: { path: string }[] } }).previewWithdrawal;
    expect(pathsOf(closes)).toContain('nav.case.status');
    expect(pathsOf(closes)).not.toContain('name');
  });

  test('does not tell the youth of an order that is not to be told of yet; an officer it does', async () => {
    const [youthId, service] = [
      await registry.aYouth({ birthDate: '2010-01-15' }),
      await registry.anOrganisation('CHILD_WELFARE'),
    ];
    const youth = reader(Role.YOUTH, youthId);
    const form = {
      youthId,
      recipientId: service,
      purpose: 'B104',
      categories: ['HOUSING_RESIDENCY'],
      signedBy: ['YOUTH'],
    } as const;
    const { id } = await registry.services.consents.give(youth, form, AT);
    const order = newId();
    await registry.asOwner('insert into service_relation (youth_id, organisation_id, valid_from) values ($1, $2, $3)', [
      youthId,
      service,
      new Date('2026-01-01T00:00:00Z'),
    ]);
    await registry.asOwner(
      `insert into information_order (order_id, youth_id, organisation_id, kind, categories, given_by, given_at, shown_from, version)
       values ($1, $2, $3, 'INVESTIGATION', '{HOUSING_RESIDENCY}', 'Z1', '2026-01-01', '2026-06-01', 1)`,
      [order, youthId, service],
    );
    await registry.asOwner(
      `insert into information_order_answer (order_id, category, is_released, organisation_id, answered_by, answered_at)
       values ($1, 'HOUSING_RESIDENCY', true, $2, 'Z2', '2026-01-02')`,
      [order, service],
    );
    const reasons = async (by: typeof youth, named: string | null): Promise<unknown> => {
      const { data, codes } = await registry.ask(by, WITHDRAWAL, { consentId: id, youthId: named });
      expect(codes).toEqual([]);
      const { stays } = (data as { previewWithdrawal: { stays: readonly { reason: string }[] } }).previewWithdrawal;
      return stays.map(({ reason }) => reason);
    };
    expect(await reasons(youth, null)).toEqual([]);
    expect(await reasons(OFFICER, youthId)).toEqual(['STATUTE']);
  });

  test('is that of the consent that took its place, and nothing once it is withdrawn', async () => {
    const youth = await aYouth();
    const [first, second] = [await youth.give(['NAV_CASE']), await youth.give(['NAV_CASE', 'NAV_ORDERS'])];
    expect((await youth.withdrawal(first)).data).toMatchObject({ previewWithdrawal: { ends: [second] } });
    expect((await youth.withdrawal(first, OFFICER, { youthId: youth.youthId })).data).toMatchObject({
      previewWithdrawal: { ends: [second] },
    });
    await registry.services.consents.withdraw(youth.as, second, AT);
    expect((await youth.withdrawal(second)).data).toEqual({ previewWithdrawal: { ends: [], closes: [], stays: [] } });
  });

  test('is told of a consent for a purpose that there is no more, which opened nothing', async () => {
    const youth = await aYouth();
    const id = await youth.give(['NAV_CASE']);
    await registry.asOwner("update consent set purpose = 'B999' where id = $1", [id]);
    expect(await youth.withdrawal(id)).toEqual({
      data: { previewWithdrawal: { ends: [id], closes: [], stays: [] } },
      codes: [],
    });
  });

  test('ends what withdrawing ends, and is nobody else’s to ask', async () => {
    const [one, other] = [await aYouth(), await aYouth()];
    const id = await one.give(['NAV_CASE', 'NAV_ORDERS']);
    const { data } = await one.withdrawal(id);
    await registry.services.consents.withdraw(one.as, id, AT);
    const ended = (await registry.services.consents.ofYouth(one.youthId)).filter(
      ({ withdrawnAt }) => withdrawnAt !== null,
    );
    expect(data).toMatchObject({ previewWithdrawal: { ends: ended.map((consent) => consent.id) } });
    expect((await other.withdrawal(id)).codes).toEqual([['previewWithdrawal', 'NOT_FOUND']]);
    expect((await other.withdrawal(id, other.as, { youthId: one.youthId })).codes).toEqual([
      ['previewWithdrawal', 'YOUTH_NOT_FOUND'],
    ]);
  });
});

test('an operation names each field once, below what leads to it', () => {
  expect(operationOf(['name', 'nav.case.status', 'nav.case.openedOn', 'nav.orders.need'])).toBe(
    'query Preview { me { id name nav { case { status openedOn } orders { need } } } }',
  );
});
