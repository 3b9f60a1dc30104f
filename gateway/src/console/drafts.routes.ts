import type { FastifyInstance } from 'fastify';
import { refuse } from '../http/refuse';
import type { ConsoleParts } from './console-parts';
import { CONSOLE } from './console-paths';
import { forOwnPages, sessionIn } from './for-own-pages';
import { partOf } from './session-content';

/** The largest draft, in bytes: more than any form of the console holds. */
const LARGEST = 64 * 1024;

/** A name of a form, with what it is about: `self-presentation/school`. */
const NAME = /^[a-z0-9][a-z0-9/_-]{0,199}$/i;

/** `GET`, `PUT` and `DELETE /console/api/drafts/<name>`: what who is logged in had half written in this part, and nobody else's. */
export function addDrafts(app: FastifyInstance, parts: ConsoleParts): void {
  const { drafts } = parts.store;
  forOwnPages(app, parts, (scope) => {
    scope.addHook<{ Params: { '*': string } }>('preHandler', async ({ params }, reply) =>
      NAME.test(params['*']) ? undefined : refuse(reply, 'BAD_USER_INPUT', 'no draft has such a name', { status: 400 }),
    );
    const url = `${CONSOLE}/api/drafts/*`;
    scope.get<{ Params: { '*': string } }>(url, async (request) => ({
      content: await drafts.read(partOf(sessionIn(request).content), request.params['*']),
    }));
    scope.put<{ Params: { '*': string } }>(url, { bodyLimit: LARGEST }, async (request, reply) => {
      const { content } = Object(request.body) as { readonly content?: unknown };
      if (content === undefined) return refuse(reply, 'BAD_USER_INPUT', 'a draft has content', { status: 400 });
      const isKept = await drafts.write(partOf(sessionIn(request).content), request.params['*'], content);
      return isKept ? reply.code(204).send() : refuse(reply, 'DRAFTS_SPENT', 'you have twenty drafts');
    });
    scope.delete<{ Params: { '*': string } }>(url, async (request, reply) => {
      await drafts.remove(partOf(sessionIn(request).content), request.params['*']);
      return reply.code(204).send();
    });
  });
}
