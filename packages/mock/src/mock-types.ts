/*
 * What the package shows: types alone and no imports, so that its declarations are this text as it stands. Closed sets (`Purpose`,
 * `DataCategory`, …) are those of the schema, and checked when a world is read.
 */

/** A made-up world: people, whom each organisation serves, what youths have consented to, and what agencies hold of them. */
export interface World {
  /** The moment that the mock answers at, ISO 8601: its time stands still, so that nothing in it expires. */
  readonly at: string;
  /** The organisations that consent can be given to. */
  readonly organisations: readonly WorldOrganisation[];
  /** Who may ask. */
  readonly personas: readonly WorldPersona[];
  readonly youths: readonly WorldYouth[];
}

/** An organisation, in the fields of `Organisation` in the schema. */
export interface WorldOrganisation {
  readonly id: string;
  /** Nine digits. */
  readonly number: string;
  readonly name: string;
  /** An `Agency`. */
  readonly agency: string;
  readonly sector?: string | null;
  readonly municipality: string;
  /** Four digits. */
  readonly municipalityNumber?: string | null;
  readonly district?: string | null;
}

/** Somebody who asks with the bearer token `mock:<name>`. */
export interface WorldPersona {
  readonly name: string;
  readonly title?: string;
  /** The id of the youth, or the ident of the employee. */
  readonly personId: string;
  /** A `Role`. */
  readonly role: string;
  readonly agency?: string | null;
  readonly organisationId?: string | null;
  /** `HIGH` of youths and guardians, `SUBSTANTIAL` of everybody else, unless said otherwise. */
  readonly assurance?: string;
  /** Of a caseworker who has records of the own profession: `NURSE` or `PSYCHOLOGIST`. */
  readonly profession?: string;
}

/** A youth, with all that decisions rest on and all that agencies hold. */
export interface WorldYouth {
  readonly id: string;
  readonly name: string;
  /** `YYYY-MM-DD`. */
  readonly birthDate: string;
  /** An `AddressProtection`; `UNGRADED` unless said otherwise. */
  readonly protection?: string;
  readonly servedBy?: readonly WorldService[];
  /** The units of municipalities whose officers and auditors oversee the youth, by their ids. */
  readonly overseenBy?: readonly string[];
  /** The idents of workers whom the youth has blocked. */
  readonly blockedWorkers?: readonly string[];
  /** The idents of workers with a conflict of interest. */
  readonly conflictsOfInterest?: readonly string[];
  readonly consents?: readonly WorldConsent[];
  /** The sections of the self-presentation that were submitted, in the fields of `SelfPresentation`. */
  readonly selfPresentation?: readonly WorldRow[];
  /** By the field of `Youth` (`nav`), then by the field of the records (`section17`). What is absent is as if nothing were registered. */
  readonly records?: Readonly<Record<string, Readonly<Record<string, readonly WorldRow[]>>>>;
}

/** That an organisation serves a youth. */
export interface WorldService {
  readonly organisationId: string;
  /** The idents of the workers to whom the youth is assigned; nobody in particular unless said otherwise. */
  readonly assignedTo?: readonly string[];
}

/** A consent, in the fields of `Consent` in the schema, with what its state follows from. */
export interface WorldConsent {
  readonly id: string;
  readonly version?: number;
  readonly recipientId: string;
  readonly purpose: string;
  readonly categories: readonly string[];
  readonly validFrom: string;
  readonly validTo: string;
  /** The youth, unless said otherwise. */
  readonly signedBy?: readonly string[];
  readonly givenAt?: string;
  readonly language?: string;
  /** When it lapses because a guardian signed it: the youth's 18th birthday. */
  readonly guardianLapsesAt?: string | null;
  readonly withdrawnAt?: string | null;
  /** Any other field of `Consent`. */
  readonly [field: string]: unknown;
}

/**
 * A row that an agency holds, in the fields of its type in the schema. A list has all its rows; a field of one object has the one that is
 * shown first; a plain value stands under `value`.
 */
export interface WorldRow {
  /** Whose row it is; it is shown to that organisation on its own service, and to others on other bases. */
  readonly organisationId?: string | null;
  /** The category of the row, where its field says `perRow`. */
  readonly category?: string;
  readonly [field: string]: unknown;
}

/** How a mock is started. */
export interface MockOptions {
  /** The port; any that is free unless said otherwise. */
  readonly port?: number;
  /** The address that it listens on; this machine alone unless said otherwise. */
  readonly host?: string;
  /** The people and what is held of them; those of the demo world unless said otherwise. */
  readonly world?: World;
  /** So many milliseconds pass before each answer. */
  readonly latencyMs?: number;
  /** Pages of these origins may ask from a browser; `*` is not among them. */
  readonly corsOrigins?: readonly string[];
  /** The services that do not answer: `child-welfare`, `nav`, `outreach`, `housing`, `consent`. */
  readonly away?: readonly string[];
}

/** A mock that listens. */
export interface Mock {
  /** The origin; GraphQL is at `/graphql` below it. */
  readonly url: string;
  /** The world as it stands now: with what mutations have changed. */
  readonly world: World;
  /** Sets a service away, or back; one that is away is answered for as in an outage. */
  setAway(service: string, isAway: boolean): void;
  /** Makes the world as it was at the start. */
  reset(): void;
  stop(): Promise<void>;
}
