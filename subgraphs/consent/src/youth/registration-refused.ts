/** Why nobody was registered. How it is shown, and whether it is at all, is for who asked. */
export const RegistrationRefusal = {
  /** The register knows nobody living by it. */
  NOT_IN_REGISTER: 'NOT_IN_REGISTER',
  /** Older than anybody whom a service is for. */
  OVER_AGE: 'OVER_AGE',
  /** The register is away, or answered with what is none. */
  REGISTER_UNAVAILABLE: 'REGISTER_UNAVAILABLE',
} as const;
export type RegistrationRefusal = (typeof RegistrationRefusal)[keyof typeof RegistrationRefusal];

const MESSAGES: Readonly<Record<RegistrationRefusal, string>> = {
  NOT_IN_REGISTER: 'the population register knows nobody living by this identifier',
  OVER_AGE: 'the person is older than anybody whom a service is for',
  REGISTER_UNAVAILABLE: 'the population register is away; nothing was begun',
};

/** Nobody was registered, and nothing written. It says nothing of the person. */
export class RegistrationRefused extends Error {
  constructor(readonly code: RegistrationRefusal) {
    super(MESSAGES[code]);
  }
}
