/** On what a protected value may be disclosed, in the order in which the engine looks for one. */
export const Basis = {
  OWN_SERVICE: 'OWN_SERVICE',
  SELF: 'SELF',
  STATUTE: 'STATUTE',
  EMERGENCY: 'EMERGENCY',
  CONSENT: 'CONSENT',
} as const;
export type Basis = (typeof Basis)[keyof typeof Basis];
