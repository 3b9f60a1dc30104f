import type { AccessAsker } from './access-evaluation';
import type { DataCategory } from './data-category';
import type { Purpose } from './purpose-number';

/** The most events of one page. */
export const MOST_FEED_EVENTS = 100;

/** What a recipient's system hears of a consent: a yes, a yes that took the place of another, and that it has ended. */
export const ConsentChangeKind = { GIVEN: 'given', CHANGED: 'changed', ENDED: 'ended' } as const;
export type ConsentChangeKind = (typeof ConsentChangeKind)[keyof typeof ConsentChangeKind];

/** A consent as the recipient may know it while it stands. */
export interface ToldConsent {
  readonly consentId: string;
  readonly version: number;
  readonly youthId: string;
  readonly purpose: Purpose;
  readonly categories: readonly DataCategory[];
  /** Moments (RFC 3339); the first at which it no longer holds, by whatever ends it with time, is the second. */
  readonly validFrom: string;
  readonly validTo: string;
}

/** A consent that took the place of others, which it names. */
export type ChangedConsent = ToldConsent & { readonly replaces: readonly string[] };

/** That a consent has ended: neither whose, nor by whom, nor why. */
export type EndedConsent = Pick<ToldConsent, 'consentId' | 'version'>;

/** Something that happened to a consent; the same id whenever and wherever it is told. */
export type ConsentChange = {
  readonly id: string;
  /** When it happened (RFC 3339). */
  readonly at: string;
} & (
  | { readonly kind: 'given'; readonly consent: ToldConsent }
  | { readonly kind: 'changed'; readonly consent: ChangedConsent }
  | { readonly kind: 'ended'; readonly consent: EndedConsent }
);

/** A page of what happened to the consents to an organisation, in the one order that there is. */
export interface ConsentFeedPage {
  readonly changes: readonly ConsentChange[];
  /** After what the next page begins; of use later too, where there is nothing more now. */
  readonly next: string;
  readonly hasMore: boolean;
}

/** What the systems of an organisation are told of the consents to it. A youth whom a page names has it in the log before. */
export interface ConsentFeed {
  /**
   * @param after `next` of a page before; `null` from the beginning
   * @returns `null` where `after` is none of this caller
   * @throws FORBIDDEN_ROLE to whoever is no system of an organisation, REGISTRY_UNAVAILABLE where it cannot be told or entered now
   */
  changes(
    asker: AccessAsker,
    page: { readonly after: string | null; readonly limit: number },
  ): Promise<ConsentFeedPage | null>;
}
