import type { Basis } from '@brobygger/domain';

/** Why a request was refused. Workers never see it; consent officers and the youth do, in `Youth.access`. */
export const DenyCode = {
  FACTS_UNAVAILABLE: 'FACTS_UNAVAILABLE',
  CALLER_UNKNOWN: 'CALLER_UNKNOWN',
  ROLE_NOT_PERMITTED: 'ROLE_NOT_PERMITTED',
  ASSURANCE_TOO_LOW: 'ASSURANCE_TOO_LOW',
  PURPOSE_MISSING: 'PURPOSE_MISSING',
  PURPOSE_NOT_FOR_CALLER: 'PURPOSE_NOT_FOR_CALLER',
  PROFESSION_REQUIRED: 'PROFESSION_REQUIRED',
  PURPOSE_NOT_COVERING: 'PURPOSE_NOT_COVERING',
  ADDRESS_PROTECTED: 'ADDRESS_PROTECTED',
  CONFLICT_OF_INTEREST: 'CONFLICT_OF_INTEREST',
  WORKER_BLOCKED: 'WORKER_BLOCKED',
  NO_BASIS: 'NO_BASIS',
} as const;
export type DenyCode = (typeof DenyCode)[keyof typeof DenyCode];

/** A permit, with what it rests on. */
export type Permit =
  | { readonly effect: 'permit'; readonly basis: Exclude<Basis, 'CONSENT' | 'EMERGENCY' | 'STATUTE' | 'OVERSIGHT'> }
  | { readonly effect: 'permit'; readonly basis: 'STATUTE'; readonly statuteId: string; readonly orderId: string }
  | { readonly effect: 'permit'; readonly basis: 'EMERGENCY'; readonly emergencyId: string }
  | {
      readonly effect: 'permit';
      readonly basis: 'CONSENT';
      readonly consentId: string;
      readonly consentVersion: number;
    };

/** A refusal, with the first rule that objected. */
export interface Deny {
  readonly effect: 'deny';
  readonly code: DenyCode;
}

export type Decision = Permit | Deny;
