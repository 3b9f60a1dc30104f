import { parseEnvironment, type OwnerName } from '@brobygger/domain';
import { ownerEnvironmentOf, type OwnerEnvironment } from './service-environment';

/** The environment of this process, as the owner's service reads it. */
export const readOwnerEnvironment = (name: OwnerName): OwnerEnvironment =>
  parseEnvironment(ownerEnvironmentOf(name), process.env);
