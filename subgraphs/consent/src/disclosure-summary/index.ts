import { defineConsentNoun } from '../consent-parts';
import { createEnterReading } from '../oversight/enter-reading';
import { DisclosureSummariesResolver, DisclosureSummaryResolver } from './disclosure-summary.resolver';

/** What the log of a youth adds up to. It keeps nothing. */
export const disclosureSummary = defineConsentNoun({
  resolvers: ({ query }) => [
    new DisclosureSummariesResolver({ query, enterReading: createEnterReading({ query }) }),
    new DisclosureSummaryResolver(),
  ],
});
