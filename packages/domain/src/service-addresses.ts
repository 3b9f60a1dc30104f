import type { z } from 'zod';
import { HttpUrl } from './parse-environment';
import { isOwnerName, type ServiceName } from './service';
import { urlVariableOf } from './service-variables';

const addressOf = (service: ServiceName): z.ZodType<string> =>
  HttpUrl.describe(`Base address of the ${isOwnerName(service) ? `${service} subgraph` : 'consent registry'}`);

/** The schema of the variables that hold the base addresses of the services. */
export const serviceAddresses = <Name extends ServiceName>(
  services: readonly Name[],
): { readonly [Each in Name as ReturnType<typeof urlVariableOf<Each>>]: z.ZodType<string> } =>
  Object.fromEntries(services.map((service) => [urlVariableOf(service), addressOf(service)])) as never;
