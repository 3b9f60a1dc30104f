import type { ValidationRule } from 'graphql';
import { noKeyAlias } from './no-key-alias.rule';
import { noSubscription } from './no-subscription.rule';

/** What documents are held against beside the rules of the specification. */
export const VALIDATION_RULES: readonly ValidationRule[] = [noKeyAlias, noSubscription];
