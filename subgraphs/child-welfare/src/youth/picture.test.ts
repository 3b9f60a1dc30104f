import { newId, type Agency } from '@brobygger/domain';
import { OWN_WISH, runSubgraph, type RunningSubgraph } from '@brobygger/testkit';
import { subgraph, type ChildWelfareServices } from '../index';

let running: RunningSubgraph<ChildWelfareServices>;
beforeAll(async () => {
  running = await runSubgraph(subgraph);
});
afterAll(() => running.stop());

const PICTURE = `query($r: [_Any!]!) { _entities(representations: $r) { ... on Youth { id childWelfare {
  case { status caseWorker district openedOn closedOn followUpOffered }
  decisions { kind legalBasis decidedOn validFrom validTo executedBy wantedByYouth }
  measuresPlan { version goals items { name responsible validFrom validTo isFutv } }
  transfer { status plannedOn doneOn receiver }
  courses { course part status attended sessions schoolYear arena partner }
  refugee { unaccompaniedMinor settledOn }
} } } }`;

const hopOf = (agency: Agency, organisationId: string) =>
  ({
    caller: { personId: 'Z1', role: 'CASEWORKER', agency, organisationId, assurance: 'SUBSTANTIAL' },
    purpose: 'B101',
    requestId: 'r',
    audience: 'child-welfare',
  }) as const;

async function pictureFor(agency: Agency, organisationId: string, youthId: string) {
  running.statements.length = 0;
  const { data, errors = [] } = await running.subgraph.execute(hopOf(agency, organisationId), {
    query: PICTURE,
    variables: { r: [{ __typename: 'Youth', id: youthId }] },
  });
  const [youth] = (data?.['_entities'] ?? []) as { readonly id: string; readonly childWelfare: unknown }[];
  return { youth, errors, statements: [...running.statements].sort() };
}

async function youthWithEveryRecord() {
  const author = { personId: 'Z1', organisationId: newId(), at: new Date('2026-03-02T10:00:00Z') };
  const { cases, decisions, plans, transfers, courses, refugees } = running.services;
  const youthId = newId();
  await cases.open(author, { ground: OWN_WISH, youthId, caseWorker: 'Kari Vik', district: 'Bjerke' });
  await decisions.decide(author, {
    youthId,
    kind: 'PLACEMENT',
    validFrom: '2026-03-02',
    validTo: '2027-03-02',
    executedBy: 'HOUSING',
    wantedByYouth: true,
  });
  await plans.revise(author, { youthId, goals: ['gammelt'], items: [] });
  await plans.revise(author, {
    youthId,
    goals: ['Egen bolig'],
    background: 'family story',
    items: [
      {
        name: 'Oppfølging i bolig',
        responsible: 'Bydel Bjerke',
        validFrom: '2026-03-02',
        validTo: '2026-09-01',
        isFutv: true,
      },
    ],
  });
  await transfers.start(author, { youthId, plannedOn: '2026-09-01', receiver: 'NAV Bjerke' });
  await courses.enrol(author, {
    youthId,
    course: 'HOUSING',
    part: 1,
    schoolYear: '2025/2026',
    arena: 'EM_BASE',
    partner: 'INN',
    sessions: 8,
  });
  await refugees.record(author, {
    youthId,
    unaccompaniedMinor: true,
    settledOn: '2024-05-17',
    nationality: 'Eritrea',
    languages: ['tigrinja'],
  });
  return { organisationId: author.organisationId, youthId };
}

describe('the child welfare part of the picture', () => {
  test('is seen whole by the own service, with one statement per kind of record', async () => {
    const { organisationId, youthId } = await youthWithEveryRecord();
    const { youth, errors, statements } = await pictureFor('CHILD_WELFARE', organisationId, youthId);
    expect(errors).toEqual([]);
    expect(youth).toEqual({
      id: youthId,
      childWelfare: {
        case: {
          status: 'OPEN',
          caseWorker: 'Kari Vik',
          district: 'Bjerke',
          openedOn: '2026-03-02',
          closedOn: null,
          followUpOffered: null,
        },
        decisions: [
          {
            kind: 'PLACEMENT',
            legalBasis: 'BVL_PLACEMENT',
            decidedOn: '2026-03-02',
            validFrom: '2026-03-02',
            validTo: '2027-03-02',
            executedBy: 'HOUSING',
            wantedByYouth: true,
          },
        ],
        measuresPlan: {
          version: 2,
          goals: ['Egen bolig'],
          items: [
            {
              name: 'Oppfølging i bolig',
              responsible: 'Bydel Bjerke',
              validFrom: '2026-03-02',
              validTo: '2026-09-01',
              isFutv: true,
            },
          ],
        },
        transfer: { status: 'PLANNED', plannedOn: '2026-09-01', doneOn: null, receiver: 'NAV Bjerke' },
        courses: [
          {
            course: 'HOUSING',
            part: 1,
            status: 'ENROLLED',
            attended: 0,
            sessions: 8,
            schoolYear: '2025/2026',
            arena: 'EM_BASE',
            partner: 'INN',
          },
        ],
        refugee: { unaccompaniedMinor: true, settledOn: '2024-05-17' },
      },
    });
    expect(statements).toEqual([
      'child_welfare_case-by-youthId',
      'child_welfare_decision-by-youthId',
      'course_enrolment-by-youthId',
      'measure_item-by-planId',
      'measures_plan-by-youthId',
      'own-service',
      'refugee_profile-by-youthId',
      'sent_handover-by-id',
      'service_transfer-by-youthId',
    ]);
  });

  test('is all withheld from another agency without a basis, and none of its tables is read', async () => {
    const { organisationId, youthId } = await youthWithEveryRecord();
    const { youth, errors, statements } = await pictureFor('NAV', organisationId, youthId);
    expect(youth).toEqual({
      id: youthId,
      childWelfare: { case: null, decisions: null, measuresPlan: null, transfer: null, courses: null, refugee: null },
    });
    expect(errors.map(({ path, extensions }) => [path?.at(-1), extensions['code']])).toEqual(
      ['case', 'decisions', 'measuresPlan', 'transfer', 'courses', 'refugee'].map((field) => [
        field,
        'UNAUTHORIZED_FIELD_OR_TYPE',
      ]),
    );
    expect(statements).toEqual([]);
  });

  test('is the same refusal for a youth whom child welfare does not know', async () => {
    const { organisationId, youthId } = await youthWithEveryRecord();
    const stranger = newId();
    const [known, unknown] = [
      await pictureFor('NAV', organisationId, youthId),
      await pictureFor('NAV', organisationId, stranger),
    ];
    expect(JSON.stringify(unknown).replaceAll(stranger, youthId)).toBe(JSON.stringify(known));
  });

  test('of another child welfare service is withheld from a service that does not serve the youth', async () => {
    const { youthId } = await youthWithEveryRecord();
    const { youth, statements } = await pictureFor('CHILD_WELFARE', newId(), youthId);
    expect(youth?.childWelfare).toEqual({
      case: null,
      decisions: null,
      measuresPlan: null,
      transfer: null,
      courses: null,
      refugee: null,
    });
    expect(statements).toEqual(['own-service']);
  });

  test('does not tell even the own service where a youth with a protected address is', async () => {
    const { organisationId, youthId } = await youthWithEveryRecord();
    await running.dataSource.query('insert into protected_youth (youth_id, protection) values ($1, $2)', [
      youthId,
      'STRENGT_FORTROLIG',
    ]);
    const { youth, errors } = await pictureFor('CHILD_WELFARE', organisationId, youthId);
    expect(youth?.childWelfare).toMatchObject({
      case: { caseWorker: 'Kari Vik', district: null },
      measuresPlan: { items: [{ name: null, responsible: null }] },
      transfer: { status: 'PLANNED', receiver: null },
      courses: [{ course: 'HOUSING', arena: null }],
    });
    expect(errors.map(({ path }) => path?.at(-1)).sort()).toEqual([
      'arena',
      'district',
      'goals',
      'name',
      'receiver',
      'responsible',
    ]);
  });

  test('has no field for reasons, family story, nationality or languages', () => {
    const fieldsOf = (name: string): readonly string[] => {
      const type = running.subgraph.schema.getType(name);
      return type !== undefined && 'getFields' in type ? Object.keys(type.getFields()) : [];
    };
    expect(fieldsOf('MeasuresPlan')).toEqual([
      ...['id', 'version', 'goals', 'writtenOn', 'youthSaid', 'evaluationDueOn', 'items'],
    ]);
    expect(fieldsOf('RefugeeProfile')).toEqual(['id', 'unaccompaniedMinor', 'settledOn']);
  });

  test('opens to a worker of the own service through its own doors, and to nobody else', async () => {
    const { organisationId, youthId } = await youthWithEveryRecord();
    const ask = (agency: Agency, query: string) =>
      running.subgraph.execute(hopOf(agency, organisationId), { query, variables: { id: youthId } });
    const door = 'query($id: ID!) { childWelfareYouth(id: $id) { childWelfare { case { status } } } }';
    const caseload = '{ childWelfareCaseload { edges { node { id childWelfare { case { status } } } } } }';
    const childWelfare = { case: { status: 'OPEN' } };
    expect(await ask('CHILD_WELFARE', door)).toEqual({ data: { childWelfareYouth: { childWelfare } } });
    expect(await ask('CHILD_WELFARE', caseload)).toEqual({
      data: { childWelfareCaseload: { edges: [{ node: { id: youthId, childWelfare } }] } },
    });
    for (const query of [door, caseload]) {
      expect((await ask('NAV', query)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN_ROLE' } }]);
    }
  });
});
