import { newId } from '@brobygger/domain';
import { ChildWelfareDecisionKind, type Author } from '@brobygger/subgraph-kit';
import { OWN_WISH, runSubgraph, tellDecision, type RunningSubgraph, type ToldDecision } from '@brobygger/testkit';
import { subgraph, type OutreachServices } from '../../index';
import { OutreachFollowUp } from './follow-up.entity';
import type { StartFollowUpInput } from './follow-up.input';

let outreach: RunningSubgraph<OutreachServices>;
beforeAll(async () => {
  outreach = await runSubgraph(subgraph);
});
afterAll(() => outreach.stop());

const author: Author = { personId: 'Z1', organisationId: newId(), at: new Date('2026-03-02T12:00:00Z') };
const start = (
  youthId: string,
  input: Partial<StartFollowUpInput> = {},
  by = author,
): ReturnType<OutreachServices['followUps']['start']> =>
  outreach.services.followUps.start(by, {
    ground: OWN_WISH,
    youthId,
    kind: 'LOW_THRESHOLD',
    legalBasis: 'CONSENT_ONLY',
    continuityStaff: ['Kari'],
    ...input,
  });

const violating = (rule: string) => ({ extensions: { code: 'RULE_VIOLATED', rule } });
const followUpOf = (youthId: string): Promise<OutreachFollowUp> =>
  outreach.dataSource.getRepository(OutreachFollowUp).findOneByOrFail({ youthId });
const written = (youthId: string): Promise<number> =>
  outreach.dataSource.getRepository(OutreachFollowUp).countBy({ youthId });
const isServed = async (youthId: string): Promise<boolean> =>
  (
    (await outreach.dataSource.query('select 1 from service_relation where youth_id = $1 and valid_to is null', [
      youthId,
    ])) as unknown[]
  ).length === 1;

describe('INV20', () => {
  test('a follow-up on a decision without the decision is refused, and no service begins', async () => {
    const youthId = newId();
    await expect(start(youthId, { kind: 'ON_DECISION', legalBasis: 'BVL_AFTERCARE' })).rejects.toMatchObject(
      violating('INV20'),
    );
    expect([await written(youthId), await isServed(youthId)]).toEqual([0, false]);
  });

  test('a low-threshold follow-up with a decision is refused', async () => {
    await expect(start(newId(), { cwDecisionReference: 'BV-1' })).rejects.toMatchObject(violating('INV20'));
  });

  test.each(['CONSENT_ONLY', 'SECTION_17'] as const)(
    'a follow-up on a decision that rests on %s is refused: it is counted as aftercare or as voluntary',
    async (legalBasis) => {
      const youthId = newId();
      const onDecision = { kind: 'ON_DECISION', legalBasis, cwDecisionReference: 'BV-1' } as const;
      await expect(start(youthId, onDecision)).rejects.toMatchObject(violating('INV20'));
      expect([await written(youthId), await isServed(youthId)]).toEqual([0, false]);
    },
  );

  test("a low-threshold follow-up rests on the youth's own wish alone", async () => {
    await expect(start(newId(), { legalBasis: 'BVL_AFTERCARE' })).rejects.toMatchObject(violating('INV20'));
  });

  test.each([
    ['BVL_VOLUNTARY_ASSISTANCE', 'VOLUNTARY_ASSISTANCE'],
    ['BVL_AFTERCARE', 'AFTERCARE'],
    ['BVL_PLACEMENT', 'PLACEMENT'],
    ['LOST', 'OTHER'],
  ] as const)(
    'a follow-up on a decision that rests on %s starts on %s, and on no other kind',
    async (legalBasis, kind) => {
      const youthId = newId();
      for (const told of Object.values(ChildWelfareDecisionKind).filter((each) => each !== kind)) {
        const cwDecisionReference = await tellDecision(outreach.subgraph, { ...author, youthId, kind: told });
        await expect(start(youthId, { kind: 'ON_DECISION', legalBasis, cwDecisionReference })).rejects.toMatchObject({
          extensions: { ...violating('INV20').extensions, argument: 'input.cwDecisionReference' },
        });
      }
      expect([await written(youthId), await isServed(youthId)]).toEqual([0, false]);
      const cwDecisionReference = await tellDecision(outreach.subgraph, { ...author, youthId, kind });
      await start(youthId, { kind: 'ON_DECISION', legalBasis, cwDecisionReference });
      expect([await written(youthId), await isServed(youthId)]).toEqual([1, true]);
    },
  );

  test('another youth’s decision, another organisation’s, one that has ended, one that was typed and none are refused alike', async () => {
    const youthId = newId();
    const tell = (told: Partial<ToldDecision>) =>
      tellDecision(outreach.subgraph, { ...author, youthId, kind: 'AFTERCARE', ...told });
    const references = [
      await tell({ youthId: newId() }),
      await tell({ organisationId: newId() }),
      await tell({ validTo: '2026-03-02' }),
      await tell({ validFrom: '2026-03-03' }),
      newId(),
      'BV-1',
    ];
    const refusals = await Promise.all(
      references.map((cwDecisionReference) =>
        start(youthId, { kind: 'ON_DECISION', legalBasis: 'BVL_AFTERCARE', cwDecisionReference }).catch(
          ({ message, extensions }: { message: string; extensions: object }) => ({ message, ...extensions }),
        ),
      ),
    );
    expect(refusals[0]).toMatchObject({ rule: 'INV20', argument: 'input.cwDecisionReference' });
    expect(refusals).toEqual(references.map(() => refusals[0]));
    expect([await written(youthId), await isServed(youthId)]).toEqual([0, false]);
  });

  test('a follow-up of another kind that names a decision names one that was told', async () => {
    const youthId = newId();
    const named = { kind: 'LADE_MOTOR_RACING', legalBasis: 'BVL_AFTERCARE' } as const;
    await expect(start(youthId, { ...named, cwDecisionReference: 'BV-1' })).rejects.toMatchObject(violating('INV20'));
    await start(youthId, {
      ...named,
      cwDecisionReference: await tellDecision(outreach.subgraph, { ...author, youthId }),
    });
    expect(await written(youthId)).toBe(1);
  });
});

describe('INV21', () => {
  test.each([[[]], [['Kari', 'Ola', 'Per']]])(
    'a follow-up with %j as continuity persons is refused',
    async (continuityStaff) => {
      const youthId = newId();
      await expect(start(youthId, { continuityStaff })).rejects.toMatchObject(violating('INV21'));
      expect(await written(youthId)).toBe(0);
    },
  );

  test('a worker hands the youth over to one or two others, and to no more', async () => {
    const youthId = newId();
    const { id } = await start(youthId);
    const change = (...continuityStaff: string[]): Promise<unknown> =>
      outreach.services.followUps.changeContinuityStaff(author, { youthId, followUpId: id, continuityStaff });
    await change('Ola', 'Per');
    await expect(change()).rejects.toMatchObject(violating('INV21'));
    await expect(change('Ola', 'Per', 'Kari')).rejects.toMatchObject(violating('INV21'));
    expect(await followUpOf(youthId)).toMatchObject({ continuityStaff: ['Ola', 'Per'] });
  });
});

describe('what a follow-up is asked to do', () => {
  test('comes from an agency at the start, where nobody says otherwise', async () => {
    const [asked, ofYouth, none] = [newId(), newId(), newId()];
    await start(asked, { bestilling: 'følge til skolen' });
    await start(ofYouth, { bestilling: 'et sted å være', bestillingBy: 'YOUTH' });
    await start(none);
    const byWhom = await Promise.all(
      [asked, ofYouth, none].map(async (youthId) => (await followUpOf(youthId)).bestillingBy),
    );
    expect(byWhom).toEqual(['AGENCY', 'YOUTH', null]);
  });

  test('is not from anybody where nothing is asked for', async () => {
    const youthId = newId();
    await expect(start(youthId, { bestillingBy: 'YOUTH' })).rejects.toMatchObject({
      extensions: { code: 'BAD_USER_INPUT', argument: 'input.bestillingBy' },
    });
    expect(await written(youthId)).toBe(0);
  });

  test('comes later, from the youth, for as long as the follow-up is open', async () => {
    const youthId = newId();
    const { id: followUpId } = await start(youthId);
    const ask = (bestilling: string): Promise<unknown> =>
      outreach.services.followUps.recordBestilling(author, { youthId, followUpId, bestilling, by: 'YOUTH' });
    await ask('hjelp til å finne jobb');
    await start(youthId);
    await outreach.services.followUps.end(author, youthId, followUpId, 'GOAL_REACHED');
    await expect(ask('noe annet')).rejects.toMatchObject({ extensions: { code: 'NOT_FOUND' } });
    await expect(
      outreach.services.followUps.changeContinuityStaff(author, { youthId, followUpId, continuityStaff: ['Per'] }),
    ).rejects.toMatchObject({ extensions: { code: 'NOT_FOUND' } });
    expect(await outreach.dataSource.getRepository(OutreachFollowUp).findOneBy({ id: followUpId })).toMatchObject({
      bestilling: 'hjelp til å finne jobb',
      bestillingBy: 'YOUTH',
      continuityStaff: ['Kari'],
    });
  });
});

test('a follow-up that is no sanction cannot rest on the penal code, which it would show', async () => {
  await expect(start(newId(), { kind: 'HAP', legalBasis: 'PENAL_CODE_52' })).rejects.toMatchObject({
    extensions: { code: 'BAD_USER_INPUT' },
  });
  await expect(start(newId(), { kind: 'YOUTH_SANCTION', legalBasis: 'PENAL_CODE_52' })).resolves.toMatchObject({
    id: expect.any(String),
  });
});

test('the service ends with the last follow-up or group, and a new follow-up begins it again', async () => {
  const youthId = newId();
  const [first, second] = [await start(youthId), await start(youthId)];
  const group = await outreach.services.groups.join(author, { ground: OWN_WISH, youthId, kind: 'BOYS_GROUP' });
  await outreach.services.followUps.end(author, youthId, first.id, 'GOAL_REACHED');
  await outreach.services.followUps.end(author, youthId, second.id, 'WITHDREW');
  expect(await isServed(youthId)).toBe(true);

  const later = { ...author, at: new Date('2026-03-03T12:00:00Z') };
  await outreach.services.groups.leave(later, youthId, group.id);
  expect(await isServed(youthId)).toBe(false);
  await start(youthId, {}, { ...author, at: new Date('2026-03-04T12:00:00Z') });
  expect(await isServed(youthId)).toBe(true);
});

test('a follow-up that starts while the last one ends is served', async () => {
  for (let round = 0; round < 10; round++) {
    const youthId = newId();
    const { id } = await start(youthId);
    const later = { ...author, at: new Date('2026-03-03T12:00:00Z') };
    await Promise.all([outreach.services.followUps.end(later, youthId, id, 'OTHER'), start(youthId, {}, later)]);
    expect(await isServed(youthId)).toBe(true);
  }
});

test('a follow-up that has ended cannot be ended again', async () => {
  const youthId = newId();
  const [{ id }] = [await start(youthId), await start(youthId)];
  await outreach.services.followUps.end(author, youthId, id, 'OTHER');
  await expect(outreach.services.followUps.end(author, youthId, id, 'OTHER')).rejects.toMatchObject({
    extensions: { code: 'NOT_FOUND' },
  });
});

test('contact counts from the earliest day, in whichever order the days are recorded', async () => {
  const youthId = newId();
  await start(youthId);
  const earlier = { ...author, at: new Date('2025-11-01T12:00:00Z') };
  await outreach.services.groups.join(earlier, { ground: OWN_WISH, youthId, kind: 'BOYS_GROUP' });
  expect(await outreach.dataSource.query('select since from contact where youth_id = $1', [youthId])).toEqual([
    { since: '2025-11-01' },
  ]);
});
