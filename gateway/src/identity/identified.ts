import type { Assurance, Caller, TokenHolder } from '@brobygger/domain';

/** What a verified token says of its holder: who it is, or what the registry must be asked by. */
export type Identified =
  | { readonly caller: Caller }
  | {
      readonly holder: TokenHolder;
      /** The employee's ident or the system; `null` of a person whom the registry names. */
      readonly personId: string | null;
      readonly assurance: Assurance;
    };
