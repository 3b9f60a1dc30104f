import { defineNoun } from '@brobygger/subgraph-kit';

/** An emergency in the street. It is written with its session, and counted in the reports. */
export const emergencyEvent = defineNoun({ tables: ['emergency_event'] });
