import { randomBytes } from 'node:crypto';
import { age, asked, logInTo, told, whoIs } from './asked';
import { openConsoleWorld, type ConsoleWorld } from './console-world';
import { createVisitor, SESSION, type Visitor } from './visitor';

const [before, next] = [randomBytes(32), randomBytes(32)];

let world: ConsoleWorld;
let [here, elsewhere]: Visitor[] = [];
/** One gateway has the next secret beside the one before, the other seals by it already: so it is in the middle of a rolling restart. */
beforeAll(async () => {
  world = await openConsoleWorld([
    [before, next],
    [next, before],
  ]);
  here = await logInTo(world);
  elsewhere = createVisitor(world.otherOrigin);
  elsewhere.setCookie(SESSION, here.cookie(SESSION) ?? '');
});
afterAll(() => world?.stop());

const tagIn = async (answer: Promise<Response> | undefined): Promise<string> =>
  ((await (await answer)?.json()) as { readonly tag: string }).tag;

test('who is logged in is so at both gateways, on the page that they have', async () => {
  const tag = await tagIn(here?.ask('session'));
  const asIs = { headers: { ...asked.headers, 'x-console': tag } };
  expect(await tagIn(elsewhere?.ask('session', asIs))).toBe(tag);
  expect(await told(elsewhere?.ask('graphql', { ...asked, ...asIs }) as Promise<Response>)).toEqual([200]);
  // A page that begins there is told another, which both take as well.
  await elsewhere?.show();
  const other = await tagIn(elsewhere?.ask('session'));
  expect(other).not.toBe(tag);
  const asOther = { headers: { ...asked.headers, 'x-console': other } };
  expect(await told(here?.ask('graphql', { ...asked, ...asOther }) as Promise<Response>)).toEqual([200]);
});

test('what one gateway has renewed the other goes on with', async () => {
  for (const at of [elsewhere, here, elsewhere] as Visitor[]) {
    await age(world, here as Visitor);
    expect(await told(at.ask('graphql', asked))).toEqual([200]);
    expect([await whoIs(here as Visitor), await whoIs(elsewhere as Visitor)]).toEqual(['CASEWORKER', 'CASEWORKER']);
  }
});
