import { newId } from '@brobygger/domain';
import type { Author } from '@brobygger/subgraph-kit';
import { OWN_WISH, runSubgraph, type RunningSubgraph } from '@brobygger/testkit';
import { subgraph, type OutreachServices } from '../../index';
import { HapCourse } from './hap-course.entity';

let outreach: RunningSubgraph<OutreachServices>;
beforeAll(async () => {
  outreach = await runSubgraph(subgraph);
});
afterAll(() => outreach.stop());

const author: Author = { personId: 'Z1', organisationId: newId(), at: new Date('2026-03-02T12:00:00Z') };

async function enquired(): Promise<string> {
  const youthId = newId();
  await outreach.services.hap.enquire(author, { ground: OWN_WISH, youthId, source: 'KONFLIKTRAAD' });
  return youthId;
}

async function offered(): Promise<string> {
  const youthId = await enquired();
  await outreach.services.hap.map(author, {
    youthId,
    motivation: 'LOW',
    lowMotivationReason: 'OTHER_AREAS_WORSE',
    outcome: 'OFFERED',
  });
  return youthId;
}

/** A week after the weeks before it, to which the youth came or not. */
const week = (youthId: string, number: number, isPresent = true): Promise<unknown> =>
  outreach.services.attendance.record(
    { ...author, at: new Date(author.at.getTime() + number * 7 * 86_400_000) },
    { youthId, programme: 'HAP', isPresent },
  );

async function weeks(youthId: string, count: number, before = 0): Promise<void> {
  for (let number = 1; number <= count; number++) await week(youthId, before + number);
}

const courseOf = (youthId: string): Promise<HapCourse> =>
  outreach.dataSource.getRepository(HapCourse).findOneByOrFail({ youthId });
const INV23 = { extensions: { code: 'RULE_VIOLATED', rule: 'INV23' } };

describe('INV23', () => {
  test('no week counts before the mapping talk', async () => {
    const youthId = await enquired();
    await expect(week(youthId, 1)).rejects.toMatchObject(INV23);
    await expect(outreach.services.hap.extend(author, youthId)).rejects.toMatchObject(INV23);
    await expect(outreach.services.hap.conclude(author, youthId, 'COMPLETED_QUIT')).rejects.toMatchObject(INV23);
  });

  test('a ninth week is refused until the programme is extended', async () => {
    const youthId = await offered();
    await weeks(youthId, 8);
    await expect(week(youthId, 9)).rejects.toMatchObject(INV23);
    expect(await courseOf(youthId)).toMatchObject({ weeksDone: 8, outcome: 'OFFERED' });

    await outreach.services.hap.extend(author, youthId);
    await weeks(youthId, 2, 9);
    expect(await courseOf(youthId)).toMatchObject({ weeksDone: 10, outcome: 'EXTENDED' });
    await outreach.services.hap.conclude(author, youthId, 'COMPLETED_REDUCED');
    expect(await courseOf(youthId)).toMatchObject({ weeksDone: 10, outcome: 'COMPLETED_REDUCED' });
  });

  test('of two workers who count the eighth week at once, one is refused', async () => {
    const youthId = await offered();
    await weeks(youthId, 7);
    const outcomes = await Promise.allSettled([week(youthId, 8), week(youthId, 9)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test('nobody completes what they never came to, and who was expected and stayed away has done no week', async () => {
    const youthId = await offered();
    await week(youthId, 1, false);
    for (const outcome of ['COMPLETED_QUIT', 'COMPLETED_REDUCED'] as const) {
      await expect(outreach.services.hap.conclude(author, youthId, outcome)).rejects.toMatchObject(INV23);
    }
    expect(await courseOf(youthId)).toMatchObject({ weeksDone: 0, outcome: 'OFFERED', concludedOn: null });
    await week(youthId, 2);
    await outreach.services.hap.conclude(author, youthId, 'COMPLETED_QUIT');
    expect(await courseOf(youthId)).toMatchObject({ weeksDone: 1, outcome: 'COMPLETED_QUIT' });
  });

  test('a week is recorded once, from Monday to Sunday', async () => {
    const youthId = await offered();
    await week(youthId, 1);
    const sunday = { ...author, at: new Date('2026-03-15T12:00:00Z') };
    await expect(
      outreach.services.attendance.record(sunday, { youthId, programme: 'HAP', isPresent: true }),
    ).rejects.toMatchObject({ extensions: { code: 'BAD_USER_INPUT', argument: 'input.date' } });
    expect(await courseOf(youthId)).toMatchObject({ weeksDone: 1 });
  });
});

test('a youth who is referred on has no open course and is served no longer, and may enquire again', async () => {
  const youthId = await enquired();
  await expect(
    outreach.services.hap.enquire(author, { ground: OWN_WISH, youthId, source: 'SCHOOL' }),
  ).rejects.toMatchObject({
    extensions: { code: 'BAD_USER_INPUT' },
  });
  await outreach.services.hap.map(author, { youthId, motivation: 'HIGH', outcome: 'REFERRED_ON' });
  await expect(week(youthId, 1)).rejects.toMatchObject({
    extensions: { code: 'YOUTH_NOT_FOUND' },
  });
  await expect(
    outreach.services.hap.enquire(
      { ...author, at: new Date('2026-03-03T12:00:00Z') },
      { ground: OWN_WISH, youthId, source: 'YOUTH' },
    ),
  ).resolves.toMatchObject({ youthId });
});

test('a youth may stop before the mapping talk', async () => {
  const youthId = await enquired();
  await outreach.services.hap.conclude(author, youthId, 'STOPPED');
  expect(await courseOf(youthId)).toMatchObject({ outcome: 'STOPPED', mappedOn: null });
});

test('a reason for low motivation is refused where motivation is not low', async () => {
  const youthId = await enquired();
  await expect(
    outreach.services.hap.map(author, {
      youthId,
      motivation: 'HIGH',
      lowMotivationReason: 'NOT_SEEN',
      outcome: 'OFFERED',
    }),
  ).rejects.toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
});

test('a youth counts as it says, and as unknown where nobody asked', async () => {
  const [asked, unasked] = [newId(), await enquired()];
  await outreach.services.hap.enquire(author, {
    ground: OWN_WISH,
    youthId: asked,
    source: 'YOUTH',
    countedAs: { gender: 'GIRL', district: 'OSTBYEN' },
  });
  expect(await courseOf(asked)).toMatchObject({ countedGender: 'GIRL', countedDistrict: 'OSTBYEN' });
  expect(await courseOf(unasked)).toMatchObject({ countedGender: 'UNKNOWN', countedDistrict: 'UNKNOWN' });
});
