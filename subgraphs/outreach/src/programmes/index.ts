import { angerManagement } from './anger-management';
import { attendance } from './attendance';
import { attestation } from './attestation';
import { followUp } from './follow-up';
import { group } from './group';
import { hap } from './hap';
import { homelessness } from './homelessness';
import { jobWish } from './job-wish';
import { measureConsent } from './measure-consent';
import { nurseTalk } from './nurse';
import { psychologistContact } from './psychologist';
import { sanction } from './sanction';
import { sensitiveDialogue } from './sensitive-dialogue';
import { serviceContact } from './service-contact';
import { unregisteredPerson } from './unregistered-person';

/** What outreach does with a youth over time: follow-up, and the programmes that go with it. */
export const programmes = [
  followUp,
  group,
  jobWish,
  homelessness,
  hap,
  angerManagement,
  sanction,
  psychologistContact,
  nurseTalk,
  sensitiveDialogue,
  measureConsent,
  serviceContact,
  unregisteredPerson,
  attendance,
  attestation,
] as const;
