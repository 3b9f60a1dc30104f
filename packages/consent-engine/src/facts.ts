import type { AddressProtection, DataCategory, LocalDate, Purpose } from '@brobygger/domain';

/** A consent as the registry holds it. The interval is half-open: `validFrom` belongs to it, `validTo` does not. */
export interface ConsentFact {
  readonly id: string;
  readonly version: number;
  readonly recipientId: string;
  readonly purpose: Purpose;
  readonly categories: ReadonlySet<DataCategory>;
  readonly validFrom: Date;
  readonly validTo: Date;
  /** When the consent ends because it rests on a guardian's signature: the youth's 18th birthday. */
  readonly guardianLapsesAt: Date | null;
  /** Set once by the withdrawal. A withdrawn consent is void whatever the clocks say. */
  readonly withdrawnAt: Date | null;
}

/** Access opened for danger to life or health (fvl. § 13 b nr. 7), for one organisation and a short time. */
export interface EmergencyFact {
  readonly id: string;
  readonly organisationId: string;
  /** What was opened, of what owners have approved. */
  readonly categories: ReadonlySet<DataCategory>;
  readonly openedAt: Date;
  readonly closesAt: Date;
}

/** An order for information (pålegg, bvl. § 13-4) that the request names, with what workers at the owners have released under it. */
export interface OrderFact {
  readonly id: string;
  readonly organisationId: string;
  readonly givenAt: Date;
  /** Set when it was taken back or its investigation was closed. */
  readonly endedAt: Date | null;
  readonly released: ReadonlySet<DataCategory>;
}

/** What is known of the youth and the caller when the question is asked. */
export interface Facts {
  readonly birthDate: LocalDate | null;
  readonly protection: AddressProtection;
  /** The worker is the youth, a parent, a sibling or a partner (inhabilitet, fvl. § 6). */
  readonly isConflicted: boolean;
  /** The youth has blocked this named worker. */
  readonly isBlocked: boolean;
  /** The caller's organisation has a service relation with the youth. */
  readonly servesYouth: boolean;
  /** The youth is assigned to others of the caller's organisation. Who owns the records knows; the registry does not, and says no. */
  readonly isAssignedToOthers: boolean;
  readonly consents: readonly ConsentFact[];
  /** The order about this youth that the request names, or `null` where it names none. */
  readonly order: OrderFact | null;
  readonly emergency: EmergencyFact | null;
}
