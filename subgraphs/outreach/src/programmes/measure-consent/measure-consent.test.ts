import { newId, type Agency } from '@brobygger/domain';
import type { Author } from '@brobygger/subgraph-kit';
import { OWN_WISH, runSubgraph, type RunningSubgraph } from '@brobygger/testkit';
import { subgraph, type OutreachServices } from '../../index';

let outreach: RunningSubgraph<OutreachServices>;
beforeAll(async () => {
  outreach = await runSubgraph(subgraph);
});
afterAll(() => outreach.stop());

const author: Author = { personId: 'Z1', organisationId: newId(), at: new Date('2026-03-02T12:00:00Z') };

async function served(by = author, youthId = newId()): Promise<string> {
  await outreach.services.followUps.start(by, {
    ground: OWN_WISH,
    youthId,
    kind: 'LOW_THRESHOLD',
    legalBasis: 'CONSENT_ONLY',
    continuityStaff: ['Kari'],
  });
  return youthId;
}

async function readAs(
  agency: Agency,
  organisationId: string,
  youthId: string,
  fields: string,
): Promise<{ readonly records: unknown; readonly codes: readonly unknown[] }> {
  const caller = { personId: 'Z1', role: 'CASEWORKER', agency, organisationId, assurance: 'SUBSTANTIAL' } as const;
  const { data, errors = [] } = await outreach.subgraph.execute(
    { caller, purpose: 'B105', requestId: newId(), audience: 'outreach' },
    {
      query: `query ($youths: [_Any!]!) { _entities(representations: $youths) { ... on Youth { outreach { ${fields} } } } }`,
      variables: { youths: [{ __typename: 'Youth', id: youthId }] },
    },
  );
  const {
    _entities: [youth],
  } = JSON.parse(JSON.stringify(data)) as { _entities: { outreach: unknown }[] };
  return { records: youth?.outreach, codes: errors.map(({ extensions }) => extensions['code']) };
}

const joinOpGeorge = (youthId: string, by = author): ReturnType<OutreachServices['sanctions']['record']> =>
  outreach.services.sanctions.record(by, {
    ground: OWN_WISH,
    youthId,
    kind: 'UNGDOMSOPPFOLGING',
    source: 'OP_GEORGE',
    months: 6,
    conditions: [],
  });

const INV32 = { extensions: { code: 'RULE_VIOLATED', rule: 'INV32' } };

describe('INV32', () => {
  test('a youth who consents to OP George has opened nothing to anybody', async () => {
    const youthId = await served();
    const fields = 'sanction { state source } measureConsents { measure givenOn } contact { known } followUps { kind }';
    const before = await readAs('NAV', newId(), youthId, fields);
    await outreach.services.measureConsents.record(author, youthId, 'OP_GEORGE');
    await joinOpGeorge(youthId);
    outreach.statements.length = 0;
    const after = await readAs('NAV', newId(), youthId, fields);
    expect(after).toEqual(before);
    expect(after.records).toEqual({ sanction: null, measureConsents: null, contact: null, followUps: null });
    expect(new Set(after.codes)).toEqual(new Set(['UNAUTHORIZED_FIELD_OR_TYPE']));
    expect(outreach.statements.filter((name) => name.includes('-by-'))).toEqual([]);

    expect(await readAs('OUTREACH', author.organisationId, youthId, fields)).toMatchObject({
      records: {
        sanction: { state: 'IMPOSED', source: 'OP_GEORGE' },
        measureConsents: [{ measure: 'OP_GEORGE', givenOn: '2026-03-02' }],
      },
      codes: [],
    });
  });

  test('OP George is refused to a youth who has not consented to it, or has withdrawn', async () => {
    const youthId = await served();
    await expect(joinOpGeorge(youthId)).rejects.toMatchObject(INV32);
    const { id } = await outreach.services.measureConsents.record(author, youthId, 'OP_GEORGE');
    await outreach.services.measureConsentWithdrawal.withdraw(author, youthId, id);
    await expect(joinOpGeorge(youthId)).rejects.toMatchObject(INV32);
    await expect(
      outreach.services.sanctions.assess(author, {
        ground: OWN_WISH,
        youthId,
        kind: 'UNGDOMSOPPFOLGING',
        source: 'OP_GEORGE',
      }),
    ).rejects.toMatchObject(INV32);
    expect(await outreach.dataSource.query('select 1 from youth_sanction where youth_id = $1', [youthId])).toEqual([]);

    await outreach.services.measureConsents.record(author, youthId, 'OP_GEORGE');
    await expect(joinOpGeorge(youthId)).resolves.toMatchObject({ youthId });
  });

  test('an assessed youth who withdraws from OP George is not given the sanction, which stops', async () => {
    const youthId = await served();
    const { id } = await outreach.services.measureConsents.record(author, youthId, 'OP_GEORGE');
    const { id: sanctionId } = await outreach.services.sanctions.assess(author, {
      ground: OWN_WISH,
      youthId,
      kind: 'UNGDOMSOPPFOLGING',
      source: 'OP_GEORGE',
    });
    await outreach.services.measureConsentWithdrawal.withdraw(author, youthId, id);
    await expect(
      outreach.services.sanctions.impose(author, { youthId, sanctionId, months: 6, conditions: [] }),
    ).rejects.toMatchObject({ extensions: { code: 'RULE_VIOLATED', rule: 'INV26' } });
    expect(
      await outreach.dataSource.query('select state, imposed_on from youth_sanction where id = $1', [sanctionId]),
    ).toEqual([{ state: 'STOPPED', imposed_on: null }]);
  });

  test('a consent given to one organisation is none to the other, and a refusal does not tell of it', async () => {
    const other = { ...author, organisationId: newId() };
    const [consented, stranger] = [await served(other, await served()), await served(other)];
    const { id } = await outreach.services.measureConsents.record(author, consented, 'OP_GEORGE');
    const [one, none] = await Promise.allSettled([joinOpGeorge(consented, other), joinOpGeorge(stranger, other)]);
    expect(one).toMatchObject({ status: 'rejected', reason: INV32 });
    expect(String((one as PromiseRejectedResult).reason)).toBe(String((none as PromiseRejectedResult).reason));
    await expect(outreach.services.measureConsentWithdrawal.withdraw(other, consented, id)).rejects.toMatchObject({
      extensions: { code: 'NOT_FOUND' },
    });
    await expect(outreach.services.measureConsents.record(other, consented, 'OP_GEORGE')).resolves.toMatchObject({
      youthId: consented,
    });
  });
});

test('a youth consents to a measure once until it is withdrawn, which happens once', async () => {
  const youthId = await served();
  const { id } = await outreach.services.measureConsents.record(author, youthId, 'OP_GEORGE');
  await expect(outreach.services.measureConsents.record(author, youthId, 'OP_GEORGE')).rejects.toMatchObject({
    extensions: { code: 'BAD_USER_INPUT' },
  });
  await outreach.services.measureConsentWithdrawal.withdraw(author, youthId, id);
  await expect(outreach.services.measureConsentWithdrawal.withdraw(author, youthId, id)).rejects.toMatchObject({
    extensions: { code: 'NOT_FOUND' },
  });
});
