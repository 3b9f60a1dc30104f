import { reader, startTestRegistry, type TestRegistry } from '../registry.test-setup';

const AT = new Date('2026-03-02T10:00:00Z');

let registry: TestRegistry;
beforeAll(async () => {
  registry = await startTestRegistry(AT);
});
afterAll(() => registry.stop());

/** A consent that holds, or one that the youth has withdrawn, and a statement about it under the role that the registry runs under. */
async function aConsent({ isWithdrawn }: { readonly isWithdrawn: boolean }) {
  const [youthId, recipientId] = [await registry.aYouth(), await registry.anOrganisation('NAV')];
  const { id } = await registry.services.consents.give(
    reader('YOUTH', youthId),
    { youthId, recipientId, purpose: 'B102', categories: ['HOUSING_RENT'], signedBy: ['YOUTH'] },
    AT,
  );
  if (isWithdrawn) await registry.services.consents.withdraw(reader('YOUTH', youthId), id, AT);
  return { set: (change: string) => registry.dataSource.query(`update consent set ${change} where id = $1`, [id]) };
}

describe('the role that the registry runs under', () => {
  test.each([
    'withdrawn_at = null, withdrawn_by = null, version = version + 1',
    "withdrawn_at = withdrawn_at + interval '1 year', version = version + 1",
    "withdrawn_by = 'somebody else'",
    'superseded_by = id',
    'version = version + 1',
  ])('cannot say of a withdrawn consent: %s', async (change) => {
    const { set } = await aConsent({ isWithdrawn: true });
    await expect(set(change)).rejects.toMatchObject({ code: '23514', constraint: 'consent_withdrawn_once' });
  });

  test.each([
    'withdrawn_at = now()',
    "withdrawn_by = 'somebody', version = version + 1",
    "withdrawn_at = now(), withdrawn_by = 'somebody'",
    "withdrawn_at = now(), withdrawn_by = 'somebody', version = version + 1",
    'superseded_by = gen_random_uuid()',
  ])('cannot withdraw a consent by half: %s', async (change) => {
    const { set } = await aConsent({ isWithdrawn: false });
    await expect(set(change)).rejects.toMatchObject({ code: '23514', constraint: 'consent_withdrawn_once' });
  });

  test('withdraws a consent once', async () => {
    const { set } = await aConsent({ isWithdrawn: false });
    const withdraw = "withdrawn_at = now(), withdrawn_by = 'the youth', withdrawn_as = 'YOUTH', version = version + 1";
    await expect(set(withdraw)).resolves.toBeDefined();
    await expect(set(withdraw)).rejects.toMatchObject({ code: '23514' });
  });

  test.each([
    "signed_by = '{YOUTH,GUARDIAN}'",
    "categories = '{HOUSING_RENT,HOUSING_FOLLOW_UP}'",
    'recipient_id = gen_random_uuid()',
    'youth_id = gen_random_uuid()',
    "purpose = 'B101'",
    "valid_to = valid_to + interval '1 year'",
    'valid_from = now()',
    'guardian_lapses_at = null',
    'given_at = now()',
  ])('cannot change what was signed: %s', async (change) => {
    const { set } = await aConsent({ isWithdrawn: false });
    await expect(set(change)).rejects.toMatchObject({ code: '42501' });
  });
});
