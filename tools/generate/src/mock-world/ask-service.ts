import { impliedPurposeOf, newId, OWN_CASE_HANDLING, Role, type Caller } from '@brobygger/domain';
import type { Platform } from '@brobygger/platform';

export type Json = Readonly<Record<string, unknown>>;

/** Asks a service of the demo world as somebody. What is withheld is null. */
export type AskService = (service: string, caller: Caller, query: string, variables?: Json) => Promise<Json>;

/** How services are asked past the gateway: what one operation may cost is no matter here. */
export const createAskService =
  (callOf: Platform['callOf']): AskService =>
  async (service, caller, query, variables = {}) => {
    const purpose = caller.role === Role.CASEWORKER ? OWN_CASE_HANDLING : impliedPurposeOf(caller.role);
    const hop = { caller, purpose, requestId: newId(), audience: service };
    const operation = { query, variables, operationName: undefined };
    const { data, errors } = await callOf(service)(hop, operation, new AbortController());
    if (data === null || data === undefined) throw new Error(`\`${service}\` gave nothing: ${String(errors)}`);
    return data;
  };
