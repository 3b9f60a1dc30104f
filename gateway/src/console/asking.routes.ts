import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { refuse } from '../http/refuse';
import { withTrustedDocument, type TrustedDocuments } from '../http/trusted-documents';
import { OWN_COPY_PATH } from '../own-copy/own-copy';
import type { ConsoleParts } from './console-parts';
import { CONSOLE } from './console-paths';
import { documentsOf } from './documents-of';
import { forOwnPages, sessionIn } from './for-own-pages';

/** What a page may say beside what it asks. */
const PASSED_ON = [
  'behandlingsnummer',
  'x-access-reason',
  'x-information-order',
  'traceparent',
  'accept-language',
] as const;

/** What of an answer the page is told. */
const PASSED_BACK = [
  'content-type',
  'content-disposition',
  'retry-after',
  'x-request-id',
  'x-content-type-options',
] as const;

/**
 * `POST /console/api/graphql`, for the operations that the pages were built with and no other, and `GET /console/api/copy`: each is asked
 * of the public API with the token of the session.
 */
export function addAsking(app: FastifyInstance, parts: ConsoleParts, api: FastifyInstance): void {
  const documents: TrustedDocuments = { byId: documentsOf(parts.folder), isMandatory: true };

  forOwnPages(app, parts, (scope) => {
    scope.post(`${CONSOLE}/api/graphql`, async (request, reply) => {
      try {
        const payload = withTrustedDocument(request.body, documents);
        return await ask(request, reply, { method: 'POST', url: '/graphql', payload: payload as object });
      } catch (cause) {
        if ((cause as { extensions?: { code?: unknown } }).extensions?.code !== 'DOCUMENT_NOT_TRUSTED') throw cause;
        return refuse(reply, 'DOCUMENT_NOT_TRUSTED', (cause as Error).message);
      }
    });

    scope.get<{ Querystring: { readonly language?: unknown } }>(`${CONSOLE}/api/copy`, (request, reply) => {
      const language = new URLSearchParams({ language: String(request.query.language ?? 'nb') });
      return ask(request, reply, { method: 'GET', url: `${OWN_COPY_PATH}?${language}` });
    });
  });

  async function ask(
    request: FastifyRequest,
    reply: FastifyReply,
    asked: { readonly method: 'GET' | 'POST'; readonly url: string; readonly payload?: object },
  ): Promise<FastifyReply> {
    const { accessToken, membership } = sessionIn(request).content;
    const said = PASSED_ON.flatMap((name) =>
      request.headers[name] === undefined ? [] : [[name, request.headers[name]]],
    );
    const answer = await api.inject({
      ...asked,
      headers: {
        ...(Object.fromEntries(said) as Record<string, string>),
        accept: 'application/graphql-response+json, application/json',
        authorization: `Bearer ${accessToken}`,
        ...(membership === undefined ? {} : { 'x-membership': membership }),
      },
    });
    for (const name of PASSED_BACK) {
      const value = answer.headers[name];
      if (value !== undefined) void reply.header(name, value);
    }
    return reply.code(answer.statusCode).send(answer.rawPayload);
  }
}
