import type { PersonIdentifier } from '@brobygger/domain';
import { RegisterAway, type PopulationRegister, type RegisterRecord } from '../population-register';
import { RegistrationRefusal, RegistrationRefused } from './registration-refused';

/** Asks the register for the person, outside every transaction. */
export type AskRegister = (identifier: PersonIdentifier) => Promise<RegisterRecord>;

/**
 * Makes the asking. `onAway` hears why the register could not be asked.
 * The asking throws RegistrationRefused: `NOT_IN_REGISTER`, or `REGISTER_UNAVAILABLE` also for an answer about somebody else.
 */
export const createAskRegister =
  (deps: { readonly register: PopulationRegister; readonly onAway: (cause: unknown) => void }): AskRegister =>
  async (identifier) => {
    const away = (cause: unknown): never => {
      deps.onAway(cause);
      throw new RegistrationRefused(RegistrationRefusal.REGISTER_UNAVAILABLE);
    };
    const record = await deps.register.find(identifier).catch(away);
    if (record === null) throw new RegistrationRefused(RegistrationRefusal.NOT_IN_REGISTER);
    const isWhoWasAskedFor = record.identifiers.some((each) => each.identifier.equals(identifier));
    return isWhoWasAskedFor ? record : away(new RegisterAway('ANOTHER_PERSON'));
  };
