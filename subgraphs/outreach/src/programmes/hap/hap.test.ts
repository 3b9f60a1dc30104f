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
  await outreach.services.followUps.start(author, {
    ground: OWN_WISH,
    youthId,
    kind: 'HAP',
    legalBasis: 'CONSENT_ONLY',
    continuityStaff: ['Kari'],
  });
  await outreach.services.hap.enquire(author, { youthId, source: 'KONFLIKTRAAD' });
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

async function weeks(youthId: string, count: number): Promise<void> {
  for (let week = 0; week < count; week++) await outreach.services.hap.weekDone(author, youthId);
}

const courseOf = (youthId: string): Promise<HapCourse> =>
  outreach.dataSource.getRepository(HapCourse).findOneByOrFail({ youthId });
const INV23 = { extensions: { code: 'RULE_VIOLATED', rule: 'INV23' } };

describe('INV23', () => {
  test('no week counts before the mapping talk', async () => {
    const youthId = await enquired();
    await expect(outreach.services.hap.weekDone(author, youthId)).rejects.toMatchObject(INV23);
    await expect(outreach.services.hap.extend(author, youthId)).rejects.toMatchObject(INV23);
    await expect(outreach.services.hap.conclude(author, youthId, 'COMPLETED_QUIT')).rejects.toMatchObject(INV23);
  });

  test('a ninth week is refused until the programme is extended', async () => {
    const youthId = await offered();
    await weeks(youthId, 8);
    await expect(outreach.services.hap.weekDone(author, youthId)).rejects.toMatchObject(INV23);
    expect(await courseOf(youthId)).toMatchObject({ weeksDone: 8, outcome: 'OFFERED' });

    await outreach.services.hap.extend(author, youthId);
    await weeks(youthId, 2);
    expect(await courseOf(youthId)).toMatchObject({ weeksDone: 10, outcome: 'EXTENDED' });
    await outreach.services.hap.conclude(author, youthId, 'COMPLETED_REDUCED');
    expect(await courseOf(youthId)).toMatchObject({ weeksDone: 10, outcome: 'COMPLETED_REDUCED' });
  });

  test('of two workers who count the eighth week at once, one is refused', async () => {
    const youthId = await offered();
    await weeks(youthId, 7);
    const outcomes = await Promise.allSettled([
      outreach.services.hap.weekDone(author, youthId),
      outreach.services.hap.weekDone(author, youthId),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});

test('a youth who is referred on has no open course, and may enquire again', async () => {
  const youthId = await enquired();
  await expect(outreach.services.hap.enquire(author, { youthId, source: 'SCHOOL' })).rejects.toMatchObject({
    extensions: { code: 'BAD_USER_INPUT' },
  });
  await outreach.services.hap.map(author, { youthId, motivation: 'HIGH', outcome: 'REFERRED_ON' });
  await expect(outreach.services.hap.weekDone(author, youthId)).rejects.toMatchObject({
    extensions: { code: 'NOT_FOUND' },
  });
  await expect(outreach.services.hap.enquire(author, { youthId, source: 'YOUTH' })).resolves.toMatchObject({ youthId });
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
  await outreach.services.followUps.start(author, {
    ground: OWN_WISH,
    youthId: asked,
    kind: 'HAP',
    legalBasis: 'CONSENT_ONLY',
    continuityStaff: ['Kari'],
  });
  await outreach.services.hap.enquire(author, {
    youthId: asked,
    source: 'YOUTH',
    countedAs: { gender: 'GIRL', district: 'OSTBYEN' },
  });
  expect(await courseOf(asked)).toMatchObject({ countedGender: 'GIRL', countedDistrict: 'OSTBYEN' });
  expect(await courseOf(unasked)).toMatchObject({ countedGender: 'UNKNOWN', countedDistrict: 'UNKNOWN' });
});
