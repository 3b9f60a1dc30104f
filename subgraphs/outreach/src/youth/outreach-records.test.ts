import { OWN_WISH } from '@brobygger/testkit';
import { newId, type DataCategory } from '@brobygger/domain';
import type { OutreachServices } from '../index';
import { author, hopOf, other, runOutreachRecords } from './outreach-records.test-setup';

const { outreach, registry, recordAll, read } = runOutreachRecords();

const FIELDS = `contact { known since } followUps { kind startedOn endedOn legalBasis continuityStaff bestilling endReason }
  groups { kind startedOn endedOn }
  summerJobs { year plannedHours workedHours employer result } hap { enquiredOn weeksDone outcome } angerManagement { referredOn decision }
  sanction { kind state imposedOn months conditions { kind absolute proposedByYouth } breaches { date kind } }
  psychologist { referredOn } nurseTalks { date }`;
const PICTURE = `query ($youths: [_Any!]!) { _entities(representations: $youths) { ... on Youth { outreach { ${FIELDS} } } } }`;

const pictureOf = async (hop: ReturnType<typeof hopOf>, youthId: string) => {
  const { data, errors } = await read(hop, PICTURE, { youths: [{ __typename: 'Youth', id: youthId }] });
  return {
    outreach: (data['_entities'] as unknown as { outreach: Record<string, unknown> }[])[0]?.outreach ?? {},
    errors,
  };
};

/** What was recorded, as it is read. */
const ALL = {
  contact: { known: true, since: '2026-03-02' },
  followUps: [
    {
      kind: 'LOW_THRESHOLD',
      startedOn: '2026-03-02',
      endedOn: null,
      legalBasis: 'CONSENT_ONLY',
      continuityStaff: ['Kari', 'Ola'],
      bestilling: 'et sted å være',
      endReason: null,
    },
  ],
  groups: [{ kind: 'BOYS_GROUP', startedOn: '2026-03-02', endedOn: null }],
  summerJobs: [{ year: 2026, plannedHours: 60, workedHours: 31.5, employer: 'Bakeriet', result: 'OVER_50' }],
  hap: { enquiredOn: '2026-03-02', weeksDone: 1, outcome: 'OFFERED' },
  angerManagement: { referredOn: '2026-03-02', decision: 'OFFERED' },
  sanction: {
    kind: 'UNGDOMSSTRAFF',
    state: 'BREACHED',
    imposedOn: '2026-02-01',
    months: 12,
    conditions: [
      { kind: 'DRUG_TEST', absolute: true, proposedByYouth: false },
      { kind: 'USIT_TALKS', absolute: false, proposedByYouth: true },
    ],
    breaches: [{ date: '2026-02-20', kind: 'DRUG_TEST' }],
  },
  psychologist: { referredOn: true },
  nurseTalks: [{ date: '2026-03-02' }],
};

const TABLES = [
  'contact',
  'follow_up',
  'group_membership',
  'hap_course',
  'anger_management',
  'youth_sanction',
  'sanction_condition',
  'sanction_breach',
  'summer_job',
  'psychologist_contact',
  'nurse_talk',
];

/** Of the tables, those that a statement has read. */
const tablesRead = (): readonly string[] =>
  TABLES.filter((table) => outreach().statements.some((name) => name.startsWith(`${table}-by-`)));

/** What a colleague reads who is neither nurse nor psychologist. */
const OPEN = { ...ALL, psychologist: null, nurseTalks: null };

test.each([
  [undefined, OPEN, ['psychologist', 'nurseTalks']],
  ['NURSE', { ...OPEN, nurseTalks: ALL.nurseTalks }, ['psychologist']],
  ['PSYCHOLOGIST', { ...OPEN, psychologist: ALL.psychologist }, ['nurseTalks']],
] as const)(
  'a worker of the own organisation who is %s reads every record but those of another profession, in one statement for each kind',
  async (profession, expected, withheld) => {
    const youthId = newId();
    await recordAll(youthId);
    outreach().statements.length = 0;
    const hop = hopOf('OUTREACH', author.organisationId, 'B101', profession);
    const { outreach: records, errors } = await pictureOf(hop, youthId);
    expect(records).toEqual(expected);
    expect(errors.map(({ path }) => path?.at(-1)).sort()).toEqual([...withheld].sort());
    expect(new Set(errors.map(({ extensions }) => extensions['code']))).toEqual(
      new Set(['UNAUTHORIZED_FIELD_OR_TYPE']),
    );
    const kept = { psychologist: 'psychologist_contact', nurseTalks: 'nurse_talk' } as const;
    const read = TABLES.filter((table) => !withheld.some((field) => kept[field] === table));
    expect(tablesRead()).toEqual(read);
    expect(outreach().statements.filter((name) => name.includes('-by-'))).toHaveLength(read.length);
  },
);

const WRITES = [
  ['recordNurseTalk', '{ youthId: $id, ground: { kind: OWN_WISH }, themes: [MENTAL] }', 'NURSE'],
  ['recordPsychologistContact', '{ youthId: $id, ground: { kind: OWN_WISH } }', 'PSYCHOLOGIST'],
  [
    'startFollowUp',
    '{ youthId: $id, ground: { kind: OWN_WISH }, kind: PSYCHOLOGIST, legalBasis: CONSENT_ONLY, continuityStaff: ["Kari"] }',
    'PSYCHOLOGIST',
  ],
] as const;
test.each(
  WRITES.flatMap((write) => ([undefined, 'NURSE', 'PSYCHOLOGIST'] as const).map((by) => [by, ...write] as const)),
)(
  'a worker who is %s and sends %s is refused by the token alone, or writes',
  async (profession, mutation, input, needed) => {
    const youthId = newId();
    await recordAll(youthId);
    outreach().statements.length = 0;
    const send = (id: string) =>
      read(
        hopOf('OUTREACH', author.organisationId, 'B107', profession),
        `mutation ($id: ID!) { ${mutation}(input: ${input}) { youthId } }`,
        { id },
      );
    const { data, errors } = await send(youthId);
    if (profession === needed) {
      expect([data, errors]).toEqual([{ [mutation]: { youthId } }, []]);
      return;
    }
    expect(errors.map(({ extensions }) => extensions['code'])).toEqual(['PROFESSION_REQUIRED']);
    expect(JSON.stringify(await send(newId()))).toBe(JSON.stringify({ data, errors }));
    expect(outreach().statements).toEqual([]);
  },
);

test('another agency without a basis sees nulls and errors, and no table is read', async () => {
  const youthId = newId();
  await recordAll(youthId);
  outreach().statements.length = 0;
  const { outreach: records, errors } = await pictureOf(hopOf('NAV', newId()), youthId);
  expect(Object.keys(records)).toEqual(Object.keys(ALL));
  expect(Object.values(records).every((value) => value === null)).toBe(true);
  expect(errors.map(({ path }) => path?.at(-1)).sort()).toEqual(Object.keys(ALL).sort());
  expect(new Set(errors.map(({ extensions }) => extensions['code']))).toEqual(new Set(['UNAUTHORIZED_FIELD_OR_TYPE']));
  expect(tablesRead()).toEqual([]);
});

test('another agency learns nothing from a youth that outreach does not know', async () => {
  const known = newId();
  await recordAll(known);
  const [some, none] = await Promise.all(
    [known, newId()].map((id) => pictureOf(hopOf('NAV', author.organisationId), id)),
  );
  expect(JSON.stringify(none)).toBe(JSON.stringify(some));
});

test('a workplace is withheld where it would tell where the youth is, and the rest of the job is not', async () => {
  const youthId = newId();
  await recordAll(youthId);
  registry.youth(youthId).consentsTo('OUTREACH_SUMMER_JOB');
  const { outreach: records, errors } = await pictureOf(hopOf('NAV', newId(), 'B103'), youthId);
  expect(records['summerJobs']).toEqual([{ ...ALL.summerJobs[0], employer: null }]);
  expect(errors.map(({ path }) => path?.slice(-3)).filter((path) => path?.at(-1) === 'employer')).toEqual([
    ['summerJobs', 0, 'employer'],
  ]);
});

test('a follow-up whose kind discloses more is not read without the category of its kind', async () => {
  const youthId = newId();
  const start = (kind: Parameters<OutreachServices['followUps']['start']>[1]['kind']): Promise<unknown> =>
    outreach().services.followUps.start(author, {
      ground: OWN_WISH,
      youthId,
      kind,
      legalBasis: 'CONSENT_ONLY',
      continuityStaff: ['Kari'],
    });
  for (const kind of [
    'LOW_THRESHOLD',
    'LADE_MOTOR_RACING',
    'HAP',
    'SEX_TRADE_TALKS',
    'EXTREMISM_PREVENTION',
    'YOUTH_SANCTION',
    'PSYCHOLOGIST',
    'BOYS_GROUP',
  ] as const) {
    await start(kind);
  }
  const kinds = async (...categories: DataCategory[]): Promise<unknown> => {
    registry.youth(youthId).consentsTo(...categories);
    registry.opensPlaces();
    const { followUps } = (await pictureOf(hopOf('HOUSING', newId(), 'B102'), youthId)).outreach as {
      followUps: { kind: string }[] | null;
    };
    return followUps?.map(({ kind }) => kind).sort();
  };
  expect(await kinds('OUTREACH_FOLLOW_UP')).toEqual(['LADE_MOTOR_RACING', 'LOW_THRESHOLD']);
  expect(await kinds('OUTREACH_FOLLOW_UP', 'OUTREACH_HAP')).toEqual(['HAP', 'LADE_MOTOR_RACING', 'LOW_THRESHOLD']);
  expect(await kinds('OUTREACH_HAP')).toBeUndefined();
});

test('Uteseksjonen and 22B each see the own records of a youth that both serve, and a consent shows the earliest contact', async () => {
  const youthId = newId();
  await recordAll(youthId);
  await outreach().services.followUps.start(
    { ...other, at: new Date('2025-01-05T12:00:00Z') },
    { ground: OWN_WISH, youthId, kind: 'LOW_THRESHOLD', legalBasis: 'CONSENT_ONLY', continuityStaff: ['Per'] },
  );
  await outreach().services.nurseTalks.record(other, { ground: OWN_WISH, youthId, themes: ['MENTAL'] });

  const nurse = (organisationId: string) => hopOf('OUTREACH', organisationId, 'B101', 'NURSE');
  expect((await pictureOf(nurse(author.organisationId), youthId)).outreach).toEqual({ ...ALL, psychologist: null });
  expect((await pictureOf(nurse(other.organisationId), youthId)).outreach).toEqual({
    contact: { known: true, since: '2025-01-05' },
    followUps: [expect.objectContaining({ startedOn: '2025-01-05', continuityStaff: ['Per'] })],
    groups: [],
    summerJobs: [],
    hap: null,
    angerManagement: null,
    sanction: null,
    psychologist: null,
    nurseTalks: [{ date: '2026-03-02' }],
  });

  registry.youth(youthId).consentsTo('OUTREACH_CONTACT');
  expect((await pictureOf(hopOf('NAV', newId()), youthId)).outreach['contact']).toEqual({
    known: true,
    since: '2025-01-05',
  });
});

describe('a worker of the other organisation that serves the youth too', () => {
  test('changes no record of this one', async () => {
    const youthId = newId();
    await recordAll(youthId);
    await outreach().services.followUps.start(other, {
      ground: OWN_WISH,
      youthId,
      kind: 'LOW_THRESHOLD',
      legalBasis: 'CONSENT_ONLY',
      continuityStaff: ['Per'],
    });
    const idIn = async (table: string): Promise<string> =>
      (
        (await outreach().dataSource.query(`select id from ${table} where youth_id = $1 and organisation_id = $2`, [
          youthId,
          author.organisationId,
        ])) as { id: string }[]
      )[0]?.id ?? '';
    const [followUpId, membershipId, sanctionId, summerJobId] = (await Promise.all(
      ['follow_up', 'group_membership', 'youth_sanction', 'summer_job'].map(idIn),
    )) as [string, string, string, string];
    const { attendance, followUps, groups, hap, sanctions, summerJobs } = outreach().services;
    const attempts = [
      followUps.end(other, youthId, followUpId, 'OTHER'),
      groups.leave(other, youthId, membershipId),
      attendance.record(other, { youthId, programme: 'HAP', isPresent: true }),
      hap.extend(other, youthId),
      hap.conclude(other, youthId, 'STOPPED'),
      hap.map(other, { youthId, motivation: 'HIGH', outcome: 'OFFERED' }),
      sanctions.recordBreach(other, { youthId, sanctionId, kind: 'OTHER' }),
      sanctions.returnToCourt(other, youthId, sanctionId),
      summerJobs.signContract(other, youthId, summerJobId, 180),
      summerJobs.addHours(other, { youthId, summerJobId, hours: 1 }),
    ];
    for (const attempt of await Promise.allSettled(attempts)) {
      expect(attempt).toMatchObject({ status: 'rejected', reason: { extensions: { code: 'NOT_FOUND' } } });
    }
    expect((await pictureOf(hopOf('OUTREACH', author.organisationId), youthId)).outreach).toEqual(OPEN);
  });

  test('is refused nothing because of what this one has recorded', async () => {
    const youthId = newId();
    await recordAll(youthId);
    await expect(recordAll(youthId, other)).resolves.toBeUndefined();
  });
});

test('a worker of an organisation that does not serve the youth records nothing that begins no service', async () => {
  const youthId = newId();
  await recordAll(youthId);
  const stranger = { ...other, organisationId: newId() };
  await expect(outreach().services.measureConsents.record(stranger, youthId, 'OP_GEORGE')).rejects.toMatchObject({
    extensions: { code: 'YOUTH_NOT_FOUND' },
  });
});
