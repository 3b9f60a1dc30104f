import { Role } from '@brobygger/domain';

/** Who reads that there is a claim, and how it stands. */
export const CLAIM_READERS = [Role.YOUTH, Role.CASEWORKER, Role.LEADER, Role.CONSENT_OFFICER];
