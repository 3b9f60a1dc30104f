import { defineConsentNoun } from '../consent-parts';
import { createConsentService } from '../consent/consent.service';
import { createAnswerForChild } from './answer-for-child';
import { GuardianAloneResolver } from './guardian-alone.resolver';

/** What guardians sign alone, for children below 12. It stands in the tables of requests and of what guardians sign. */
export const guardianAlone = defineConsentNoun({
  services: (parts) => ({ answerForChild: createAnswerForChild({ consents: createConsentService(parts) }) }),
  resolvers: ({ services: { answerForChild }, query, assertHeard }) => [
    new GuardianAloneResolver({ query, answerForChild, assertHeard }),
  ],
});
