import { runsEveryBlockAt, type TakenBlock } from '@brobygger/testkit';
import { newId } from '@brobygger/domain';
import { rmSync } from 'node:fs';
import { makePassingFolder } from '../../packages/testkit/src/passing-folder';
import { send, type Answer } from '../harness/ask';
import { openPageShell, type PageShell } from '../harness/page-shell';

/** Commands of pages that ask what `npm start` has started, each with the answer that the page shows below it. */
const asked = [
  runsEveryBlockAt('README.md#a-first-question', 'sh', 'json'),
  runsEveryBlockAt('docs/authzen.md', 'sh', 'json'),
  runsEveryBlockAt('docs/consent-events.md', 'sh', 'json'),
].flatMap((blocks) => blocks.flatMap((block, n) => (block.language === 'sh' ? [[block, blocks[n + 1]] as const] : [])));

const [health] = runsEveryBlockAt('docs/guides/operator.md#see-how-it-is', 'sh');
const [request] = runsEveryBlockAt('docs/frontend-developer.md', 'http');
const [beside] = runsEveryBlockAt('docs/frontend-developer.md#what-an-answer-says-beside', 'json');
const [underAnOrder] = runsEveryBlockAt('docs/child-welfare-worker.md', 'http');

/** What a page leaves open, `<so>`, and moments, which are those of the day on which the demo world was loaded. */
const OPEN = /^<.*>$|^\d{4}-\d\d-\d\dT[\d:.]+Z$/;
const filled = (answer: string): object =>
  JSON.parse(answer, (_key, value: unknown) =>
    typeof value === 'string' && OPEN.test(value) ? expect.stringMatching(/^\S+$/) : value,
  ) as object;

/** The headers that a block of HTTP shows, `<what it leaves open>` filled in. */
const headersOf = (block: TakenBlock | undefined, open: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...(block?.use() ?? '').matchAll(/^([\w-]+): (.+)$/gm)].map(([, name = '', value = '']) => [
      name.toLowerCase(),
      value.replace(/<.*>/, open),
    ]),
  );

/** What an answer says beside. */
interface Beside {
  readonly requestId: string;
  readonly cost: { readonly asked: number; readonly allowed: number };
}

const codesOf = ({ json }: Answer): readonly unknown[] =>
  (json.errors ?? []).map(({ extensions }) => extensions?.['code']);

/** The pages of who has just started everything. */
export function tellPages(started: () => { readonly port: number; readonly dataDir: string }): void {
  let folder: string;
  let shell: PageShell;
  beforeAll(() => {
    const { port, dataDir } = started();
    folder = makePassingFolder();
    shell = openPageShell(folder, { DATA_DIR: dataDir, PORT: String(port) }, port);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const tokenOf = async (persona: string): Promise<string> =>
    (await shell.succeed(`npm run --silent token -- ${persona}\n`)).trim();
  const post = (headers: Readonly<Record<string, string>>) =>
    send(`http://localhost:${started().port}/graphql`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ query: '{ organisations { id } }' }),
    });

  test.each(asked.map((pair) => [pair[0].where, ...pair] as const))('%s', async (_where, command, answer) => {
    const said: unknown = JSON.parse(await shell.succeed(command.use()));
    expect(said).toMatchObject(filled(answer?.use() ?? ''));
  });

  test('where an operator looks', async () => {
    expect(await shell.succeed(health?.use() ?? 'false')).toMatch(/^alive\s*(not )?ready\b[\s\S]*# HELP /);
  });

  test('the request of a frontend', async () => {
    expect(request?.text).toMatch(/^POST \/graphql\n/);
    const { text } = await post(headersOf(request, await tokenOf('child-welfare-bjerke')));
    const { data, extensions, ...others } = JSON.parse(text) as { readonly data: object; readonly extensions: Beside };
    expect([Object.keys(data), others]).toEqual([['organisations'], {}]);
    const shown = JSON.parse(beside?.use() ?? '') as { readonly extensions: Beside };
    expect([Object.keys(extensions), Object.keys(extensions.cost)]).toEqual([
      Object.keys(shown.extensions),
      Object.keys(shown.extensions.cost),
    ]);
    expect(extensions.cost.allowed).toBe(shown.extensions.cost.allowed);
  });

  test('the headers of who reads under an order', async () => {
    const authorized = {
      'content-type': 'application/json',
      authorization: `Bearer ${await tokenOf('child-welfare-bjerke')}`,
    };
    const { 'x-information-order': order = '', ...without } = headersOf(underAnOrder, newId());
    expect(codesOf(await post({ ...authorized, ...without }))).toEqual(['ORDER_REQUIRED']);
    expect(codesOf(await post({ ...authorized, ...without, 'x-information-order': order }))).toEqual([]);
  });
}
