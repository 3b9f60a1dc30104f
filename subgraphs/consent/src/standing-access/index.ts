import { defineConsentNoun } from '../consent-parts';
import { createEnterReading } from '../oversight/enter-reading';
import { createOverseenYouth } from '../oversight/overseen-youth';
import { StandingAccessResolver } from './standing-access.resolver';

/** Who can see what of whom. It keeps nothing. */
export const standingAccess = defineConsentNoun({
  resolvers: ({ query, cursors }) => [
    new StandingAccessResolver({
      query,
      cursors,
      enterReading: createEnterReading({ query }),
      overseen: createOverseenYouth({ query }),
    }),
  ],
});
