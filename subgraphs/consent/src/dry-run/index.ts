import { defineConsentNoun } from '../consent-parts';
import { createClientSchema } from './client-schema';
import { DryRunResolver } from './dry-run.resolver';

/** What an operation could ever be answered, with no youth in it. It keeps nothing. */
export const dryRun = defineConsentNoun({ resolvers: () => [new DryRunResolver(createClientSchema())] });
