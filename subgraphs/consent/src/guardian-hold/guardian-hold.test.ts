import { newId, Role, type Caller } from '@brobygger/domain';
import { OFFICER, startFamilies, START, whatStands, type Families } from '../guardian-signing/family.test-setup';
import { reader, workerOf } from '../registry.test-setup';

let families: Families;
beforeAll(async () => {
  families = await startFamilies();
});
afterEach(() => families.wait(START.getTime() - families.now().getTime()));
afterAll(() => families.registry.stop());

const FIELDS = 'id ground stands events { kind reviewOn authorId }';
const HOLD = `mutation ($input: HoldGuardiansInput!) { holdGuardians(input: $input) { ${FIELDS} } }`;
const REVIEW = `mutation ($input: ReviewGuardianHoldInput!) { reviewGuardianHold(input: $input) { ${FIELDS} } }`;
const WORK = `query ($after: String) { officerWork(kind: GUARDIAN_HOLD, first: 1, after: $after) {
  total edges { cursor node { id youthId agency categories since dueAt } } } }`;

interface Hold {
  readonly id: string;
  readonly stands: boolean;
  readonly events: readonly { readonly kind: string; readonly reviewOn: string | null; readonly authorId: string }[];
}
interface Work {
  readonly total: number;
  readonly edges: readonly { readonly cursor: string; readonly node: object }[];
}

async function said(caller: Caller, query: string, input: object) {
  const hop = { caller, purpose: null, requestId: 'r', audience: 'consent' };
  const { data, errors = [] } = await families.registry.subgraph.execute(hop, { query, variables: { input } });
  const [extensions = {}] = errors.map((error) => error.extensions);
  const hold = Object.values((data ?? {}) as Readonly<Record<string, Hold | null>>)[0] ?? null;
  return { hold, extensions: JSON.parse(JSON.stringify(extensions)) as Readonly<Record<string, unknown>> };
}

const work = async (after: string | null = null, as: Caller = OFFICER): Promise<Work> =>
  ((await families.registry.ask(as, WORK, { after })).data as { officerWork: Work }).officerWork;

/** A youth of 13 who has sent something to the mother, and a child welfare service that helps the youth. */
async function aYouth() {
  const { registry } = families;
  const family = await families.aFamily();
  const { youthId, mother } = family;
  await family.send(await family.signed(), mother);
  const service = await registry.anOrganisation('CHILD_WELFARE');
  await registry.dataSource.query(
    'insert into service_relation (youth_id, organisation_id, valid_from) values ($1, $2, $3)',
    [youthId, service, START],
  );
  const form = { youthId, ground: 'REPORTED_VIOLENCE', reviewOn: '2026-03-09' };
  return {
    ...family,
    service,
    worker: workerOf('CHILD_WELFARE', service, `Z${newId()}`),
    hold: (more: object = {}, as: Caller = OFFICER) => said(as, HOLD, { ...form, ...more }),
    review: (holdId: string, more: object, as: Caller = OFFICER) => said(as, REVIEW, { youthId, holdId, ...more }),
    isReached: async (): Promise<boolean> => (await family.tasks(mother)).length === 1,
    reach: async () => {
      const query = `{ youth(id: "${youthId}") { guardianReach { held holds { ${FIELDS} } } } }`;
      const { data } = await registry.ask(OFFICER, query);
      return (data as { youth: { guardianReach: { held: boolean; holds: readonly Hold[] } } }).youth.guardianReach;
    },
  };
}

const RULE = { code: 'RULE_VIOLATED', rule: 'GUARDIAN_HOLD', argument: 'input.reviewOn' };

test('reported violence holds a guardian who was cleared before, until one is cleared for it by name or a person ends it', async () => {
  const { youthId, youth, mother, stands, hold, review, isReached, reach } = await aYouth();
  expect((await stands(mother, 'CLEARED')).codes).toEqual([]);
  const looked = await whatStands(families.registry, OFFICER, youthId);
  const { hold: made } = await hold();
  const recorded = { kind: 'RECORDED', reviewOn: '2026-03-09', authorId: OFFICER.personId };
  expect(made).toEqual({ id: made?.id, ground: 'REPORTED_VIOLENCE', stands: true, events: [recorded] });
  expect([await isReached(), await reach()]).toEqual([false, { held: true, holds: [made] }]);
  // Neither a clearance nor a look from before counts for it.
  expect((await stands(mother, 'CLEARED', looked)).codes).toEqual([['setGuardianStanding', 'CONFLICT']]);
  expect((await hold({ reviewOn: '2026-04-01' })).hold).toEqual(made);
  expect((await stands(mother, 'CLEARED')).codes).toEqual([]);
  expect(await isReached()).toBe(true);
  await stands(mother, 'SHIELDED');
  const id = made?.id ?? '';
  expect(await review(id, { outcome: 'NO_LONGER_SO' })).toMatchObject({ hold: { stands: false } });
  expect(await reach()).toMatchObject({ held: false });
  // What ended is over; what is recorded anew is another.
  expect((await review(id, { outcome: 'KEPT', reviewOn: '2026-03-09' })).extensions).toMatchObject({
    code: 'NOT_FOUND',
    argument: 'input.holdId',
  });
  expect((await hold()).hold?.id).not.toBe(id);
  const { data } = await families.registry.ask(
    youth,
    '{ me { disclosures(first: 50) { edges { node { act fields personId } } } } }',
  );
  const log = JSON.stringify(data);
  expect(log).toContain('"act":"SET_GUARDIAN_REACH","fields":["Mutation.holdGuardians"]');
  expect(log).not.toContain('VIOLENCE');
});

test('it never ends by itself, and waits for officers from the day in Oslo on which a person is to look again', async () => {
  const [one, other] = [await aYouth(), await aYouth()];
  const holds = [(await one.hold()).hold?.id ?? '', (await other.hold({}, other.worker)).hold?.id ?? ''];
  const waiting = async (): Promise<number> => (await work()).total;
  const before = await waiting();
  const DAY = 86_400_000;
  families.wait(Date.parse('2026-03-08T23:00:00Z') - START.getTime() - 1);
  expect(await waiting()).toBe(before);
  families.wait(1);
  expect(await waiting()).toBeGreaterThanOrEqual(2);
  const pages: Work['edges'][number][] = [];
  for (let page = await work(); page.edges.length > 0; page = await work(pages.at(-1)?.cursor)) {
    pages.push(...page.edges);
    // What is looked at between two pages takes nothing of the next away.
    const at = holds.indexOf((pages.at(-1)?.node as { id: string }).id);
    const of = [one, other][at];
    if (of !== undefined) {
      expect((await of.review(holds[at] ?? '', { outcome: 'KEPT', reviewOn: '2026-09-09' })).hold?.stands).toBe(true);
    }
  }
  expect(pages.map(({ node }) => node)).toEqual(
    expect.arrayContaining(
      [one, other].map(({ youthId }, n) => ({
        id: holds[n],
        youthId,
        agency: n === 0 ? null : 'CHILD_WELFARE',
        categories: [],
        since: START.toISOString(),
        dueAt: '2026-03-08T23:00:00.000Z',
      })),
    ),
  );
  families.wait(2 * 366 * DAY);
  expect([await one.reach(), await other.reach()]).toMatchObject([{ held: true }, { held: true }]);
  const stranger = { ...OFFICER, organisationId: one.house };
  expect(await work(null, stranger)).toMatchObject({ total: 0, edges: [] });
});

test('child welfare records it of whom it serves; whoever may not meets no such youth, and reviews nothing of others', async () => {
  const { hold, review, worker, isReached, youthId } = await aYouth();
  const { registry } = families;
  const NONE = { code: 'YOUTH_NOT_FOUND' };
  const house = await registry.anOrganisation('HOUSING');
  await registry.dataSource.query(
    'insert into service_relation (youth_id, organisation_id, valid_from) values ($1, $2, $3)',
    [youthId, house, START],
  );
  const refused = [
    workerOf('HOUSING', house),
    workerOf('CHILD_WELFARE', await registry.anOrganisation('CHILD_WELFARE')),
    { ...OFFICER, organisationId: house },
  ];
  for (const caller of refused) {
    const each = await hold({}, caller);
    expect(each).toMatchObject({ hold: null, extensions: NONE });
    expect(each).toEqual(await hold({ youthId: newId() }, caller));
    expect(await review(newId(), { outcome: 'NO_LONGER_SO' }, caller)).toMatchObject({ hold: null, extensions: NONE });
  }
  expect((await hold({}, reader(Role.YOUTH, youthId))).extensions).toMatchObject({ code: 'FORBIDDEN_ROLE' });
  const theirs = (await hold({}, worker)).hold?.id ?? '';
  const ours = (await hold()).hold?.id ?? '';
  expect(theirs).not.toBe(ours);
  expect((await review(ours, { outcome: 'NO_LONGER_SO' }, worker)).extensions).toMatchObject({ code: 'NOT_FOUND' });
  const kept = await review(theirs.toUpperCase(), { outcome: 'KEPT', reviewOn: '2026-09-02' }, worker);
  expect(kept.hold?.events.at(-1)).toEqual({ kind: 'KEPT', reviewOn: '2026-09-02', authorId: worker.personId });
  await review(ours, { outcome: 'ENTERED_BY_MISTAKE' });
  expect(await isReached()).toBe(false);
  await review(theirs, { outcome: 'NO_LONGER_SO' });
  expect(await isReached()).toBe(true);
});

test('a day that is past, too late, missing or of no use is refused, and nothing is written', async () => {
  const { hold, review, reach } = await aYouth();
  for (const reviewOn of ['2026-03-02', '2026-09-03']) {
    expect((await hold({ reviewOn })).extensions).toMatchObject(RULE);
  }
  expect((await reach()).holds).toEqual([]);
  const made = (await hold({ reviewOn: '2026-09-02' })).hold;
  const id = made?.id ?? '';
  for (const more of [
    { outcome: 'KEPT' },
    { outcome: 'KEPT', reviewOn: '2026-03-02' },
    { outcome: 'NO_LONGER_SO', reviewOn: '2026-03-09' },
  ]) {
    expect((await review(id, more)).extensions).toMatchObject(RULE);
  }
  expect((await reach()).holds).toEqual([made]);
});

test('of a registration that is merged into the youth’s it holds the guardians too', async () => {
  const [kept, former] = [await aYouth(), await aYouth()];
  await former.hold();
  await families.registry.asOwner('update youth set merged_into = $2 where id = $1', [former.youthId, kept.youthId]);
  expect(await kept.isReached()).toBe(false);
  expect((await kept.reach()).holds).toHaveLength(1);
});
