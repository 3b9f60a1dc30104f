import { defineNoun } from '@brobygger/subgraph-kit';
import { PsychologistContact, psychologistOfYouth } from './psychologist-contact.entity';
import { PsychologistResolver } from './psychologist.resolver';
import { createPsychologistService } from './psychologist.service';

/** Contacts with the psychologist. */
export const psychologistContact = defineNoun({
  entities: [PsychologistContact],
  rowSources: [psychologistOfYouth],
  services: (parts) => ({ psychologist: createPsychologistService(parts) }),
  resolvers: ({ services }) => [new PsychologistResolver(services)],
});
