import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startDemoWorld, type DemoWorld } from './demo-world';

const pageOf = (name: string): string => readFileSync(join(__dirname, '..', '..', 'docs', name), 'utf8');
const PAGE = pageOf('authzen.md');

/** The examples of the page: where each is sent, what is sent, and what it says that comes back. */
const examples = [
  ...PAGE.matchAll(/^curl http:\/\/localhost:4000(\S+) .* -d '(\{[\s\S]*?\})'\n```\n\n```json\n([\s\S]*?)\n```$/gm),
].map(([, path = '', body = '', answer = '']) => [path, body, answer] as const);

let world: DemoWorld;
beforeAll(async () => {
  world = await startDemoWorld('2026-11-28');
});
afterAll(() => world?.stop());

test('the page has an example of every endpoint, and of a mistake', () => {
  expect(new Set(examples.map(([path]) => path)).size).toBe(5);
  expect(examples).toHaveLength(6);
  expect(examples).toHaveLength([...PAGE.matchAll(/^curl /gm)].length);
});

test.each(examples)('an officer who asks %s as the page says is answered as it says', async (path, body, answer) => {
  const response = await fetch(`${world.url}${path}`, {
    method: 'POST',
    headers: { authorization: 'Bearer consent-officer', 'content-type': 'application/json' },
    body,
  });
  expect(await response.json()).toEqual(JSON.parse(answer));
});

test('a system that reads consent events as their page says is answered as it says, and asks on with `next`', async () => {
  const [, path = '', answer = ''] =
    /^curl "http:\/\/localhost:4000(\S+)" .*\n```\n\n```json\n([\s\S]*?)\n```$/m.exec(pageOf('consent-events.md')) ??
    [];
  const read = async (query: string) => {
    const response = await fetch(`${world.url}${query}`, { headers: { authorization: 'Bearer system-nav-ostbyen' } });
    return (await response.json()) as { readonly events: readonly object[]; readonly next: string };
  };
  const filled = (shape: unknown): unknown =>
    JSON.parse(JSON.stringify(shape), (_key, value: unknown) =>
      typeof value === 'string' && value.startsWith('<') ? expect.stringMatching(/^\S+$/) : value,
    );
  const first = await read(path);
  expect(first).toEqual(filled(JSON.parse(answer)));
  const all = await read('/consent-events');
  const rest = await read(`/consent-events?after=${first.next}`);
  expect(all.events).toEqual([...first.events, ...rest.events]);
  expect(rest.next).toBe(all.next);
});
