import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startDemoWorld, type DemoWorld } from './demo-world';

const PAGE = readFileSync(join(__dirname, '..', '..', 'docs', 'authzen.md'), 'utf8');

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
