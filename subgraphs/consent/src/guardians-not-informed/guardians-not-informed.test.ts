import { newId, Profession, Role, type Caller } from '@brobygger/domain';
import { OFFICER, startFamilies, START, type Families, type Family } from '../guardian-signing/family.test-setup';
import { ON_PAPER, reader, workerOf } from '../registry.test-setup';

let families: Families;
beforeAll(async () => {
  families = await startFamilies();
});
afterAll(() => families.registry.stop());

const REASON = 'Vil ikke at foreldrene skal vite det.';
/** What is on health and can be consented to. No profession's own records can be, today. */
const HEALTH = { purpose: 'B102', categories: ['HOUSING_MAPPING'] };
const RECORD = `mutation ($input: GuardiansNotInformedInput!) { recordGuardiansNotInformed(input: $input) {
  id categories ground reason recordedBy until revokedAt } }`;
const LISTED = 'id categories recordedBy until revokedAt';

interface Asked {
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly errors: readonly { readonly extensions: Readonly<Record<string, unknown>> }[];
}
async function asked(caller: Caller, query: string, variables: object): Promise<Asked> {
  const hop = { caller, purpose: null, requestId: 'r', audience: 'consent' };
  const { data, errors = [] } = await families.registry.subgraph.execute(hop, { query, variables: { ...variables } });
  return JSON.parse(JSON.stringify({ data: data ?? null, errors })) as Asked;
}

/** A youth of 13, or born on the day, whom an outreach service serves, and its nurse. */
async function aPatient(birthDate?: string) {
  const family = await families.aFamily(birthDate);
  const { registry } = families;
  const service = await registry.anOrganisation('OUTREACH');
  await registry.dataSource.query(
    'insert into service_relation (youth_id, organisation_id, valid_from) values ($1, $2, $3)',
    [family.youthId, service, START],
  );
  const nurse: Caller = { ...workerOf('OUTREACH', service, `Z${newId()}`), profession: Profession.NURSE };
  const input = {
    youthId: family.youthId,
    categories: ['OUTREACH_HEALTH'],
    ground: 'OWN_WISH',
    reason: REASON,
    until: '2027-01-01',
  };
  return {
    ...family,
    nurse,
    record: (more: object = {}, as = nurse) => asked(as, RECORD, { input: { ...input, ...more } }),
    /** A record of a category that can be consented to, as if it were a profession's. */
    async stands(): Promise<void> {
      await registry.asOwner(
        `insert into guardians_not_informed
           (id, youth_id, organisation_id, profession, categories, ground, reason, until, recorded_by, recorded_at)
         values ($1, $2, $3, 'NURSE', $4::text[], 'OWN_WISH', $5, '2027-01-01', $6, $7)`,
        [newId(), family.youthId, service, HEALTH.categories, REASON, nurse.personId, START],
      );
    },
    revoke: (youthId = family.youthId, as = nurse) =>
      asked(as, 'mutation ($youthId: ID!) { revokeGuardiansNotInformed(youthId: $youthId) { id } }', { youthId }),
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
  await patient.stands();
  expect(await patient.signers()).toEqual(['YOUTH']);
  expect((await patient.sign(HEALTH)).code).toBe('RULE_VIOLATED');
  const paper = { youthId: patient.youthId, signedBy: ['YOUTH'], signing: ON_PAPER };
  expect((await patient.give(OFFICER, paper)).errors).toEqual([]);
  expect((await patient.give(patient.youth)).data).toEqual({ giveConsent: { signedBy: ['YOUTH'] } });
  // Of anything else a guardian signs as before.
  expect((await patient.sign()).code).toBeNull();
  expect((await patient.revoke()).errors).toEqual([]);
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
  await patient.stands();
  expect(await patient.tasks(patient.mother)).toEqual([]);
  expect([await patient.answer(id, patient.mother, true), await patient.answer(newId(), patient.mother, true)]).toEqual(
    Array(2).fill({ code: 'NOT_FOUND', signing: null }),
  );
  expect(await patient.consents()).toEqual([]);
  await patient.revoke();
  expect(await patient.tasks(patient.mother)).toHaveLength(1);
});

test('the youth sees it and why, an officer that it stands; it ends by itself on its day', async () => {
  const patient = await aPatient();
  const { data } = await patient.record({ until: '2026-03-04' });
  const { id } = data?.['recordGuardiansNotInformed'] as { id: string };
  const listed = {
    id,
    categories: ['OUTREACH_HEALTH'],
    recordedBy: patient.nurse.personId,
    until: '2026-03-04',
    revokedAt: null,
  };
  const list = (fields: string): string =>
    `query ($id: ID!) { youth(id: $id) { guardiansNotInformed { ${LISTED} ${fields} } } }`;
  const of = { id: patient.youthId };
  expect((await asked(patient.youth, list('ground reason'), of)).data).toEqual({
    youth: { guardiansNotInformed: [{ ...listed, ground: 'OWN_WISH', reason: REASON }] },
  });
  const told = await asked(OFFICER, list('ground reason'), of);
  expect(told.data).toEqual({ youth: { guardiansNotInformed: [{ ...listed, ground: null, reason: null }] } });
  expect(told.errors.map(({ extensions }) => extensions['code'])).toEqual(['FORBIDDEN_ROLE', 'FORBIDDEN_ROLE']);
  expect((await asked(reader(Role.GUARDIAN, patient.mother), list(''), of)).data).toEqual({ youth: null });
  const entry = {
    act: 'SET_NOT_INFORMED',
    basis: 'OWN_SERVICE',
    categories: ['OUTREACH_HEALTH'],
    by: patient.nurse.personId,
  };
  expect(await logOf(patient)).toEqual([entry]);
  await patient.stands();
  families.wait(new Date('2026-12-31T22:59:59Z').getTime() - families.now().getTime());
  expect(await patient.signers()).toEqual(['YOUTH']);
  families.wait(1000);
  expect(await patient.signers()).toEqual(['YOUTH', 'GUARDIAN']);
  expect((await patient.revoke()).errors).toEqual([]);
  expect(await logOf(patient)).toEqual([entry]);
  families.wait(START.getTime() - families.now().getTime());
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
  await patient.stands();
  const unheard = [
    await patient.revoke(newId()),
    await patient.revoke(patient.youthId, colleague),
    await patient.revoke(patient.youthId, other.nurse),
  ];
  for (const each of unheard) expect(each).toEqual(unheard[0]);
  expect(await patient.signers()).toEqual(['YOUTH']);
  expect([await logOf(other), await logOf(patient)]).toEqual([[], []]);
});

test('GUARDIANS_NOT_INFORMED: not of the own profession, with no reason or too long is refused, and nothing written', async () => {
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
  expect(await of({ until: '2026-03-02' })).toEqual(violated('until'));
  expect(await of({ until: '2028-06-02' })).toEqual(violated('until'));
  expect(await logOf(patient)).toEqual([]);
  expect((await patient.record({ until: '2028-06-01' })).errors).toEqual([]);
  for (const birthDate of ['2014-03-03', '2010-03-02']) {
    expect(await of({}, await aPatient(birthDate))).toEqual(violated('youthId'));
  }
});
