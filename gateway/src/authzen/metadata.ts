import type { FastifyInstance } from 'fastify';

/** Where each API of AuthZEN Authorization API 1.0 is, by the name that the metadata has for it. */
export const ENDPOINTS = {
  access_evaluation_endpoint: '/access/v1/evaluation',
  access_evaluations_endpoint: '/access/v1/evaluations',
  search_subject_endpoint: '/access/v1/search/subject',
  search_resource_endpoint: '/access/v1/search/resource',
  search_action_endpoint: '/access/v1/search/action',
} as const;

/** Where the metadata is (RFC 8615). */
const WELL_KNOWN = '/.well-known/authzen-configuration';

/**
 * Says to everybody where the decision point is. Its own address comes from the configuration: one that a request names would send clients
 * wherever its sender likes.
 */
export function addMetadata(app: FastifyInstance, publicUrl: string): void {
  const endpoints = Object.entries(ENDPOINTS).map(([name, path]) => [name, `${publicUrl}${path}`]);
  const metadata = JSON.stringify({ policy_decision_point: publicUrl, ...Object.fromEntries(endpoints) });
  app.get(WELL_KNOWN, (_request, reply) => reply.type('application/json').send(metadata));
}
