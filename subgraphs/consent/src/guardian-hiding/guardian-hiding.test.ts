import { newId, Role, type Caller } from '@brobygger/domain';
import { OFFICER, startFamilies, TASKS, type Families, type Family } from '../guardian-signing/family.test-setup';
import { reader } from '../registry.test-setup';

let families: Families;
beforeAll(async () => {
  families = await startFamilies();
});
afterAll(() => families.registry.stop());

const REASON = 'Sagt av barnevernet på telefon.';

async function codeOf(caller: Caller, mutation: string, input: object): Promise<unknown> {
  const text = `mutation ($input: GuardianHidingInput!) { ${mutation}(input: $input) { id } }`;
  const hop = { caller, purpose: null, requestId: 'r', audience: 'consent' };
  const { errors = [] } = await families.registry.subgraph.execute(hop, { query: text, variables: { input } });
  return errors[0]?.extensions ?? null;
}

/** A signing that the youth has sent to both guardians. */
async function sent() {
  const family = await families.aFamily();
  const id = await family.signed();
  await family.send(id, family.mother, family.father);
  const of = (more: object = {}) => ({ sentId: id, guardianId: family.father, ...more });
  return {
    ...family,
    id,
    hide: (more: object = {}, as = family.youth) => codeOf(as, 'hideFromGuardian', of(more)),
    show: (more: object = {}, as = family.youth) => codeOf(as, 'showToGuardian', of(more)),
  };
}

const lines = ({ youthId }: Pick<Family, 'youthId'>): Promise<readonly object[]> =>
  families.registry.dataSource.query(
    `select h.hidden, h.capacity from guardian_hiding h left join guardian_signing g on g.id = h.signing_id
      left join guardian_permission p on p.id = h.permission_id where coalesce(g.youth_id, p.youth_id) = $1 order by h.seq`,
    [youthId],
  );

/** Where it stands, and from whom it is hidden, as the youth or an officer reads it. */
async function seenBy(caller: Caller, { youthId }: Pick<Family, 'youthId'>): Promise<unknown> {
  const text = `{ youth(id: "${youthId}") { guardianSignings { state hiddenFrom } } }`;
  const { data } = await families.registry.ask(caller, text);
  return (data as { youth: { guardianSignings: unknown } }).youth.guardianSignings;
}

test('what is hidden from one guardian is not there for them, and is not given by the yes of the other', async () => {
  const family = await sent();
  const { id, mother, father } = family;
  expect(await family.hide()).toBeNull();
  expect(await family.tasks(father)).toEqual([]);
  const answers = [await family.answer(id, father, true), await family.answer(newId(), father, true)];
  expect(answers).toEqual(Array(2).fill({ code: 'NOT_FOUND', signing: null }));
  expect(await family.tasks(mother)).toHaveLength(1);
  expect((await family.answer(id, mother, true)).code).toBeNull();
  expect(await family.consents()).toEqual([]);
  const seen = [{ state: 'SENT', hiddenFrom: [father] }];
  expect([await seenBy(family.youth, family), await seenBy(OFFICER, family)]).toEqual([seen, seen]);
  // The other guardian sees nothing of it.
  const { data } = await families.registry.ask(reader(Role.GUARDIAN, mother), TASKS, {}, 'B110');
  expect(JSON.stringify(data)).not.toContain(father);
  expect(await family.show()).toBeNull();
  expect((await family.answer(id, father, true)).code).toBeNull();
  expect(await family.consents()).toHaveLength(1);
  expect(await seenBy(family.youth, family)).toEqual([{ state: 'GIVEN', hiddenFrom: [] }]);
});

test('an officer hides it with a reason, and saying the same again writes nothing', async () => {
  const family = await sent();
  const named = { youthId: family.youthId };
  expect(await family.hide(named, OFFICER)).toMatchObject({
    code: 'RULE_VIOLATED',
    rule: 'GUARDIAN_HIDING',
    argument: 'input.reason',
  });
  expect(await family.show()).toBeNull();
  expect(await lines(family)).toEqual([]);
  for (let said = 0; said < 2; said += 1) {
    expect(await family.hide({ ...named, reason: REASON }, OFFICER)).toBeNull();
  }
  // Who is pressed to show it cannot.
  expect(await family.show()).toMatchObject({ rule: 'GUARDIAN_HIDING', argument: 'input.sentId' });
  expect(await family.show({ ...named, reason: REASON }, OFFICER)).toBeNull();
  expect(await lines(family)).toEqual([
    { hidden: true, capacity: 'CONSENT_OFFICER' },
    { hidden: false, capacity: 'CONSENT_OFFICER' },
  ]);
});

test('who has hidden it shows it: an officer after the youth, the youth after an officer, and each the own alone', async () => {
  const family = await sent();
  const named = { youthId: family.youthId, reason: REASON };
  const refused = { rule: 'GUARDIAN_HIDING', argument: 'input.sentId' };
  const isThere = async () => (await family.tasks(family.father)).length === 1;
  expect(await family.hide(named, OFFICER)).toBeNull();
  expect(await family.show(named, OFFICER)).toBeNull();
  // That an officer has shown it keeps the youth from hiding nothing.
  expect(await family.hide()).toBeNull();
  expect(await family.show(named, OFFICER)).toMatchObject(refused);
  expect(await isThere()).toBe(false);
  // An officer's word over the youth's counts.
  expect(await family.hide(named, OFFICER)).toBeNull();
  expect(await family.show()).toMatchObject(refused);
  expect(await family.show(named, OFFICER)).toBeNull();
  expect(await isThere()).toBe(false);
  expect(await family.show()).toBeNull();
  expect(await isThere()).toBe(true);
  // And so does the youth's over an officer's.
  expect([await family.hide(named, OFFICER), await family.hide(), await family.show(named, OFFICER)]).toEqual(
    Array(3).fill(null),
  );
  expect(await isThere()).toBe(false);
  const said = (capacity: string, ...hidden: readonly boolean[]) => hidden.map((each) => ({ hidden: each, capacity }));
  const [officer, youth] = ['CONSENT_OFFICER', 'YOUTH'];
  expect(await lines(family)).toEqual([
    ...said(officer, true, false),
    ...said(youth, true),
    ...said(officer, true, false),
    ...said(youth, false),
    ...said(officer, true),
    ...said(youth, true),
    ...said(officer, false),
  ]);
  const [{ entered }] = await families.registry.dataSource.query<[{ entered: number }]>(
    "select count(*)::int as entered from disclosure_entry where youth_id = $1 and act = 'SET_GUARDIAN_REACH'",
    [family.youthId],
  );
  expect(entered).toBe(6);
});

test('nobody hides what is not theirs, nor from a guardian to whom it was not sent', async () => {
  const [family, other] = [await sent(), await sent()];
  const unknown = { code: 'GUARDIAN_UNKNOWN', argument: 'input.guardianId' };
  expect(await family.hide({ guardianId: other.father })).toMatchObject(unknown);
  expect(await family.hide({ guardianId: 'no id' })).toMatchObject(unknown);
  const missing = [await family.hide({ sentId: newId() }), await family.hide({ sentId: 'no id' })];
  expect(await family.hide({}, other.youth)).toEqual(missing[0]);
  expect(missing).toEqual(Array(2).fill(expect.objectContaining({ code: 'NOT_FOUND', argument: 'input.sentId' })));
  expect(await family.hide({}, reader(Role.GUARDIAN, family.mother))).toMatchObject({ code: 'FORBIDDEN_ROLE' });
  const elsewhere = { ...OFFICER, organisationId: newId() };
  expect(await family.hide({ youthId: family.youthId, reason: REASON }, elsewhere)).toMatchObject({
    code: 'YOUTH_NOT_FOUND',
  });
  expect(await lines(family)).toEqual([]);
  expect(await family.tasks(family.father)).toHaveLength(1);
});

test('the question where a youth may live is hidden likewise', async () => {
  const family = await families.aFamily('2008-06-01');
  const { registry } = families;
  const ask = async (caller: Caller, text: string, field: string): Promise<unknown> =>
    (((await registry.ask(caller, text)).data ?? {}) as Readonly<Record<string, unknown>>)[field] ?? null;
  const asked = `mutation { askGuardianPermission(organisationId: "${family.house}") { id } }`;
  const { id } = (await ask(family.youth, asked, 'askGuardianPermission')) as { id: string };
  const ids = `["${family.mother}", "${family.father}"]`;
  await ask(family.youth, `mutation { sendGuardianPermission(id: "${id}", guardianIds: ${ids}) { id } }`, 'none');
  const hiding = { sentId: id, guardianId: family.father };
  expect(await codeOf(family.youth, 'hideFromGuardian', hiding)).toBeNull();
  const by = (guardian: string) => reader(Role.GUARDIAN, guardian);
  const list = (guardian: string) => ask(by(guardian), '{ guardianPermissions { id } }', 'guardianPermissions');
  const answer = (guardian: string) =>
    ask(by(guardian), `mutation { answerPermission(id: "${id}", accept: true) { state } }`, 'answerPermission');
  expect([await list(family.mother), await list(family.father)]).toEqual([[{ id }], []]);
  expect([await answer(family.father), await answer(family.mother)]).toEqual([null, { state: 'SENT' }]);
  expect(await codeOf(family.youth, 'showToGuardian', hiding)).toBeNull();
  expect(await answer(family.father)).toEqual({ state: 'GIVEN' });
});

test('a youth reads which officer said what may reach a guardian, and of an order that does not show yet when that does', async () => {
  const family = await sent();
  const { registry } = families;
  const { youthId, house, mother, father } = family;
  const entries = async (): Promise<readonly unknown[]> => {
    const node = 'act role personId basis fields orderId unreadable { field }';
    const query = `{ me { disclosures(first: 50) { edges { node { ${node} } } } } }`;
    const { data } = await registry.ask(family.youth, query);
    const { edges } = (data as { me: { disclosures: { edges: readonly { node: { act: string } }[] } } }).me.disclosures;
    // What an officer looks at beforehand is entered as a reading.
    return edges.flatMap(({ node: said }) => (said.act === 'READ_CONSENTS' ? [] : said));
  };
  const entry = (field: string, more: object = {}) => ({
    ...{ act: 'SET_GUARDIAN_REACH', role: 'CONSENT_OFFICER', personId: OFFICER.personId, basis: 'OVERSIGHT' },
    ...{ fields: [`Mutation.${field}`], orderId: null, unreadable: [], ...more },
  });
  await family.hide();
  expect(await entries()).toEqual([]);
  await family.hide({ youthId, guardianId: mother, reason: REASON }, OFFICER);
  await family.show({ youthId, guardianId: mother, reason: REASON }, OFFICER);
  await family.stands(mother, 'CLEARED');
  const said = [entry('setGuardianStanding'), entry('showToGuardian'), entry('hideFromGuardian')];
  expect(await entries()).toEqual(said);
  // Of a registration that is merged into the youth's.
  const [orderId, former] = [newId(), await registry.aYouth({ birthDate: '2012-06-01' })];
  await registry.asOwner('update youth set merged_into = $2 where id = $1', [former, youthId]);
  await registry.asOwner(
    `insert into information_order (order_id, youth_id, organisation_id, kind, categories, given_by, given_at, shown_from, version)
      values ($2, $1, $2, 'INVESTIGATION', '{NAV_CASE}', 'Z1', '2026-01-01', '2026-12-01', 1)`,
    [former, orderId],
  );
  const showFrom = (day: string) =>
    registry.asOwner('update information_order set shown_from = $2 where order_id = $1', [orderId, day]);
  await family.stands(father, 'SHIELDED');
  await family.hide({ youthId, guardianId: mother, reason: REASON }, OFFICER);
  expect(await entries()).toEqual(said);
  await showFrom('2026-03-02');
  const since = [entry('hideFromGuardian', { orderId }), entry('setGuardianStanding', { orderId }), ...said];
  expect(await entries()).toEqual(since);
  await family.stands(mother, 'CLEARED');
  await registry.asOwner("update youth set birth_date = '2008-06-01' where id = $1", [youthId]);
  const paper = { youthId, scanSha256: 'a'.repeat(64) };
  const entered = await registry.ask(
    OFFICER,
    'mutation ($input: PaperPermissionInput!) { enterPaperPermission(input: $input) { id } }',
    { input: { ...paper, organisationId: house, guardianIds: [mother] } },
  );
  const { id } = (entered.data as { enterPaperPermission: { id: string } }).enterPaperPermission;
  const revoke = 'mutation ($input: PaperRevocationInput!) { revokePaperPermission(input: $input) { id } }';
  await showFrom('2026-12-01');
  expect((await registry.ask(OFFICER, revoke, { input: { ...paper, permissionId: id } })).codes).toEqual([]);
  const enteredPaper = entry('enterPaperPermission', { act: 'ENTERED_PERMISSION' });
  const cleared = entry('setGuardianStanding');
  expect(await entries()).toEqual([enteredPaper, cleared, ...said]);
  // What was said of the youth stays the youth's where it is found that the order is about another person.
  await registry.asOwner('update youth set merged_into = null where id = $1', [former]);
  expect(await entries()).toEqual([enteredPaper, cleared, ...said]);
  await showFrom('2026-03-02');
  const revoked = entry('revokePaperPermission', { act: 'ENTERED_PERMISSION', orderId });
  expect(await entries()).toEqual([revoked, enteredPaper, cleared, ...since]);
});

test('of what an officer hides or shows while an order does not show yet, the youth is told when that does', async () => {
  const family = await sent();
  const { registry } = families;
  const { youthId, house, mother, father, youth } = family;
  const { data } = await registry.ask(youth, `mutation { askGuardianPermission(organisationId: "${house}") { id } }`);
  const permission = (data as { askGuardianPermission: { id: string } }).askGuardianPermission.id;
  const send = 'mutation ($id: ID!, $ids: [ID!]!) { sendGuardianPermission(id: $id, guardianIds: $ids) { id } }';
  expect((await registry.ask(youth, send, { id: permission, ids: [mother, father] })).codes).toEqual([]);
  const orderId = newId();
  await registry.asOwner(
    `insert into information_order (order_id, youth_id, organisation_id, kind, categories, given_by, given_at, shown_from, version)
      values ($2, $1, $2, 'INVESTIGATION', '{NAV_CASE}', 'Z1', '2026-01-01', '2026-03-02', 1)`,
    [youthId, orderId],
  );
  const showFrom = (day: string) =>
    registry.asOwner('update information_order set shown_from = $2 where order_id = $1', [orderId, day]);
  const told = async (caller: Caller): Promise<unknown> => {
    const text = `{ youth(id: "${youthId}") { guardianSignings { hiddenFrom } guardianPermissions { hiddenFrom } } }`;
    const { youth: of } = (await registry.ask(caller, text)).data as {
      youth: Readonly<Record<string, readonly { readonly hiddenFrom: readonly string[] }[]>>;
    };
    return Object.values(of).map(([first]) => first?.hiddenFrom);
  };
  const both = async (act: typeof family.hide, guardianId: string) => {
    for (const sentId of [family.id, permission]) {
      expect(await act({ youthId, guardianId, sentId, reason: REASON }, OFFICER)).toBeNull();
    }
  };
  const refused = { rule: 'GUARDIAN_HIDING', argument: 'input.sentId' };
  const ofBoth = (...ids: readonly string[]) => [ids, ids];
  await both(family.hide, father);
  expect(await told(youth)).toEqual(ofBoth(father));
  await showFrom('2026-12-01');
  await both(family.show, father);
  await both(family.hide, mother);
  expect([await told(youth), await told(OFFICER)]).toEqual([ofBoth(father), ofBoth(mother)]);
  // Whoever shows what they know nothing of is answered as where nothing is hidden, and shows nothing.
  for (const sentId of [family.id, permission]) {
    expect(await family.show({ guardianId: mother, sentId })).toBeNull();
    expect(await family.show({ sentId })).toMatchObject(refused);
  }
  await family.stands(mother, 'CLEARED');
  expect(await family.tasks(mother)).toEqual([]);
  expect(await lines(family)).toHaveLength(6);
  await showFrom('2026-03-02');
  expect(await told(youth)).toEqual(ofBoth(mother));
  expect(await family.show({ guardianId: mother })).toMatchObject(refused);
});
