import { defineNoun, openWhile } from '@brobygger/subgraph-kit';
import { IsNull } from 'typeorm';
import { migrations } from './migrations';
import { consultationsOfContact, PsychologistConsultation } from './psychologist-consultation.entity';
import { PsychologistContact, psychologistOfYouth } from './psychologist-contact.entity';
import { PsychologistConsultationsResolver, PsychologistResolver } from './psychologist.resolver';
import { createPsychologistService } from './psychologist.service';
import { StaffAdvice } from './staff-advice.entity';

/** Contacts with the psychologist, their talks, and advice to colleagues. */
export const psychologistContact = defineNoun({
  entities: [PsychologistContact, PsychologistConsultation, StaffAdvice],
  migrations,
  rowSources: [psychologistOfYouth, consultationsOfContact],
  keepsService: [openWhile(PsychologistContact, { closedOn: IsNull() })],
  services: (parts) => ({ psychologist: createPsychologistService(parts) }),
  resolvers: ({ services }) => [new PsychologistResolver(services), new PsychologistConsultationsResolver()],
});
