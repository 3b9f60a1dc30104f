import { defineTable } from '@brobygger/subgraph-kit';
import { defineConsentNoun } from '../consent-parts';
import { migrations } from './migrations';

/** That a youth is told later of what was opened in an emergency: who reads what of a youth asks it. It is set with the emergency. */
export const emergencyDelay = defineConsentNoun({
  tables: [defineTable('emergency_delay_event', { select: true, insert: true })],
  migrations,
});
