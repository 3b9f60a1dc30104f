import type { RequestsOfYouthQuery } from '../../generated/graphql';

export type RequestOfYouth = NonNullable<
  NonNullable<RequestsOfYouthQuery['youth']>['consentRequests']
>['edges'][number]['node'];

/** Whether it can be answered still. What was answered can be answered anew until it expires. */
export const isOpenRequest = ({ state, expiresAt }: RequestOfYouth): boolean =>
  state !== 'EXPIRED' && state !== 'CANCELLED' && new Date(expiresAt) > new Date();
