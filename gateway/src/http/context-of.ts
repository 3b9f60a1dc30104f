import type { FastifyRequest } from 'fastify';
import type { RequestContext } from '../request-context';

declare module 'fastify' {
  interface FastifyRequest {
    brobygger: RequestContext | null;
  }
}

/** What a request for GraphQL is answered with; it comes no further than its hook without. */
export function contextOf(request: FastifyRequest): RequestContext {
  if (request.brobygger === null) throw new Error('a request that was not authenticated');
  return request.brobygger;
}
