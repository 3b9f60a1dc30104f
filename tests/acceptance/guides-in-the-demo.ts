import type { Purpose } from '@brobygger/domain';
import { runsEveryBlockAt, type TakenBlock } from '@brobygger/testkit';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DemoWorld } from './demo-world';
import { pageOf } from './page-examples';

const GUIDES = ['agency', 'officer', 'caseworker', 'youth'];

/** What is asked in a guide, and what it says that comes back, with the paths that are withheld. */
const shown = [
  ...runsEveryBlockAt('docs/guides/agency.md', 'graphql', 'json'),
  ...runsEveryBlockAt('docs/guides/officer.md', 'graphql', 'json'),
  ...runsEveryBlockAt('docs/guides/caseworker.md', 'graphql', 'json'),
  ...runsEveryBlockAt('docs/guides/youth.md', 'graphql', 'json'),
];

/** An operation of a guide: who asks, why, and what it says that comes back. */
const EXAMPLE = /^As `([\w-]+)`(?:, for `(B\d+)`)?:\n\n```graphql\n([\s\S]*?)^```\n\n```json\n([\s\S]*?)^```$/gm;

const blockOf = (asked: string): TakenBlock | undefined => shown.find(({ text }) => text === asked);

const examples = GUIDES.flatMap((guide) =>
  [...pageOf(`guides/${guide}.md`).matchAll(EXAMPLE)].map(
    ([, persona = '', purpose, query = '', answer = '']) =>
      [guide, persona, purpose, blockOf(query), blockOf(answer)] as const,
  ),
);

/** The guides of the first hour in a demo world in which nobody has written yet. */
export function tellGuides(world: () => DemoWorld): void {
  test.each(examples)(
    'the guide %s: what %s asks is answered as it says',
    async (_guide, persona, purpose, query, answer) => {
      const { data, errors } = await world().ask(persona, (purpose ?? null) as Purpose | null, query?.use() ?? '');
      const withheld = errors.map(({ path = [], extensions }) => {
        expect(extensions.code).toBe('UNAUTHORIZED_FIELD_OR_TYPE');
        return path.join('.');
      });
      expect({ data, ...(withheld.length === 0 ? {} : { withheld }) }).toEqual(JSON.parse(answer?.use() ?? ''));
    },
  );

  test('each page of the console that a guide names is called so, and is there', () => {
    const pictured = readFileSync(join(__dirname, '../../docs/console.md'), 'utf8');
    const guides = readdirSync(join(__dirname, '../../docs/guides')).map((name) => pageOf(`guides/${name}`));
    const named = guides.flatMap((text) => [...text.matchAll(/\*\*([^*]+)\*\* ?\n?\(`(\/console\/[\w-]+)`\)/g)]);
    expect(named.length).toBeGreaterThan(15);
    for (const [, title = '', path = ''] of named) expect(pictured).toContain(`### ${title}\n\n\`${path}\``);
  });
}
