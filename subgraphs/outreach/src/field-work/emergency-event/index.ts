import { defineNoun } from '@brobygger/subgraph-kit';
import { EmergencyEvent } from './emergency-event.entity';
import { migrations } from './migrations';

/** An emergency in the street. It is written and read with its session, and counted in the reports. */
export const emergencyEvent = defineNoun({ entities: [EmergencyEvent], migrations });
