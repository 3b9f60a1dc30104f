import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ConsoleDeps } from './console-parts';
import { CONSOLE } from './console-paths';
import { pageHeaders } from '../http/page-headers';

const HEADERS = pageHeaders("'self'");

/** The pages as they were built: a file where there is one, and for every other address the one page, which knows what to show. */
export async function addPages(app: FastifyInstance, { folder }: Pick<ConsoleDeps, 'folder'>): Promise<void> {
  const root = join(folder, 'pages');
  if (!existsSync(root)) return;
  await app.register(fastifyStatic, {
    root,
    prefix: `${CONSOLE}/`,
    wildcard: false,
    index: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (response, path) => {
      response.setHeader(
        'cache-control',
        path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
      for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    },
  });
  const page = (reply: FastifyReply): FastifyReply => reply.sendFile('index.html');
  app.get(`${CONSOLE}/`, (_request, reply) => page(reply));
  app.get<{ Params: { '*': string } }>(`${CONSOLE}/*`, (request, reply) =>
    /^(api|assets)\//.test(request.params['*'])
      ? reply.code(404).type('text/plain').send('there is nothing here')
      : page(reply),
  );
}
