import { defineNoun } from '@brobygger/subgraph-kit';
import { EmergencyEvent } from './emergency-event.entity';

/** An emergency in the street. It is written with its session, and counted in the reports. */
export const emergencyEvent = defineNoun({ entities: [EmergencyEvent] });
