import { Role } from '@brobygger/domain';
import { createCatchUp } from '../incoming/catch-up';
import { reader, type TestRegistry } from '../registry.test-setup';
import { startMergingRegistry, type MergingRegistry } from './merging.test-setup';

let world: MergingRegistry;
let registry: TestRegistry;

beforeAll(async () => {
  world = await startMergingRegistry();
  ({ registry } = world);
});
afterEach(() => registry.loses(null));
afterAll(() => registry.stop());

describe('a registry that was turned back', () => {
  const hears = async (told: Readonly<Record<string, unknown>>) => {
    const ask = (service: string, _question: string, body: unknown) =>
      Promise.resolve({
        rows: service === 'nav' && (body as { kind: string }).kind === 'YOUTH_MERGED' ? [told] : [],
        isLast: true,
      });
    await createCatchUp({ dataSource: registry.dataSource, clock: () => new Date(), ask }).hearAll();
  };
  const newest = async (former: string) => {
    const messages = Object.values(await registry.told())
      .flat()
      .filter(({ payload }) => payload['youth_id'] === former);
    return messages
      .map(({ payload }) => payload)
      .sort((a, b) => Number(a['version']) - Number(b['version']))
      .at(-1);
  };
  const later = (): number => (Date.now() + 60_000) * 1000;

  test('and has lost a merging has it undone at the owners', async () => {
    const [kept, former] = await world.two();
    const version = later();
    await hears({ youth_id: former, kept_id: kept, holds: true, version });
    expect(await world.finds(former)).toBe(true);
    expect(await newest(former)).toMatchObject({ kept_id: kept, holds: false, version: version + 1 });
  });

  test('and has lost an undoing undoes it again', async () => {
    const [kept, former] = await world.two();
    await world.merged(kept, former);
    await hears({ youth_id: former, kept_id: kept, holds: false, version: later() });
    expect(await world.finds(former)).toBe(true);
    expect(await newest(former)).toMatchObject({ kept_id: kept, holds: false });
    expect((await registry.ask(reader(Role.YOUTH, kept), '{ me { merges { undoneBy } } }')).data).toEqual({
      me: { merges: [{ undoneBy: 'consent' }] },
    });
  });

  test('and knows the same keeps it', async () => {
    const [kept, former] = await world.two();
    await world.merged(kept, former);
    await hears({ youth_id: former, kept_id: kept, holds: true, version: later() });
    expect(await world.finds(former)).toBe(false);
  });
});
