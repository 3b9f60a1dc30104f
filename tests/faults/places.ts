import { aMoment } from '../harness/a-moment';
import { send } from '../harness/ask';

/** What stands on the page at `/`, and what is answered there to nobody. */
export const PLACES: readonly (readonly [path: string, status: number])[] = [
  ['/docs', 302],
  ['/graphql', 401],
  ['/schema.graphql', 200],
  ...['/graphiql', '/console'].map((path) => [path, 302] as const),
  ['/.well-known/authzen-configuration', 200],
  ['/my/copy', 401],
  ['/findUsage', 401],
  ...['/isalive', '/isready', '/metrics'].map((path) => [path, 200] as const),
];

/** What the page at `/` of a server leads to, each with the status that is there, once the server has heard from all that it is made of. */
export async function placesNamedAt(url: string): Promise<readonly (readonly [string, number])[]> {
  while ((await send(`${url}/isready`, {})).status !== 200) await aMoment();
  const { text } = await send(`${url}/`, {});
  const headers = { authorization: 'Bearer x' };
  return Promise.all(
    [...text.matchAll(/href="([^"]+)"/g)].map(async ([, path = '']) => {
      const { status } = await send(`${url}${path}`, { redirect: 'manual', headers });
      return [path, status] as const;
    }),
  );
}
