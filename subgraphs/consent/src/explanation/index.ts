import { defineConsentNoun } from '../consent-parts';
import { createEnterReading } from '../oversight/enter-reading';
import { createOverseenYouth } from '../oversight/overseen-youth';
import { ExplanationResolver } from './explanation.resolver';

/** Why something is or was open to an organisation. It keeps nothing. */
export const explanation = defineConsentNoun({
  resolvers: ({ query }) => [
    new ExplanationResolver({
      query,
      enterReading: createEnterReading({ query }),
      overseen: createOverseenYouth({ query }),
    }),
  ],
});
