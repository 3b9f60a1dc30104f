import { defineTable } from '@brobygger/subgraph-kit';
import { defineConsentNoun } from '../consent-parts';
import { LogComparisonResolver } from './log-comparison.resolver';
import { LogDifferenceResolver } from './log-difference.resolver';
import { migrations } from './migrations';

/** Whether what owners released stands in the log. */
export const logDifference = defineConsentNoun({
  tables: [
    defineTable('release_report', { select: true, insert: true, update: ['is_compared'] }),
    defineTable('log_difference', { select: true, insert: true }),
    defineTable('log_comparison', { select: true, update: ['entered_until', 'compared_at'] }),
    defineTable('unreleased_count', { select: true, insert: true, update: ['count'] }),
  ],
  migrations,
  resolvers: (parts) => [new LogDifferenceResolver(parts), new LogComparisonResolver(parts)],
});
