import { SERVICE_NAMES, urlVariableOf, type ServiceName } from '@brobygger/domain';

/** The environment variables that say where each service is. */
export const addressVariables = (urls: Readonly<Record<ServiceName, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(SERVICE_NAMES.map((name) => [urlVariableOf(name), urls[name]]));
