import { newId, Role } from '@brobygger/domain';
import { reader, startTestRegistry, type TestRegistry } from '../registry.test-setup';

let registry: TestRegistry;
beforeAll(async () => {
  registry = await startTestRegistry(new Date('2026-03-02T10:00:00Z'));
});
afterAll(() => registry.stop());

const officer = reader(Role.CONSENT_OFFICER);

/** What an owner tells of a beginning. */
interface Begun {
  readonly at?: string;
  readonly by?: string;
  readonly state?: 'VERIFIED' | 'UNVERIFIED' | null;
  readonly municipalityNumber?: string;
  /** How long after it something is written, in days; `null` for never. */
  readonly writtenAfter?: number | null;
  /** One who is registered already. */
  readonly youthId?: string;
}

async function begun({
  at = '2026-02-10T10:00:00Z',
  by = newId(),
  state = null,
  youthId: known,
  writtenAfter = null,
  ...youth
}: Begun = {}) {
  const [youthId, organisationId] = [
    known ?? (await registry.aYouth(youth)),
    await registry.anOrganisation('HOUSING', 'Ungbo'),
  ];
  await registry.subgraph.receive('housing', [
    {
      id: newId(),
      kind: 'SERVICE_RELATION',
      payload: {
        youth_id: youthId,
        organisation_id: organisationId,
        valid_from: at,
        valid_to: null,
        begun_by: by,
        ground: 'REFERRAL',
        ground_reference: 'H-1',
        ground_state: state,
        ended_by: null,
        version: 1,
      },
    },
  ]);
  if (writtenAfter !== null) {
    const written = {
      id: newId(),
      at: new Date(Date.parse(at) + writtenAfter * 86_400_000).toISOString(),
      request_id: 'r',
      youth_id: youthId,
      person_id: by,
      role: 'CASEWORKER',
      organisation_id: organisationId,
      purpose: 'B107',
      basis: 'OWN_SERVICE',
      categories: [],
      fields: [],
      act: 'WROTE',
    };
    const message = { id: newId(), kind: 'DISCLOSURE_ENTERED' as const, payload: written };
    expect(await registry.subgraph.receive('housing', [message])).toEqual([]);
  }
  return youthId;
}

const RELATIONS =
  'serviceRelations { organisation { name } begunBy ground groundReference groundState endedAt endedBy }';
const actsOf = (youthId: string): Promise<unknown> =>
  registry.dataSource.query('select act, fields from disclosure_entry where youth_id = $1', [youthId]);

test('a youth reads who serves them, on what ground, and who began it', async () => {
  const youthId = await begun({ by: 'Z7', state: 'UNVERIFIED' });
  const { data, codes } = await registry.ask(reader(Role.YOUTH, youthId), `{ me { ${RELATIONS} } }`);
  expect(codes).toEqual([]);
  expect(data).toEqual({
    me: {
      serviceRelations: [
        {
          organisation: { name: 'Ungbo' },
          begunBy: 'Z7',
          ground: 'REFERRAL',
          groundReference: 'H-1',
          groundState: 'UNVERIFIED',
          endedAt: null,
          endedBy: null,
        },
      ],
    },
  });
  expect(await actsOf(youthId)).toEqual([]);
});

test('an officer reads it too, and the youth reads that', async () => {
  const youthId = await begun();
  const { codes } = await registry.ask(officer, `{ youth(id: "${youthId}") { ${RELATIONS} } }`);
  expect(codes).toEqual([]);
  expect(await actsOf(youthId)).toEqual([{ act: 'READ_CONSENTS', fields: ['Youth.serviceRelations'] }]);
});

test('of an owner of the version before nothing more is known than that it serves', async () => {
  const [youthId, organisationId] = [await registry.aYouth(), await registry.anOrganisation('HOUSING')];
  const payload = {
    youth_id: youthId,
    organisation_id: organisationId,
    valid_from: '2026-02-10T10:00:00Z',
    valid_to: null,
  };
  const message = { id: newId(), kind: 'SERVICE_RELATION' as const, payload: { ...payload, version: 1 } };
  expect(await registry.subgraph.receive('housing', [message])).toEqual([]);
  const { data } = await registry.ask(reader(Role.YOUTH, youthId), '{ me { serviceRelations { begunBy ground } } }');
  expect(data).toEqual({ me: { serviceRelations: [{ begunBy: null, ground: null }] } });
});

const UNUSUAL = `query ($from: LocalDate!, $to: LocalDate!, $first: Int, $after: String) {
  unusualBeginnings(from: $from, to: $to, first: $first, after: $after) {
    edges { cursor youthId reasons node { begunBy } } pageInfo { hasNextPage endCursor } } }`;
interface Page {
  readonly edges: readonly { readonly cursor: string; readonly youthId: string; readonly reasons: readonly string[] }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}
async function unusual(variables: Readonly<Record<string, unknown>>, caller = officer): Promise<Page> {
  const { data, codes } = await registry.ask(caller, UNUSUAL, variables);
  expect(codes).toEqual([]);
  return (data as { readonly unusualBeginnings: Page }).unusualBeginnings;
}

describe('an officer is shown what is worth a look', () => {
  test('an unverified ground, a night, more than ten in a day, nothing that followed; and nobody else', async () => {
    const day = { from: '2026-01-05', to: '2026-01-05' };
    const followed = { writtenAfter: 13 };
    const expected = new Map<string, readonly string[]>([
      [await begun({ at: '2026-01-05T10:00:00Z', state: 'UNVERIFIED', ...followed }), ['UNVERIFIED_GROUND']],
      // 22:30 in Oslo.
      [await begun({ at: '2026-01-05T21:30:00Z', ...followed }), ['AT_NIGHT']],
      [await begun({ at: '2026-01-05T10:00:00Z' }), ['NOTHING_FOLLOWED']],
      [await begun({ at: '2026-01-05T10:00:00Z', writtenAfter: 15 }), ['NOTHING_FOLLOWED']],
    ]);
    for (let n = 0; n < 11; n += 1) {
      expected.set(await begun({ at: `2026-01-05T1${n % 10}:${30 + n}:00Z`, by: 'BUSY', ...followed }), [
        'MANY_IN_A_DAY',
      ]);
    }
    await begun({ at: '2026-01-05T11:00:00Z', state: 'VERIFIED', ...followed });
    // Its fourteen days are not over.
    const fresh = await begun({ at: '2026-02-20T10:00:00Z' });
    expect((await unusual({ from: '2026-02-20', to: '2026-02-20' })).edges.map(({ youthId }) => youthId)).not.toContain(
      fresh,
    );
    await begun({ at: '2026-01-05T11:00:00Z', state: 'UNVERIFIED', municipalityNumber: '0301' });
    await begun({ at: '2026-01-05T23:30:00Z', state: 'UNVERIFIED' });
    const { edges } = await unusual(day);
    expect(new Map(edges.map(({ youthId, reasons }) => [youthId, reasons]))).toEqual(expected);
  });

  test('page by page, each once, and each youth who is shown reads that', async () => {
    const days = { from: '2026-01-10', to: '2026-01-11' };
    const youths = [];
    for (let n = 0; n < 5; n += 1) youths.push(await begun({ at: `2026-01-1${n % 2}T10:00:00Z`, state: 'UNVERIFIED' }));
    // By two organisations at one moment.
    const youthId = await begun({ at: '2026-01-10T10:00:00Z', state: 'UNVERIFIED' });
    await begun({ at: '2026-01-10T10:00:00Z', state: 'UNVERIFIED', youthId });
    youths.push(youthId, youthId);
    const shown: string[] = [];
    for (let after: string | null = null, isMore = true; isMore;) {
      const page: Page = await unusual({ ...days, first: 1, after });
      shown.push(...page.edges.map(({ youthId }) => youthId));
      [after, isMore] = [page.pageInfo.endCursor, page.pageInfo.hasNextPage];
    }
    expect([...shown].sort()).toEqual([...youths].sort());
    for (const youthId of youths) {
      expect(await actsOf(youthId)).toContainEqual({ act: 'READ_CONSENTS', fields: ['Query.unusualBeginnings'] });
    }
  });

  test.each([
    [{ from: '2026-01-02', to: '2026-01-01' }],
    [{ from: '2026-01-01', to: '2026-01-02', first: 0 }],
    [{ from: '2026-01-01', to: '2026-01-02', after: 'forged' }],
  ])('%j is refused', async (variables) => {
    expect((await registry.ask(officer, UNUSUAL, variables)).codes).toEqual([['unusualBeginnings', 'BAD_USER_INPUT']]);
  });

  test.each([Role.YOUTH, Role.AUDITOR, Role.GUARDIAN])('and nobody else is: not a %s', async (role) => {
    const { codes } = await registry.ask(reader(role), UNUSUAL, { from: '2026-01-01', to: '2026-01-02' });
    expect(codes).toEqual([['unusualBeginnings', 'FORBIDDEN_ROLE']]);
  });
});
