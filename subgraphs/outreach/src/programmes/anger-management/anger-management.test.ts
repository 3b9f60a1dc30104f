import { newId } from '@brobygger/domain';
import type { Author } from '@brobygger/subgraph-kit';
import { OWN_WISH, runSubgraph, type RunningSubgraph } from '@brobygger/testkit';
import { subgraph, type OutreachServices } from '../../index';
import { AngerManagement } from './anger-management.entity';

let outreach: RunningSubgraph<OutreachServices>;
beforeAll(async () => {
  outreach = await runSubgraph(subgraph);
});
afterAll(() => outreach.stop());

const author: Author = { personId: 'Z1', organisationId: newId(), at: new Date('2026-03-02T12:00:00Z') };

async function served(): Promise<string> {
  const youthId = newId();
  await outreach.services.followUps.start(author, {
    ground: OWN_WISH,
    youthId,
    kind: 'ANGER_MANAGEMENT',
    legalBasis: 'CONSENT_ONLY',
    continuityStaff: ['Kari'],
  });
  return youthId;
}

const decisions = (youthId: string): Promise<AngerManagement[]> =>
  outreach.dataSource.getRepository(AngerManagement).findBy({ youthId });

test.each([
  [true, false],
  [false, true],
  [false, false],
])(
  'INV24: no offer where the youth uses violence: %s, finds it problematic: %s',
  async (usesViolence, findsItProblematic) => {
    const youthId = await served();
    await expect(
      outreach.services.angerManagement.assess(author, {
        ground: OWN_WISH,
        youthId,
        usesViolence,
        findsItProblematic,
        decision: 'OFFERED',
      }),
    ).rejects.toMatchObject({
      extensions: { code: 'RULE_VIOLATED', rule: 'INV24' },
    });
    expect(await decisions(youthId)).toEqual([]);
    await outreach.services.angerManagement.assess(author, {
      ground: OWN_WISH,
      youthId,
      usesViolence,
      findsItProblematic,
      decision: 'NOT_SUITABLE',
    });
    expect(await decisions(youthId)).toMatchObject([{ decision: 'NOT_SUITABLE', referredOn: '2026-03-02' }]);
  },
);

test('INV24: who uses violence and finds it problematic is offered a place', async () => {
  const youthId = await served();
  await outreach.services.angerManagement.assess(author, {
    ground: OWN_WISH,
    youthId,
    usesViolence: true,
    findsItProblematic: true,
    decision: 'OFFERED',
    referredOn: '2026-02-01',
  });
  expect(await decisions(youthId)).toMatchObject([{ decision: 'OFFERED', referredOn: '2026-02-01' }]);
});

test('a referral in the future is refused', async () => {
  const youthId = await served();
  const future = {
    ground: OWN_WISH,
    youthId,
    usesViolence: true,
    findsItProblematic: true,
    decision: 'OFFERED',
    referredOn: '2026-03-03',
  } as const;
  await expect(outreach.services.angerManagement.assess(author, future)).rejects.toMatchObject({
    extensions: { code: 'BAD_USER_INPUT' },
  });
});

describe('INV24', () => {
  const OFFERED = { usesViolence: true, findsItProblematic: true, decision: 'OFFERED' } as const;

  test('a course begins once, where the newest assessment offers one, and ends once', async () => {
    const youthId = await served();
    const { angerManagement } = outreach.services;
    await angerManagement.assess(author, { ground: OWN_WISH, youthId, ...OFFERED });
    await angerManagement.start({ ...author, at: new Date('2026-03-09T12:00:00Z') }, youthId);
    await expect(angerManagement.start(author, youthId)).rejects.toMatchObject({ extensions: { code: 'NOT_FOUND' } });
    await angerManagement.end({ ...author, at: new Date('2026-05-04T12:00:00Z') }, youthId);
    await expect(angerManagement.end(author, youthId)).rejects.toMatchObject({ extensions: { code: 'NOT_FOUND' } });
    expect(await decisions(youthId)).toMatchObject([{ startedOn: '2026-03-09', endedOn: '2026-05-04' }]);
  });

  test('no course begins where the newest assessment offers none', async () => {
    const youthId = await served();
    const { angerManagement } = outreach.services;
    await expect(angerManagement.start(author, youthId)).rejects.toMatchObject({ extensions: { code: 'NOT_FOUND' } });
    await angerManagement.assess(author, { ground: OWN_WISH, youthId, ...OFFERED });
    await angerManagement.assess(
      { ...author, at: new Date('2026-03-03T12:00:00Z') },
      { ground: OWN_WISH, youthId, ...OFFERED, decision: 'DECLINED' },
    );
    await expect(angerManagement.start(author, youthId)).rejects.toMatchObject({
      extensions: { code: 'RULE_VIOLATED', rule: 'INV24' },
    });
    expect((await decisions(youthId)).map(({ startedOn }) => startedOn)).toEqual([null, null]);
  });

  test('no second course begins beside one that is running', async () => {
    const youthId = await served();
    const { angerManagement } = outreach.services;
    await angerManagement.assess(author, { ground: OWN_WISH, youthId, ...OFFERED });
    await angerManagement.start(author, youthId);
    const later = { ...author, at: new Date('2026-03-09T12:00:00Z') };
    await angerManagement.assess(later, { ground: OWN_WISH, youthId, ...OFFERED });
    await expect(angerManagement.start(later, youthId)).rejects.toMatchObject({
      extensions: { code: 'BAD_USER_INPUT', argument: 'youthId' },
    });
    await angerManagement.end(later, youthId);
    await expect(angerManagement.start(later, youthId)).resolves.toMatchObject({ youthId });
  });

  test("the course of one organisation is not the other's to begin or end", async () => {
    const youthId = await served();
    const other = { ...author, organisationId: newId() };
    await outreach.services.followUps.start(other, {
      ground: OWN_WISH,
      youthId,
      kind: 'LOW_THRESHOLD',
      legalBasis: 'CONSENT_ONLY',
      continuityStaff: ['Per'],
    });
    await outreach.services.angerManagement.assess(author, { ground: OWN_WISH, youthId, ...OFFERED });
    await expect(outreach.services.angerManagement.start(other, youthId)).rejects.toMatchObject({
      extensions: { code: 'NOT_FOUND' },
    });
    await outreach.services.angerManagement.start(author, youthId);
    await expect(outreach.services.angerManagement.end(other, youthId)).rejects.toMatchObject({
      extensions: { code: 'NOT_FOUND' },
    });
  });
});

test('the service can change a course and never an assessment', async () => {
  await expect(outreach.dataSource.query('update anger_management set uses_violence = false')).rejects.toThrow(
    'permission denied',
  );
});
