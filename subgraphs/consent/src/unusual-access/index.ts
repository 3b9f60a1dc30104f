import { defineConsentNoun } from '../consent-parts';
import { UnusualAccessResolver } from './unusual-access.resolver';

/** Whose reading is unusual. It keeps nothing. */
export const unusualAccess = defineConsentNoun({ resolvers: ({ query }) => [new UnusualAccessResolver(query)] });
