import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';

/** Serves the schema of clients at `/schema.graphql`, to whoever may ask for it by introspection too. */
export function addApiSchema(app: FastifyInstance, sdl: string): void {
  const etag = `"${createHash('sha256').update(sdl).digest('base64url')}"`;
  app.get('/schema.graphql', (request, reply) => {
    void reply.header('etag', etag).header('cache-control', 'no-cache').header('x-content-type-options', 'nosniff');
    if (request.headers['if-none-match'] === etag) return reply.code(304).send();
    return reply.type('text/plain; charset=utf-8').send(sdl);
  });
}
