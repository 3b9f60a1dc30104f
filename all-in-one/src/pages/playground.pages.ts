import fastifyStatic from '@fastify/static';
import { PURPOSES } from '@brobygger/domain';
import type { FastifyInstance } from 'fastify';
import { existsSync } from 'node:fs';
import type { SentText } from './sent-schema';

/** Somebody to ask as, as the playground lists them. */
export interface ListedPersona {
  readonly persona: string;
  readonly title: string;
  readonly role: string;
  readonly organisation: string | null;
  readonly purpose: string | null;
  /** The purpose that the role's token implies; `null` where one must be stated. */
  readonly impliedPurpose: string | null;
  readonly query: string;
  readonly variables: string;
}

/** The pages answer with this: nothing from another host, nothing inline. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "worker-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Serves the playground at `/graphiql/`, in development alone. */
export async function addPlayground(
  app: FastifyInstance,
  deps: {
    readonly folder: string;
    readonly schema: () => SentText;
    readonly personas: readonly ListedPersona[];
    readonly tokenOf: (persona: string) => Promise<string | null>;
    readonly expiresIn: number;
  },
): Promise<void> {
  app.get('/graphiql/personas', (_request, reply) => reply.header('cache-control', 'no-store').send(deps.personas));
  app.get('/graphiql/purposes', (_request, reply) =>
    reply.send(Object.entries(PURPOSES).map(([number, { title }]) => ({ number, title: title.en }))),
  );
  app.get('/graphiql/schema', (request, reply) => {
    const { etag, bodies } = deps.schema();
    const form = acceptedForm(request.headers['accept-encoding']);
    const tag = `"${etag}-${form}"`;
    void reply.headers({ 'cache-control': 'no-cache', vary: 'accept-encoding', etag: tag });
    if (request.headers['if-none-match'] === tag) return reply.code(304).send();
    if (form !== 'identity') void reply.header('content-encoding', form);
    return reply.type('application/json; charset=utf-8').send(bodies[form]);
  });
  app.post('/graphiql/token', async (request, reply) => {
    const { persona } = (request.body ?? {}) as { readonly persona?: unknown };
    const token = typeof persona === 'string' ? await deps.tokenOf(persona) : null;
    if (token === null) return reply.code(404).send({ message: 'there is no such persona here' });
    return reply.header('cache-control', 'no-store').send({ token, expiresIn: deps.expiresIn });
  });
  if (!existsSync(deps.folder)) return;
  await app.register(fastifyStatic, {
    root: deps.folder,
    prefix: '/graphiql/',
    redirect: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (response, path) => {
      response.setHeader(
        'cache-control',
        path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
      // Each of the three forms of a file is another file, with an `etag` of its own.
      response.setHeader('vary', 'accept-encoding');
      response.setHeader('content-security-policy', POLICY);
      response.setHeader('x-content-type-options', 'nosniff');
      response.setHeader('referrer-policy', 'no-referrer');
    },
  });
  app.get('/graphiql', (_request, reply) => reply.redirect('/graphiql/'));
}

/** The smallest form that the browser takes. */
function acceptedForm(accepted: string | string[] | undefined): 'br' | 'gzip' | 'identity' {
  const taken = String(accepted ?? '')
    .split(',')
    .map((each) => each.trim().toLowerCase())
    .filter((each) => !/;\s*q=0(?:\.0*)?$/.test(each))
    .map((each) => each.split(';')[0]?.trim());
  return (['br', 'gzip'] as const).find((form) => taken.includes(form)) ?? 'identity';
}
