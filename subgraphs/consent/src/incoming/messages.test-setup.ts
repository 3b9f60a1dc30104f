import { newId } from '@brobygger/domain';
import type { Message } from '@brobygger/subgraph-kit';

export const EARLIER = '2026-01-05T08:00:00.000Z';

/** That an organisation serves a youth, as its owner tells it. */
export const relation = (
  youthId: string,
  organisationId: string,
  {
    from = EARLIER,
    to = null,
    version = to === null ? 1 : 2,
  }: { from?: string; to?: string | null; version?: number } = {},
): Message => ({
  id: newId(),
  kind: 'SERVICE_RELATION',
  payload: { youth_id: youthId, organisation_id: organisationId, valid_from: from, valid_to: to, version },
});

/** What an owner disclosed to its own, as it tells it. */
export const entry = (
  youthId: string,
  organisationId: string,
  changes: Readonly<Record<string, unknown>> = {},
): Message => {
  const id = newId();
  return {
    id,
    kind: 'DISCLOSURE_ENTERED',
    payload: {
      seq: 1,
      id,
      at: EARLIER,
      request_id: 'request-1',
      youth_id: youthId,
      person_id: 'Z990001',
      role: 'CASEWORKER',
      organisation_id: organisationId,
      purpose: 'B107',
      basis: 'OWN_SERVICE',
      categories: ['NAV_CASE'],
      fields: ['Case.status'],
      ...changes,
    },
  };
};
