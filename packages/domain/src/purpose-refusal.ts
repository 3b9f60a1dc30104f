import type { GraphQLError } from 'graphql';
import { createError } from './brobygger-error';
import type { Caller } from './caller';
import { isPurpose, isPurposeOpenTo } from './purpose';

/** Who asks, and for what. */
interface Asking {
  readonly caller: Caller;
  readonly purpose: string | null;
}

/**
 * Why a request is refused as a whole: its purpose is not open to who asks. It follows from token, header and catalogue, before anything
 * is looked up, so that it tells nothing of a youth. The gateway says so, and each service to who goes round it.
 */
export const purposeRefusalOf = ({ caller, purpose }: Asking): GraphQLError | null =>
  isPurpose(purpose) && !isPurposeOpenTo(purpose, caller)
    ? createError('PURPOSE_NOT_OPEN', `the purpose \`${purpose}\` is not open to your role and agency`)
    : null;
