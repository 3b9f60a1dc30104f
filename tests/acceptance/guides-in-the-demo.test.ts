import type { Purpose } from '@brobygger/domain';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startDemoWorld, type DemoWorld } from './demo-world';
import { pageOf } from './page-examples';

const GUIDES = ['agency', 'officer', 'caseworker', 'youth', 'operator'];

/** An operation of a guide: who asks, why, and what it says that comes back, with the paths that are withheld. */
const EXAMPLE = /^As `([\w-]+)`(?:, for `(B\d+)`)?:\n\n```graphql\n([\s\S]*?)^```\n\n```json\n([\s\S]*?)^```$/gm;

const examples = GUIDES.flatMap((guide) =>
  [...pageOf(`guides/${guide}.md`).matchAll(EXAMPLE)].map(
    ([, persona = '', purpose, query = '', answer = '']) => [guide, persona, purpose, query, answer] as const,
  ),
);

let world: DemoWorld;
beforeAll(async () => {
  world = await startDemoWorld('2026-11-28');
});
afterAll(() => world?.stop());

test('every operation of a guide is an example that is asked here', () => {
  const shown = GUIDES.flatMap((guide) => [...pageOf(`guides/${guide}.md`).matchAll(/^```graphql$/gm)]);
  expect(examples).toHaveLength(shown.length);
  expect(new Set(examples.map(([guide]) => guide)).size).toBe(4);
});

test.each(examples)(
  'the guide %s: what %s asks for %s is answered as it says',
  async (_guide, persona, purpose, query, answer) => {
    const { data, errors } = await world.ask(persona, (purpose ?? null) as Purpose | null, query);
    const withheld = errors.map(({ path = [], extensions }) => {
      expect(extensions.code).toBe('UNAUTHORIZED_FIELD_OR_TYPE');
      return path.join('.');
    });
    expect({ data, ...(withheld.length === 0 ? {} : { withheld }) }).toEqual(JSON.parse(answer));
  },
);

test('where an operator is told to look, something answers', async () => {
  const paths = [...pageOf('guides/operator.md').matchAll(/^curl http:\/\/localhost:4000(\S+)$/gm)].map(
    ([, path]) => path,
  );
  expect(paths).toHaveLength(3);
  for (const path of paths) expect([path, (await fetch(`${world.url}${path}`)).status]).toEqual([path, 200]);
});

test('each page of the console that a guide names is called so, and is there', () => {
  const pictured = readFileSync(join(__dirname, '../../docs/console.md'), 'utf8');
  const guides = readdirSync(join(__dirname, '../../docs/guides')).map((name) => pageOf(`guides/${name}`));
  const named = guides.flatMap((text) => [...text.matchAll(/\*\*([^*]+)\*\* ?\n?\(`(\/console\/[\w-]+)`\)/g)]);
  expect(named.length).toBeGreaterThan(15);
  for (const [, title = '', path = ''] of named) expect(pictured).toContain(`### ${title}\n\n\`${path}\``);
});
