import type { LocalDate, Owner } from '@brobygger/domain';
import type { Hop } from '@brobygger/hop-token';
import type { Whom } from './beginning.input';

/** What an owner asks the registry before its organisation begins service to a youth, or uses the youth's age. */
export interface AdmissionCall {
  readonly hop: Hop;
  /** The gateway's token for this hop, as the registry's proof of who asks; `null` inside one process. */
  readonly hopToken: string | null;
  readonly askedBy: Owner;
  readonly whom: Whom;
  /** The handover that is to be accepted: for one that the organisation may not have any more there is nobody. */
  readonly handoverId?: string | undefined;
  readonly at: Date;
}

/** A youth whom the asker may begin service for, as the registry knows of one. */
export interface Admission {
  readonly youthId: string;
  /** From the population register, never a worker's word. */
  readonly birthDate: LocalDate;
  /**
   * Whether guardians' permission to live with the asker's organisation stands (foresattes samtykke), whatever the age. Why it does not is
   * never said.
   */
  readonly guardiansPermit: boolean;
}

/** The registry's answer: `null` for nobody, and for whoever may not, whatever the reason; or that the population register is away. */
export type AdmissionAnswer = { readonly admission: Admission | null } | { readonly isRegisterAway: true };

/**
 * Asks whether the caller may begin service for somebody. What stood against it is entered in the youth's log before it answers.
 * Rejects when it cannot know.
 */
export type Admit = (call: AdmissionCall) => Promise<AdmissionAnswer>;
