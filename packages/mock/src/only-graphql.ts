import type { Gateway } from '@brobygger/gateway';
import { setTimeout as delay } from 'node:timers/promises';

/** What is answered: GraphQL, its schema, and whether the mock is there. */
const ANSWERED: ReadonlySet<string> = new Set(['/graphql', '/schema.graphql', '/isalive', '/isready']);

/** Answers GraphQL after a while, and refuses what the system has beside it. */
export function onlyGraphql(app: Gateway['app'], latencyMs: number): void {
  app.addHook('onRequest', async (request, reply) => {
    const [path = ''] = request.url.split('?');
    if (!ANSWERED.has(path)) {
      const problem = { type: 'about:blank', title: 'Not Found', status: 404, code: 'NOT_MOCKED' };
      return reply.code(404).type('application/problem+json; charset=utf-8').send(JSON.stringify(problem));
    }
    if (latencyMs > 0 && path === '/graphql') await delay(latencyMs);
    return undefined;
  });
}
