import { newId, osloDate, plus } from '@brobygger/domain';
import type { Author } from '@brobygger/subgraph-kit';
import { createFakeRegistry, OWN_WISH, runSubgraph, tellDecision, type RunningSubgraph } from '@brobygger/testkit';
import { subgraph, type OutreachServices } from '../../index';
import { FollowUpKind } from './follow-up-kind';
import { OutreachFollowUp } from './follow-up.entity';

const registry = createFakeRegistry();
let outreach: RunningSubgraph<OutreachServices>;
beforeAll(async () => {
  outreach = await runSubgraph(subgraph, { registry });
});
afterAll(() => outreach.stop());

const author: Author = { personId: 'Z1', organisationId: newId(), at: new Date('2026-03-02T12:00:00Z') };
const later = (days: number): Author => ({
  ...author,
  at: new Date(`${plus(osloDate(author.at), { days })}T12:00:00Z`),
});

/** Starts a follow-up of somebody whose birthday, of so many years, is the day itself or so many days after it. */
const start = async (
  kind: FollowUpKind,
  years: number,
  birthdayIn = 0,
  youthId = newId(),
  by = author,
): ReturnType<OutreachServices['followUps']['start']> => {
  registry.bornOn(youthId, plus(plus(osloDate(author.at), { days: birthdayIn }), { years: -years }));
  const isDecided = kind === 'ON_DECISION';
  const told = { organisationId: by.organisationId, youthId, kind: 'VOLUNTARY_ASSISTANCE' } as const;
  return outreach.services.followUps.start(by, {
    ground: OWN_WISH,
    youthId,
    kind,
    legalBasis: isDecided ? 'BVL_VOLUNTARY_ASSISTANCE' : 'CONSENT_ONLY',
    continuityStaff: ['Kari'],
    cwDecisionReference: isDecided ? await tellDecision(outreach.subgraph, told) : null,
  });
};
const followUpOf = (youthId: string): Promise<OutreachFollowUp> =>
  outreach.dataSource.getRepository(OutreachFollowUp).findOneByOrFail({ youthId });

const CATEGORIES = [
  ['ON_DECISION', 'OUTREACH_FOLLOW_UP'],
  ['LOW_THRESHOLD', 'OUTREACH_FOLLOW_UP'],
  ['LADE_MOTOR_RACING', 'OUTREACH_FOLLOW_UP'],
  ['BOYS_GROUP', 'OUTREACH_GROUPS'],
  ['GIRLS_GROUP', 'OUTREACH_GROUPS'],
  ['SUMMER_JOB', 'OUTREACH_SUMMER_JOB'],
  ['ANGER_MANAGEMENT', 'OUTREACH_ANGER_MANAGEMENT'],
  ['HAP', 'OUTREACH_HAP'],
  ['PSYCHOLOGIST', 'OUTREACH_PSYCHOLOGIST'],
  ['EXTREMISM_PREVENTION', 'OUTREACH_EXTREMISM'],
  ['SEX_TRADE_TALKS', 'OUTREACH_SEXUALITY'],
  ['YOUTH_SANCTION', 'OUTREACH_SANCTION'],
  ['CRIME_AS_LIFESTYLE', 'OUTREACH_SANCTION'],
] as const;

test('there are thirteen kinds of follow-up, and each of them is tried here', () => {
  expect(CATEGORIES.map(([kind]) => kind).sort()).toEqual(Object.keys(FollowUpKind).sort());
  expect(CATEGORIES).toHaveLength(13);
});

test.each(CATEGORIES)('a worker starts a follow-up of the kind %s, which is read as %s', async (kind, category) => {
  const { youthId } = await start(kind, 17);
  expect(await followUpOf(youthId)).toMatchObject({
    kind,
    category,
    startedOn: '2026-03-02',
    endedOn: null,
    countedGender: 'UNKNOWN',
    countedDistrict: 'UNKNOWN',
  });
});

describe('INV22', () => {
  const NOBODY = { extensions: { code: 'YOUTH_NOT_FOUND' } };
  const AGES = [
    ['ON_DECISION', 13, 25],
    ['LOW_THRESHOLD', 13, 25],
    ['HAP', 13, 25],
    ['ANGER_MANAGEMENT', 13, 25],
    ['PSYCHOLOGIST', 13, 25],
    ['EXTREMISM_PREVENTION', 13, 25],
    ['SEX_TRADE_TALKS', 13, 25],
    ['BOYS_GROUP', 15, 19],
    ['GIRLS_GROUP', 14, 17],
    ['LADE_MOTOR_RACING', 13, 20],
    ['SUMMER_JOB', 14, 21],
    ['YOUTH_SANCTION', 15, 23],
  ] as const;

  test.each(AGES)('a follow-up of the kind %s is for youths from %i to %i', async (kind, from, to) => {
    for (const [years, birthdayIn] of [
      [from, 1],
      [to + 1, 0],
    ] as const) {
      const youthId = newId();
      await expect(start(kind, years, birthdayIn, youthId)).rejects.toMatchObject(NOBODY);
      expect(await outreach.dataSource.query('select from service_relation where youth_id = $1', [youthId])).toEqual(
        [],
      );
    }
    await start(kind, from);
    await start(kind, to + 1, 1);
  });

  // «Målgruppen er ungdom i alderen 15 – 23 år» (22B Kontaktsenter).
  test('an organisation that is for 15 to 23 begins with nobody beside it, and its groups and jobs keep their own ages', async () => {
    const of22b: Author = { ...author, organisationId: newId() };
    await outreach.services.ages.set(of22b, { from: 15, to: 23 });
    for (const kind of ['LOW_THRESHOLD', 'ON_DECISION', 'HAP'] as const) {
      for (const [years, birthdayIn] of [
        [15, 1],
        [24, 0],
      ] as const) {
        await expect(start(kind, years, birthdayIn, newId(), of22b)).rejects.toMatchObject(NOBODY);
      }
      await start(kind, 15, 0, newId(), of22b);
      await start(kind, 24, 1, newId(), of22b);
    }
    await start('GIRLS_GROUP', 14, 0, newId(), of22b);
    await start('LOW_THRESHOLD', 13);
    expect([await outreach.services.ages.of(of22b.organisationId), await outreach.services.ages.of(newId())]).toEqual([
      { from: 15, to: 23 },
      { from: 13, to: 25 },
    ]);
  });

  test.each([
    [-1, 20, 'from'],
    [100, 100, 'from'],
    [15, 14, 'to'],
    [15, 100, 'to'],
  ])('ages from %i to %i are none', async (from, to, argument) => {
    await expect(
      outreach.services.ages.set({ ...author, organisationId: newId() }, { from, to }),
    ).rejects.toMatchObject({
      extensions: { code: 'BAD_USER_INPUT', argument },
    });
  });

  // "Tilbudet kan også gies til ungdommer som er pålagt eller idømt Ungdomsplan og ungdomsstraff" (årsrapporten 2016), who are 15 to 18.
  test('crime as a lifestyle is for youths under a youth plan too, and for nobody below the ages of Uteseksjonen', async () => {
    await expect(start('CRIME_AS_LIFESTYLE', 15)).resolves.toMatchObject({ id: expect.any(String) });
    await expect(start('CRIME_AS_LIFESTYLE', 13, 1)).rejects.toMatchObject(NOBODY);
  });

  test('the birth date is not kept', async () => {
    const { youthId } = await start('HAP', 19, 0);
    expect(
      JSON.stringify(
        await outreach.dataSource.query('select to_jsonb(f) from follow_up f where youth_id = $1', [youthId]),
      ),
    ).not.toContain('2007-03-02');
  });
});

describe('INV27', () => {
  test.each([21, 25, 26, 44])('somebody of %i takes part in crime as a lifestyle', async (years) => {
    await expect(start('CRIME_AS_LIFESTYLE', years)).resolves.toMatchObject({ id: expect.any(String) });
  });

  test('crime as a lifestyle lasts two weeks by plan, and nothing else has an end by plan', async () => {
    const [sentenced, other] = [await start('CRIME_AS_LIFESTYLE', 30), await start('LOW_THRESHOLD', 17)];
    expect((await followUpOf(sentenced.youthId)).plannedEndOn).toBe('2026-03-16');
    expect((await followUpOf(other.youthId)).plannedEndOn).toBeNull();
  });

  test.each([
    [9, '2026-03-11'],
    [14, '2026-03-16'],
    [40, '2026-03-16'],
  ])('crime as a lifestyle that is ended after %i days ended on %s', async (days, endedOn) => {
    const { id, youthId } = await start('CRIME_AS_LIFESTYLE', 30);
    await outreach.services.followUps.end(later(days), youthId, id, 'GOAL_REACHED');
    expect((await followUpOf(youthId)).endedOn).toBe(endedOn);
  });

  test('any other follow-up ends on the day that it is ended', async () => {
    const { id, youthId } = await start('LOW_THRESHOLD', 17);
    await outreach.services.followUps.end(later(40), youthId, id, 'GOAL_REACHED');
    expect((await followUpOf(youthId)).endedOn).toBe('2026-04-11');
  });
});
