import { newId, Profession, Role, type Caller } from '@brobygger/domain';
import { OFFICER, startFamilies, START, type Families, type Family } from '../guardian-signing/family.test-setup';
import { ON_PAPER, reader, workerOf } from '../registry.test-setup';
import { recordNotInformed } from './not-informed.test-setup';

let families: Families;
beforeAll(async () => {
  families = await startFamilies();
});
afterEach(() => families.wait(START.getTime() - families.now().getTime()));
afterAll(() => families.registry.stop());

const REASON = 'Vil ikke at foreldrene skal vite det.';
/** What is on health and can be consented to. No profession's own records can be, today. */
const HEALTH = { purpose: 'B102', categories: ['HOUSING_MAPPING'] };
const RECORD = `mutation ($input: GuardiansNotInformedInput!) { recordGuardiansNotInformed(input: $input) {
  id categories ground reason recordedBy stands events { kind reviewOn authorId } } }`;
const REVIEW = `mutation ($input: ReviewGuardiansNotInformedInput!) { reviewGuardiansNotInformed(input: $input) {
  id stands events { kind reviewOn authorId } } }`;
const LISTED = 'id categories recordedBy stands events { kind reviewOn authorId }';
const WORK = `query ($after: String) { officerWork(kind: NOT_INFORMED, first: 1, after: $after) {
  total edges { cursor node { id youthId agency categories since dueAt } } } }`;

interface Asked {
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly errors: readonly { readonly extensions: Readonly<Record<string, unknown>> }[];
}
async function asked(caller: Caller, query: string, variables: object): Promise<Asked> {
  const hop = { caller, purpose: null, requestId: 'r', audience: 'consent' };
  const { data, errors = [] } = await families.registry.subgraph.execute(hop, { query, variables: { ...variables } });
  return JSON.parse(JSON.stringify({ data: data ?? null, errors })) as Asked;
}

/** Another outreach service that helps the youth. */
async function alsoServing(youthId: string): Promise<string> {
  const service = await families.registry.anOrganisation('OUTREACH');
  await families.registry.dataSource.query(
    'insert into service_relation (youth_id, organisation_id, valid_from) values ($1, $2, $3)',
    [youthId, service, START],
  );
  return service;
}

/** A youth of 13, or born on the day, whom an outreach service serves, and its nurse. */
async function aPatient(birthDate?: string) {
  const family = await families.aFamily(birthDate);
  const { registry } = families;
  const service = await alsoServing(family.youthId);
  const nurse: Caller = { ...workerOf('OUTREACH', service, `Z${newId()}`), profession: Profession.NURSE };
  const input = {
    youthId: family.youthId,
    categories: ['OUTREACH_HEALTH'],
    ground: 'OWN_WISH',
    reason: REASON,
    reviewOn: '2026-09-02',
  };
  return {
    ...family,
    nurse,
    record: (more: object = {}, as = nurse) => asked(as, RECORD, { input: { ...input, ...more } }),
    /** A record of a category that can be consented to, as if it were a profession's. */
    stands: (): Promise<string> => {
      const by = nurse.personId;
      const of = { youthId: family.youthId, organisationId: service, categories: HEALTH.categories };
      return recordNotInformed(registry, { ...of, reason: REASON, by, at: START });
    },
    review: (notInformedId: string, more: object = { outcome: 'NO_LONGER_SO' }, as = nurse) =>
      asked(as, REVIEW, { input: { youthId: family.youthId, notInformedId, ...more } }),
    give: (as: Caller, more: object = {}) =>
      asked(as, 'mutation ($input: GiveConsentInput!) { giveConsent(input: $input) { signedBy } }', {
        input: { recipientId: family.house, ...HEALTH, ...more },
      }),
    signers: async () => {
      const text = 'query ($input: PreviewConsentInput!) { previewConsent(input: $input) { signers } }';
      const { data } = await asked(family.youth, text, { input: { recipientId: family.house, ...HEALTH } });
      return (data?.['previewConsent'] as { signers: unknown }).signers;
    },
  };
}

const ruleOf = ({ errors: [error] }: Asked): unknown => [error?.extensions['rule'], error?.extensions['argument']];
const logOf = ({ youthId }: Pick<Family, 'youthId'>): Promise<readonly object[]> =>
  families.registry.dataSource.query(
    `select act, basis, categories, person_id as "by" from disclosure_entry where youth_id = $1 and act <> 'READ_CONSENTS' order by seq`,
    [youthId],
  );

test('while guardians are not informed the youth alone signs, however it is given, and the signers follow', async () => {
  const patient = await aPatient();
  const before = [await patient.signers(), ruleOf(await patient.give(patient.youth))];
  expect(before).toEqual([
    ['YOUTH', 'GUARDIAN'],
    ['CAPACITY', 'input.signedBy'],
  ]);
  const id = await patient.stands();
  expect(await patient.signers()).toEqual(['YOUTH']);
  expect((await patient.sign(HEALTH)).code).toBe('RULE_VIOLATED');
  const paper = { youthId: patient.youthId, signedBy: ['YOUTH'], signing: ON_PAPER };
  expect((await patient.give(OFFICER, paper)).errors).toEqual([]);
  expect((await patient.give(patient.youth)).data).toEqual({ giveConsent: { signedBy: ['YOUTH'] } });
  // Of anything else a guardian signs as before.
  expect((await patient.sign()).code).toBeNull();
  expect((await patient.review(id)).errors).toEqual([]);
  expect(await patient.signers()).toEqual(['YOUTH', 'GUARDIAN']);
  expect(ruleOf(await patient.give(OFFICER, paper))).toEqual(['CAPACITY', 'input.signedBy']);
});

test('an answer to a request and a pile of paper follow it', async () => {
  const patient = await aPatient();
  const { registry } = families;
  const request = 'mutation ($input: RequestConsentInput!) { requestConsent(input: $input) { id } }';
  const worker = workerOf('HOUSING', patient.house, `Z${newId()}`);
  const reason = 'Vi vil hjelpe deg med egen bolig.';
  const sent = await asked(worker, request, { input: { youthId: patient.youthId, ...HEALTH, reason } });
  const [{ id: requestId }] = [sent.data?.['requestConsent']].flat() as [{ id: string }];
  const [category] = HEALTH.categories;
  const answer = () =>
    asked(
      patient.youth,
      'mutation ($input: AnswerConsentRequestInput!) { answerConsentRequest(input: $input) { id } }',
      { input: { requestId, answers: [{ category, accept: true }] } },
    );
  const other = await registry.anOrganisation('HOUSING');
  const csv = [
    'youthId,recipientId,purpose,categories,signedBy,scanSha256,clientKey',
    [patient.youthId, other, HEALTH.purpose, category, 'YOUTH', ON_PAPER.scanSha256, newId()].join(','),
  ].join('\r\n');
  const pile = async () => {
    const text =
      'mutation ($csv: String!) { enterPaperConsents(input: { csv: $csv, dryRun: true }) { rows { outcome rule } } }';
    return (await asked(OFFICER, text, { csv })).data?.['enterPaperConsents'];
  };
  expect(ruleOf(await answer())).toEqual(['CAPACITY', 'input.answers[0].category']);
  expect(await pile()).toEqual({ rows: [{ outcome: 'REFUSED', rule: 'CAPACITY' }] });
  await patient.stands();
  expect((await answer()).errors).toEqual([]);
  expect(await pile()).toEqual({ rows: [{ outcome: expect.not.stringMatching('REFUSED') as string, rule: null }] });
});

test('what was sent before reaches no guardian while it stands, and looks as if there were nothing', async () => {
  const patient = await aPatient();
  const id = await patient.signed(HEALTH);
  await patient.send(id, patient.mother);
  expect(await patient.tasks(patient.mother)).toHaveLength(1);
  const record = await patient.stands();
  expect(await patient.tasks(patient.mother)).toEqual([]);
  expect([await patient.answer(id, patient.mother, true), await patient.answer(newId(), patient.mother, true)]).toEqual(
    Array(2).fill({ code: 'NOT_FOUND', signing: null }),
  );
  expect(await patient.consents()).toEqual([]);
  await patient.review(record, { outcome: 'ENTERED_BY_MISTAKE' });
  expect(await patient.tasks(patient.mother)).toHaveLength(1);
});

test('the youth sees it and why, an officer that it stands, a worker what the own profession recorded', async () => {
  const patient = await aPatient();
  const { data } = await patient.record({ reviewOn: '2026-03-04' });
  const { id } = data?.['recordGuardiansNotInformed'] as { id: string };
  const by = patient.nurse.personId;
  const listed = {
    id,
    categories: ['OUTREACH_HEALTH'],
    recordedBy: by,
    stands: true,
    events: [{ kind: 'RECORDED', reviewOn: '2026-03-04', authorId: by }],
  };
  const list = (fields: string): string =>
    `query ($id: ID!) { youth(id: $id) { guardiansNotInformed { ${LISTED} ${fields} } } }`;
  const of = { id: patient.youthId };
  const whole = { youth: { guardiansNotInformed: [{ ...listed, ground: 'OWN_WISH', reason: REASON }] } };
  expect((await asked(patient.youth, list('ground reason'), of)).data).toEqual(whole);
  expect((await asked(patient.nurse, list('ground reason'), of)).data).toEqual(whole);
  const told = await asked(OFFICER, list('ground reason'), of);
  expect(told.data).toEqual({ youth: { guardiansNotInformed: [{ ...listed, ground: null, reason: null }] } });
  expect(told.errors.map(({ extensions }) => extensions['code'])).toEqual(['FORBIDDEN_ROLE', 'FORBIDDEN_ROLE']);
  expect((await asked(reader(Role.GUARDIAN, patient.mother), list(''), of)).data).toEqual({ youth: null });
  const { profession: _none, ...colleague } = patient.nurse;
  const others = [
    colleague,
    { ...colleague, profession: Profession.PSYCHOLOGIST },
    { ...patient.nurse, organisationId: await alsoServing(patient.youthId) },
  ];
  for (const other of others) {
    expect((await asked(other, list('ground reason'), of)).data).toEqual({ youth: { guardiansNotInformed: [] } });
  }
  const entry = { act: 'SET_NOT_INFORMED', basis: 'OWN_SERVICE', categories: ['OUTREACH_HEALTH'], by };
  expect(await logOf(patient)).toEqual([entry]);
  const kept = await patient.review(id.toUpperCase(), { outcome: 'KEPT', reviewOn: '2026-09-02' });
  expect(kept.data?.['reviewGuardiansNotInformed']).toEqual({
    id,
    stands: true,
    events: [...listed.events, { kind: 'KEPT', reviewOn: '2026-09-02', authorId: by }],
  });
  expect(await logOf(patient)).toEqual([entry, entry]);
});

test('it never ends by itself, and waits for officers from the day in Oslo on which a person is to look again', async () => {
  const patients = [await aPatient(), await aPatient()];
  const work = async (after: string | null, as = OFFICER) =>
    (await asked(as, WORK, { after })).data?.['officerWork'] as {
      readonly total: number;
      readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[];
    };
  const records: string[] = [];
  for (const patient of patients) {
    const { data } = await patient.record({ reviewOn: '2026-03-09' });
    records.push((data?.['recordGuardiansNotInformed'] as { id: string }).id);
    await patient.stands();
  }
  families.wait(Date.parse('2026-03-08T23:00:00Z') - START.getTime() - 1);
  const before = (await work(null)).total;
  families.wait(1);
  expect((await work(null)).total).toBeGreaterThanOrEqual(before + 2);
  const nodes: object[] = [];
  for (let page = await work(null); page.edges.length > 0; page = await work(page.edges[0]?.cursor ?? null)) {
    nodes.push(...page.edges.map(({ node }) => node));
    // What is looked at between two pages takes nothing of the next away.
    const at = records.indexOf(page.edges[0]?.node.id ?? '');
    const kept = await patients[at]?.review(records[at] ?? '', { outcome: 'KEPT', reviewOn: '2026-09-08' });
    expect(kept?.errors ?? []).toEqual([]);
  }
  expect(nodes).toEqual(
    expect.arrayContaining(
      patients.map(({ youthId }, n) => ({
        id: records[n],
        youthId,
        agency: 'OUTREACH',
        categories: ['OUTREACH_HEALTH'],
        since: START.toISOString(),
        dueAt: '2026-03-08T23:00:00.000Z',
      })),
    ),
  );
  expect(await work(null, { ...OFFICER, organisationId: patients[0]?.house ?? '' })).toEqual({ total: 0, edges: [] });
  // Long after the day for looking at it again the youth alone signs still, at 15 as at 13.
  families.wait(new Date('2028-02-01T12:00:00Z').getTime() - families.now().getTime());
  for (const patient of patients) expect(await patient.signers()).toEqual(['YOUTH']);
});

test('who may not set it meets nobody, and nothing is written', async () => {
  const [patient, other] = [await aPatient(), await aPatient()];
  const { profession: _none, ...colleague } = patient.nurse;
  const refused = [
    await patient.record({ youthId: newId() }),
    await patient.record({ youthId: 'no id' }),
    await patient.record({}, colleague),
    await patient.record({}, other.nurse),
  ];
  for (const each of refused) expect(each).toEqual(refused[0]);
  expect(refused[0]?.errors).toMatchObject([{ extensions: { code: 'YOUTH_NOT_FOUND' } }]);
  const id = await patient.stands();
  const over = { outcome: 'NO_LONGER_SO' };
  const unheard = [
    await patient.review(id, { ...over, youthId: newId() }),
    await patient.review(id, over, colleague),
    await patient.review(id, over, other.nurse),
  ];
  for (const each of unheard) expect(each).toEqual(unheard[0]);
  const psychologist = { ...patient.nurse, profession: Profession.PSYCHOLOGIST };
  const unknown = [
    await patient.review(newId()),
    await patient.review('no id'),
    await patient.review(id, over, psychologist),
  ];
  for (const each of unknown) expect(each.errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
  expect(await patient.signers()).toEqual(['YOUTH']);
  expect([await logOf(other), await logOf(patient)]).toEqual([[], []]);
});

test('GUARDIANS_NOT_INFORMED: not of the own profession, with no reason or no day for a review is refused, nothing written', async () => {
  const patient = await aPatient();
  const of = async (more: object, by = patient) => ruleOf(await by.record(more));
  const violated = (argument: string) => ['GUARDIANS_NOT_INFORMED', `input.${argument}`];
  expect((await patient.record({ categories: [] })).errors).toMatchObject([
    { extensions: { code: 'RULE_VIOLATED', rule: 'GUARDIANS_NOT_INFORMED', argument: 'input.categories' } },
  ]);
  expect(await of({ categories: ['OUTREACH_HEALTH', 'OUTREACH_HEALTH'] })).toEqual(violated('categories'));
  expect(await of({ categories: ['OUTREACH_PSYCHOLOGIST'] })).toEqual(violated('categories'));
  expect(await of({ categories: ['OUTREACH_HAP'] })).toEqual(violated('categories'));
  expect(await of({ reason: `${' '.repeat(20)}kort` })).toEqual(violated('reason'));
  expect(await of({ reviewOn: '2026-03-02' })).toEqual(violated('reviewOn'));
  expect(await of({ reviewOn: '2026-09-03' })).toEqual(violated('reviewOn'));
  expect(await logOf(patient)).toEqual([]);
  expect((await patient.record({ reviewOn: '2026-09-02' })).errors).toEqual([]);
  const id = await patient.stands();
  for (const more of [
    { outcome: 'KEPT' },
    { outcome: 'KEPT', reviewOn: '2026-09-03' },
    { outcome: 'NO_LONGER_SO', reviewOn: '2026-03-09' },
  ]) {
    expect(ruleOf(await patient.review(id, more))).toEqual(violated('reviewOn'));
  }
  for (const birthDate of ['2014-03-03', '2010-03-02']) {
    expect(await of({}, await aPatient(birthDate))).toEqual(violated('youthId'));
  }
});
