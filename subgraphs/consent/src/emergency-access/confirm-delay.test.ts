import { newId } from '@brobygger/domain';
import { CODE, CONFIRM, END, MINE, OFFICER, startDelays, WHY } from './emergency-delay.test-setup';

const AT = new Date('2026-03-02T10:00:00Z');
const HOUR = 3_600_000;
const REVIEW = 'mutation ($input: ReviewEmergencyAccessInput!) { reviewEmergencyAccess(input: $input) { id } }';
let now = AT;
let clock = (): Date => now;
let world: Awaited<ReturnType<typeof startDelays>>;
beforeAll(async () => {
  world = await startDelays(() => clock());
});
afterAll(() => world?.registry.stop());
beforeEach(() => {
  now = AT;
  clock = () => now;
});

const later = (hours: number): Date => new Date(AT.getTime() + hours * HOUR);

/** What is written of all emergencies. */
const written = async (): Promise<readonly object[]> =>
  world.registry.dataSource.query(`select (select count(*) from emergency_access) as emergencies,
    (select count(*) from emergency_delay_event) as events, (select count(*) from disclosure_entry) as entries,
    (select count(*) from notice) as notices`);

test.each([
  ['an unknown code', { code: 'BECAUSE', reason: WHY }, 'input.delay.code'],
  ['a name that every object has for a code', { code: 'constructor', reason: WHY }, 'input.delay.code'],
  ['a short reason', { code: CODE, reason: `${'x'.repeat(19)}      ` }, 'input.delay.reason'],
  ['a reason without end', { code: CODE, reason: 'x'.repeat(501) }, 'input.delay.reason'],
])('EMERGENCY_DELAY: %s is refused as it is opened, and nothing is opened', async (_what, delay, argument) => {
  const { open } = await world.aService();
  const before = await written();
  const { errors } = await open({ delay });
  expect(errors).toMatchObject([{ code: 'RULE_VIOLATED', rule: 'EMERGENCY_DELAY', argument }]);
  expect(await written()).toEqual(before);
});

describe('a confirmation', () => {
  test.each([
    ['an unknown code', { code: 'BECAUSE' }, 'input.code'],
    ['a short reason', { reason: 'For farlig.' }, 'input.reason'],
    ['an end today', { until: '2026-03-02' }, 'input.until'],
    ['an end in the past', { until: '2026-02-20' }, 'input.until'],
    ['an end a day beyond the most of its code', { until: '2026-03-17' }, 'input.until'],
  ])('EMERGENCY_DELAY: with %s is refused, and nothing is written', async (_what, more, argument) => {
    const { opened, confirm } = await world.aService();
    const id = await opened();
    const before = await written();
    const { errors } = await confirm(OFFICER, id, more);
    expect(errors).toMatchObject([{ code: 'RULE_VIOLATED', rule: 'EMERGENCY_DELAY', argument }]);
    expect(await written()).toEqual(before);
  });

  test('EMERGENCY_DELAY: by who opened it, of what was told at once, and of what was told since, is refused', async () => {
    const { worker, leader, opened, confirm } = await world.aService();
    const at = await opened();
    const opener = { ...leader, personId: worker.personId };
    const told = await world.aService();
    const atOnce = await told.opened({ delay: null });
    const before = await written();
    const refused = [
      await confirm(opener, at),
      await told.confirm(OFFICER, atOnce),
      await world.ask(opener, END, { id: at }),
      await world.ask(OFFICER, END, { id: atOnce }),
    ];
    now = later(24);
    refused.push(await confirm(OFFICER, at, { until: '2026-03-12' }), await world.ask(OFFICER, END, { id: at }));
    const rule = { code: 'RULE_VIOLATED', rule: 'EMERGENCY_DELAY' };
    expect(refused.flatMap(({ errors }) => errors)).toMatchObject([
      { ...rule, argument: 'input.emergencyId' },
      { ...rule, argument: 'input.emergencyId' },
      { ...rule, argument: 'emergencyId' },
      { ...rule, argument: 'emergencyId' },
      { ...rule, argument: 'input.emergencyId' },
      { ...rule, argument: 'emergencyId' },
    ]);
    expect(await written()).toEqual(before);
  });

  test('is not of a leader whom the youth keeps out, nor is the review or the end: to them there is no such access', async () => {
    const { youthId, leader, opened, confirm } = await world.aService();
    const id = await opened();
    const review = {
      input: { emergencyId: id, outcome: 'JUSTIFIED', note: 'Det var fare for livet hans.' },
    };
    for (const table of ['worker_block', 'conflict_of_interest']) {
      const personId = newId();
      await world.registry.asOwner(`insert into ${table} (youth_id, person_id) values ($1, $2)`, [youthId, personId]);
      const kept = { ...leader, personId };
      const before = await written();
      const refused = [
        await confirm(kept, id),
        await world.ask(kept, END, { id }),
        await world.ask(kept, REVIEW, review),
      ];
      expect(refused.flatMap(({ errors }) => errors)).toMatchObject([
        { code: 'NOT_FOUND', argument: 'input.emergencyId' },
        { code: 'NOT_FOUND', argument: 'emergencyId' },
        { code: 'NOT_FOUND', argument: 'input.emergencyId' },
      ]);
      const listed = await world.ask(kept, '{ emergencyAccesses { edges { node { id } } } }');
      expect(listed.data).toEqual({ emergencyAccesses: { edges: [] } });
      expect(await written()).toEqual(before);
    }
    expect((await confirm(leader, id)).errors).toEqual([]);
  });

  test('EMERGENCY_DELAY: in the last ten minutes is refused, so that none that takes its time hides again what was told', async () => {
    const { youth, leader, opened, confirm } = await world.aService();
    const id = await opened();
    const lastMoment = later(24).getTime() - 10 * 60_000;
    now = new Date(lastMoment);
    const before = await written();
    const late = { code: 'RULE_VIOLATED', rule: 'EMERGENCY_DELAY', argument: 'input.emergencyId' };
    expect((await confirm(leader, id)).errors).toMatchObject([late]);
    expect(await written()).toEqual(before);
    // Asked in time, and held up until the youth was told: the moment of the writing decides.
    now = new Date(lastMoment - 1);
    let asked = 0;
    clock = () => {
      asked += 1;
      return asked === 1 ? now : later(24);
    };
    expect((await confirm(leader, id)).errors).toMatchObject([late]);
    now = later(24);
    expect(await world.ask(youth, MINE)).toMatchObject({ data: { me: { emergencyAccesses: [{ id }] } } });
    clock = () => now;
    now = new Date(lastMoment - 1);
    expect((await confirm(leader, id)).errors).toEqual([]);
  });

  test('is nobody’s of elsewhere, holds to the last day of its code, and is made once', async () => {
    const { leader, opened, confirm } = await world.aService();
    const id = await opened();
    for (const who of [
      { ...leader, organisationId: newId() },
      { ...OFFICER, organisationId: newId() },
    ]) {
      expect((await confirm(who, id)).errors).toMatchObject([{ code: 'NOT_FOUND', argument: 'input.emergencyId' }]);
      expect((await world.ask(who, END, { id: 'no id' })).errors).toMatchObject([{ code: 'NOT_FOUND' }]);
    }
    expect((await confirm(leader, id, { until: '2026-03-16' })).errors).toEqual([]);
    const again = { input: { emergencyId: id, code: 'PREVENTION_OF_CRIME', reason: WHY, until: '2026-03-30' } };
    expect((await world.ask(OFFICER, CONFIRM, again)).errors).toMatchObject([
      { code: 'CONFLICT', argument: 'input.emergencyId' },
    ]);
  });
});
