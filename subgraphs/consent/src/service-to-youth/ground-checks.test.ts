import { newId, OWNER_NAMES, Role } from '@brobygger/domain';
import type { Ask } from '@brobygger/subgraph-kit';
import { createReceiveMessages } from '../incoming/receive-messages';
import { reader, startTestRegistry, type TestRegistry } from '../registry.test-setup';
import { createGroundChecks } from './ground-checks';

let registry: TestRegistry;
beforeAll(async () => {
  registry = await startTestRegistry(new Date('2026-03-02T10:00:00Z'));
});
afterAll(() => registry.stop());

interface Asked {
  readonly records: readonly { readonly id: string; readonly organisationId: string }[];
}

/** A service of housing that rests on a record, and owners of which those named have it. */
async function aService({ reference = newId(), at = [] }: { reference?: string; at?: readonly string[] } = {}) {
  const [youthId, organisationId] = [await registry.aYouth(), await registry.anOrganisation('HOUSING')];
  const message = {
    id: newId(),
    kind: 'SERVICE_RELATION' as const,
    payload: {
      youth_id: youthId,
      organisation_id: organisationId,
      valid_from: '2026-02-10T10:00:00.123456Z',
      valid_to: null,
      begun_by: 'Z1',
      ground: 'DECISION',
      ground_reference: reference,
      ground_state: 'UNVERIFIED',
      ended_by: null,
      version: 1,
    },
  };
  const asked: string[] = [];
  const named: (readonly string[])[] = [];
  const away = new Set<string>();
  const failures: unknown[] = [];
  const ask: Ask = (owner, _question, body) => {
    asked.push(owner);
    named.push((body as Asked).records.map((each) => each.organisationId));
    if (away.has(owner)) return Promise.reject(new Error('away'));
    const found = (body as Asked).records.flatMap(({ id }, n) => (id === reference && at.includes(owner) ? [n] : []));
    return Promise.resolve({ found });
  };
  const { dataSource } = registry;
  const checks = createGroundChecks({ dataSource, ask, onFailure: (cause) => void failures.push(cause) });
  expect(
    await createReceiveMessages(dataSource, () => ({ at: new Date(), mayDeliver: true }))('housing', [message]),
  ).toEqual([]);
  const look = async (): Promise<void> => {
    checks.look([message]);
    await checks.settled();
  };
  const state = async (): Promise<unknown> => {
    const { data } = await registry.ask(reader(Role.YOUTH, youthId), '{ me { serviceRelations { groundState } } }');
    return (data as { me: { serviceRelations: { groundState: string }[] } }).me.serviceRelations[0]?.groundState;
  };
  /** Another service is told of, which rests on no record. */
  const anotherIsTold = async (): Promise<void> => {
    checks.look([{ ...message, payload: { ...message.payload, youth_id: newId(), ground_reference: null } }]);
    await checks.settled();
  };
  return { look, anotherIsTold, state, asked, away, failures, named, organisationId };
}

describe('the record that a ground refers to', () => {
  test('is looked for at every owner, and the youth reads that it was found', async () => {
    const { look, state, asked, named, organisationId } = await aService({ at: ['nav'] });
    expect(await state()).toBe('UNVERIFIED');
    await look();
    expect(new Set(named.flat())).toEqual(new Set([organisationId]));
    expect(asked.sort()).toEqual([...OWNER_NAMES].sort());
    expect(await state()).toBe('VERIFIED');
  });

  test('that nobody has stays unverified, and is not looked for twice', async () => {
    const { look, state, asked } = await aService();
    await look();
    await look();
    expect([await state(), asked.length]).toEqual(['UNVERIFIED', OWNER_NAMES.length]);
  });

  test('that an owner may have who is away is looked for again when the next service is told of', async () => {
    const { look, anotherIsTold, state, away, failures } = await aService({ at: ['nav'] });
    away.add('nav');
    await look();
    expect([await state(), failures.length]).toEqual(['UNVERIFIED', 1]);
    away.clear();
    await anotherIsTold();
    expect(await state()).toBe('VERIFIED');
  });

  test('is found where one has it, although another is away', async () => {
    const { look, state, away } = await aService({ at: ['nav'] });
    away.add('outreach');
    await look();
    expect(await state()).toBe('VERIFIED');
  });

  test('by a number that is no id of ours is asked of nobody', async () => {
    const { look, state, asked } = await aService({ reference: 'H-2026/12' });
    await look();
    expect([await state(), asked]).toEqual(['UNVERIFIED', []]);
  });
});
