import { OWN_WISH } from '@brobygger/testkit';
import { newId } from '@brobygger/domain';
import { selectOf, type AnyRowSource } from '@brobygger/subgraph-kit';
import { isObjectType } from 'graphql';
import { breachIdsOfSanction, sanctionIdsOfYouth } from '../programmes/sanction/breach-count';
import { author, hopOf, other, runOutreachRecords } from './outreach-records.test-setup';

const { outreach, registry, recordAll, read } = runOutreachRecords();

describe('the doors of outreach', () => {
  const BY_ID = 'query ($id: ID!) { outreachYouth(id: $id) { id outreach { contact { known } } } }';
  const CASELOAD =
    'query ($after: String) { outreachCaseload(first: 1, after: $after) { ' +
    'edges { cursor node { id } } pageInfo { hasNextPage endCursor } } }';

  test('open a youth to the organisation that serves it, and to no other', async () => {
    const youthId = newId();
    await recordAll(youthId);
    const own = await read(hopOf('OUTREACH', author.organisationId, 'B107'), BY_ID, { id: youthId });
    expect(own).toEqual({
      data: { outreachYouth: { id: youthId, outreach: { contact: { known: true } } } },
      errors: [],
    });
    for (const [hop, code] of [
      [hopOf('OUTREACH', other.organisationId), 'YOUTH_NOT_FOUND'],
      [hopOf('NAV', author.organisationId), 'FORBIDDEN_ROLE'],
    ] as const) {
      expect((await read(hop, BY_ID, { id: youthId })).errors.map(({ extensions }) => extensions['code'])).toEqual([
        code,
      ]);
    }
  });

  test('show the caseload of the own organisation page by page', async () => {
    const worker = { ...author, organisationId: newId() };
    const youths = [newId(), newId()].sort();
    for (const youthId of youths) await recordAll(youthId, worker);
    const page = async (after: string | null) =>
      (await read(hopOf('OUTREACH', worker.organisationId), CASELOAD, { after })).data[
        'outreachCaseload'
      ] as unknown as { edges: { node: { id: string } }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
    const first = await page(null);
    const second = await page(first.pageInfo.endCursor);
    expect([...first.edges, ...second.edges].map(({ node }) => node.id)).toEqual(youths);
    expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([true, false]);
  });
});

describe('a mutation through the schema', () => {
  const START = 'mutation ($input: StartFollowUpInput!) { startFollowUp(input: $input) { id youthId } }';
  const input = (youthId: string): Record<string, unknown> => ({
    ground: OWN_WISH,
    youthId,
    kind: 'LOW_THRESHOLD',
    legalBasis: 'CONSENT_ONLY',
    continuityStaff: ['Kari'],
  });

  test('by a worker of outreach is recorded, by one of another agency refused', async () => {
    const youthId = newId();
    const refused = await read(hopOf('NAV', author.organisationId), START, { input: input(youthId) });
    expect(refused.errors.map(({ extensions }) => extensions['code'])).toEqual(['FORBIDDEN_ROLE']);
    const { data, errors } = await read(hopOf('OUTREACH', author.organisationId), START, { input: input(youthId) });
    expect(errors).toEqual([]);
    expect(data).toEqual({ startFollowUp: { id: expect.any(String), youthId } });
  });

  test('with a name that is too long is refused by its path, without the name', async () => {
    const { errors } = await read(hopOf('OUTREACH', author.organisationId), START, {
      input: { ...input(newId()), continuityStaff: ['K'.repeat(101)] },
    });
    expect(errors.map(({ extensions }) => [extensions['code'], extensions['argument']])).toEqual([
      ['BAD_USER_INPUT', 'input.continuityStaff'],
    ]);
    expect(JSON.stringify(errors)).not.toContain('KKK');
  });

  test('that breaks a rule says which', async () => {
    const { errors } = await read(hopOf('OUTREACH', author.organisationId), START, {
      input: { ...input(newId()), kind: 'ON_DECISION' },
    });
    expect(errors.map(({ extensions }) => extensions['rule'])).toEqual(['INV20']);
  });

  test('takes a sanction with its conditions', async () => {
    const youthId = newId();
    const worker = { ...author, at: new Date() };
    await outreach().services.followUps.start(worker, {
      ground: OWN_WISH,
      youthId,
      kind: 'YOUTH_SANCTION',
      legalBasis: 'PENAL_CODE_52',
      continuityStaff: ['Kari'],
    });
    await outreach().services.measureConsents.record(worker, youthId, 'OP_GEORGE');
    const { errors } = await read(
      hopOf('OUTREACH', author.organisationId),
      'mutation ($input: RecordSanctionInput!) { recordSanction(input: $input) { id } }',
      {
        input: {
          ground: OWN_WISH,
          youthId,
          kind: 'UNGDOMSOPPFOLGING',
          source: 'OP_GEORGE',
          months: 6,
          imposedOn: '2025-06-01',
          conditions: [{ kind: 'HAP', absolute: false, proposedByYouth: true }],
        },
      },
    );
    expect(errors).toEqual([]);
  });
});

test('no field tells who enquired or referred, of a decision of child welfare, or what rows are read by', () => {
  const hidden = [
    'HapCourse.source',
    'AngerManagement.source',
    'cwDecisionReference',
    'category',
    'organisationId',
    'recordedAt',
  ];
  const shown = Object.values(outreach().subgraph.schema.getTypeMap())
    .filter(isObjectType)
    // Whose count it is, of whom nobody is told; what is of a youth names no organisation by its column.
    .filter(({ name }) => name !== 'BrukerplanSurvey')
    .flatMap((type) => Object.keys(type.getFields()).flatMap((field) => [field, `${type.name}.${field}`]));
  expect(shown.filter((field) => hidden.includes(field))).toEqual([]);
});

describe('child welfare by consent', () => {
  const childWelfare = hopOf('CHILD_WELFARE', newId(), 'B105');
  const answers = async (hop: ReturnType<typeof hopOf>, youthId: string) => {
    const { data, errors } = await read(
      hop,
      `query ($youths: [_Any!]!) { _entities(representations: $youths) { ... on Youth {
        outreach { homelessness { isHomeless } breachCount sanction { state } } } } }`,
      { youths: [{ __typename: 'Youth', id: youthId }] },
    );
    const [youth] = data['_entities'] as unknown as { outreach: unknown }[];
    return [youth?.outreach, errors.map(({ path }) => path?.at(-1)).sort()];
  };

  test('is told whether a youth is homeless and how often a sanction was broken, and not of the sanction', async () => {
    const [youthId, nobody] = [newId(), newId()];
    await recordAll(youthId);
    for (const isHomeless of [false, true]) {
      await outreach().services.homelessness.record(author, { youthId, isHomeless });
    }
    const withheld = ['breachCount', 'homelessness', 'sanction'];
    const nothing = [{ homelessness: null, breachCount: null, sanction: null }, withheld];
    for (const id of [youthId, nobody]) expect(await answers(childWelfare, id)).toEqual(nothing);
    for (const id of [youthId, nobody]) registry.youth(id).consentsTo('OUTREACH_HOMELESS', 'OUTREACH_BREACH_COUNT');
    const told = { homelessness: { isHomeless: true }, breachCount: 1, sanction: null };
    expect(await answers(childWelfare, youthId)).toEqual([told, ['sanction']]);
    expect(await answers(childWelfare, nobody)).toEqual([
      { homelessness: null, breachCount: 0, sanction: null },
      ['sanction'],
    ]);
  });

  test('is told of breaches a number of rows, and neither their kind nor their day is read', () => {
    for (const source of [sanctionIdsOfYouth, breachIdsOfSanction] as unknown as AnyRowSource[]) {
      const { text } = selectOf(outreach().dataSource, source);
      for (const hidden of ['"kind"', '"date"', '"source"', '"state"']) expect(text).not.toContain(` as ${hidden}`);
    }
  });
});
