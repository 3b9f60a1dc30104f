import type { GraphQLError } from 'graphql';
import { createError } from './brobygger-error';
import type { Caller } from './caller';
import { isPurpose, isPurposeOpenTo, PURPOSES } from './purpose';
import { OpenedBy } from './purpose-entries';

/** Who asks, for what, and under which order for information. */
interface Asking {
  readonly caller: Caller;
  readonly purpose: string | null;
  readonly orderId?: string | null;
}

/**
 * Why a request is refused as a whole: its purpose is not open to who asks, or is opened by an order (bvl. § 13-4) and none is named. It
 * follows from token, headers and catalogue, before anything is looked up, so that it tells nothing of a youth. The gateway says so, and
 * each service to who goes round it.
 */
export function purposeRefusalOf({ caller, purpose, orderId = null }: Asking): GraphQLError | null {
  if (!isPurpose(purpose)) return null;
  if (!isPurposeOpenTo(purpose, caller)) {
    return createError('PURPOSE_NOT_OPEN', `the purpose \`${purpose}\` is not open to your role and agency`);
  }
  if (PURPOSES[purpose].openedBy === OpenedBy.STATUTE && orderId === null) {
    return createError(
      'ORDER_REQUIRED',
      `the purpose \`${purpose}\` is opened by an order: send its id in the \`x-information-order\` header`,
    );
  }
  return null;
}
