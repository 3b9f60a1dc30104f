/** On what a protected value may be disclosed, in the order in which the engine looks for one; and what else an entry rests on. */
export const Basis = {
  OWN_SERVICE: 'OWN_SERVICE',
  SELF: 'SELF',
  STATUTE: 'STATUTE',
  CONSENT: 'CONSENT',
  /** The last: what only the emergency opens. */
  EMERGENCY: 'EMERGENCY',
  /** What officers and auditors read of consents and of the log, by their role. It opens no agency's record. */
  OVERSIGHT: 'OVERSIGHT',
} as const;
export type Basis = (typeof Basis)[keyof typeof Basis];
