import { defineNoun } from '@brobygger/subgraph-kit';
import { StoredFieldSession } from './field-session.entity';
import { FieldSessionResolver } from './field-session.resolver';
import { createFieldSessionService } from './field-session.service';
import { migrations } from './migrations';
import { PlannedFieldSession } from './planned-session.entity';
import { FieldSessionCorrection } from './session-correction.entity';

/** A session of street outreach with all that was met in it: planned, held and corrected. */
export const fieldSession = defineNoun({
  entities: [StoredFieldSession, PlannedFieldSession, FieldSessionCorrection],
  migrations,
  services: (parts) => ({ fieldSessions: createFieldSessionService(parts) }),
  resolvers: ({ services, query, cursors }) => [new FieldSessionResolver({ ...services, query, cursors })],
});
