import { defineNoun } from '@brobygger/subgraph-kit';
import { StoredFieldSession } from './field-session.entity';
import { FieldSessionResolver } from './field-session.resolver';
import { createFieldSessionService } from './field-session.service';

/** A session of street outreach, with all that was met in it. */
export const fieldSession = defineNoun({
  entities: [StoredFieldSession],
  services: (parts) => ({ fieldSessions: createFieldSessionService(parts) }),
  resolvers: ({ services, query, cursors }) => [new FieldSessionResolver({ ...services, query, cursors })],
});
