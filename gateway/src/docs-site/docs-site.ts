import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pageHeaders } from '../http/page-headers';

/** Where the documents are read. */
export const DOCS = '/docs';

/** The site as it was built of `docs/`. */
export const DOCS_SITE = join(__dirname, '..', '..', '..', 'site', 'dist');

const HEADERS = {
  ...pageHeaders("'none'"),
  // Each form of a file, compressed or not, has an `etag` of its own.
  vary: 'accept-encoding',
};

/**
 * `GET /docs/*`: the documents as a site, to whoever asks. A page has an address without an ending; where none is, the site's own page says
 * so with 404. It is built beside what starts: until then the answer is 503.
 */
export function addDocsSite(app: FastifyInstance, folder: string): void {
  const filesOf = filesAsBuilt(folder);
  void app.register(async (scope) => {
    await scope.register(fastifyStatic, {
      root: folder,
      serve: false,
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
    scope.get<{ Params: { '*': string } }>(`${DOCS}/*`, (request, reply) => {
      const files = filesOf();
      if (files.size === 0) return reply.code(503).type('text/plain').send('the documents are being built');
      const { '*': path } = request.params;
      const file = fileOf(path, files);
      if (file !== null) return reply.sendFile(file);
      if (files.has(`${path}/index.html`)) return reply.redirect(`${DOCS}/${path}/`);
      return reply.code(404).sendFile('404.html');
    });
  });
  app.get(DOCS, (_request, reply) => reply.redirect(`${DOCS}/`));
}

/** The file at an address, of those that there are: no address leads out of them. */
function fileOf(path: string, files: ReadonlySet<string>): string | null {
  const asked = path === '' || path.endsWith('/') ? [`${path}index.html`] : [path, `${path}.html`];
  return asked.find((file) => files.has(file)) ?? null;
}

/** The files of the site, read anew when it was built anew; none while it is not there. */
function filesAsBuilt(folder: string): () => ReadonlySet<string> {
  let [builtAt, files]: [number | null, ReadonlySet<string>] = [null, new Set()];
  return () => {
    const now = statSync(join(folder, 'index.html'), { throwIfNoEntry: false })?.mtimeMs ?? null;
    if (now !== builtAt) files = now === null ? new Set() : filesIn(folder);
    builtAt = now;
    return files;
  };
}

function filesIn(folder: string): ReadonlySet<string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Set(entries.map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/')));
}
