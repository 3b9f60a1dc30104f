import { defineTable } from '@brobygger/subgraph-kit';
import { defineConsentNoun } from '../consent-parts';
import { createConsentService } from '../consent/consent.service';
import { createEnterReading } from '../oversight/enter-reading';
import { createOverseenYouth } from '../oversight/overseen-youth';
import { createAnswerRequest } from './answer-request';
import { createCancelRequest } from './cancel-request';
import { migrations } from './migrations';
import { ConsentRequestResolver, RequestsOfYouthResolver } from './received-requests.resolver';
import { createSendRequest } from './send-request';
import { RequestsDueResolver, SentRequestsResolver } from './sent-requests.resolver';

/** What organisations ask of youths, and what these answer. */
export const consentRequest = defineConsentNoun({
  tables: [
    defineTable('consent_request', { select: true, insert: true, update: ['cancelled_at', 'cancelled_by'] }),
    defineTable('consent_request_answer', { select: true, insert: true }),
  ],
  migrations,
  services: (parts) => {
    const consents = createConsentService(parts);
    return {
      requests: {
        send: createSendRequest(parts),
        answer: createAnswerRequest({ consents }),
        cancel: createCancelRequest({ consents }),
      },
    };
  },
  resolvers: ({ services, query, cursors }) => [
    new SentRequestsResolver({ query, cursors, ...services.requests }),
    new RequestsDueResolver({ query }),
    new RequestsOfYouthResolver({ query, cursors, enterReading: createEnterReading({ query }) }),
    new ConsentRequestResolver({
      query,
      answer: services.requests.answer,
      overseen: createOverseenYouth({ query }),
    }),
  ],
});
