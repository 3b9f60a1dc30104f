import { parseEnvironment, type OwnerName } from '@brobygger/domain';
import { ConsentEnvironment, ownerEnvironmentOf, type OwnerEnvironment } from './service-environment';

/** The environment of this process, as the owner's service reads it. */
export const readOwnerEnvironment = (name: OwnerName): OwnerEnvironment =>
  parseEnvironment(ownerEnvironmentOf(name), process.env);

/** The environment of this process, as the registry reads it. */
export const readConsentEnvironment = (): ConsentEnvironment => parseEnvironment(ConsentEnvironment, process.env);
