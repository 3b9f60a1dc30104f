import type { ConsentMethod } from '@brobygger/domain';
import type { Capacity } from '../consent/consent-author.type';
import type { ConsentEventKind } from '../consent/consent-event.entity';

/** What points at something, and is no text. */
const REFERENCES = [
  'dct:conformsTo',
  'dct:isReplacedBy',
  'dct:type',
  'dpv:hasDataSubject',
  'dpv:hasDataController',
  'dpv:hasRecipient',
  'dpv:hasProcessing',
  'dpv:hasJurisdiction',
  'dpv:hasApplicableLaw',
  'dpv:isExercisedAt',
  'dpv:isIndicatedBy',
] as const;

/** What a document's short names stand for; said in it, so that nobody fetches anything to read it. */
export const DPV_CONTEXT = {
  dpv: 'https://w3id.org/dpv#',
  'eu-gdpr': 'https://w3id.org/dpv/legal/eu/gdpr#',
  loc: 'https://w3id.org/dpv/loc#',
  dct: 'http://purl.org/dc/terms/',
  schema: 'https://schema.org/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  brobygger: 'https://brobygger.no/terms/v1#',
  ...Object.fromEntries(REFERENCES.map((term) => [term, { '@type': '@id' }])),
} as const;

/** The profiles of the vocabulary's guide to ISO/IEC TS 27560. */
export const CONFORMS_TO = {
  record: 'https://w3id.org/dpv/schema/dpv-27560#record',
  receipt: 'https://w3id.org/dpv/schema/dpv-27560#receipt',
} as const;

/** The states of the vocabulary. What is more exact here stands beside them by its own name. */
export const STATUS_OF = {
  REQUESTED: 'dpv:ConsentRequested',
  GIVEN: 'dpv:ConsentGiven',
  WITHDRAWN: 'dpv:ConsentWithdrawn',
  REVOKED: 'dpv:ConsentRevoked',
  INVALIDATED: 'dpv:ConsentInvalidated',
  SUPERSEDED: 'dpv:ConsentStatusInvalidForProcessing',
  LAPSED: 'dpv:ConsentExpired',
  EXPIRED: 'dpv:ConsentExpired',
} as const satisfies Record<ConsentEventKind, string>;

/** As whom somebody did something. */
export const ENTITY_OF = {
  YOUTH: 'dpv:DataSubject',
  GUARDIAN: 'dpv:GuardianOfDataSubject',
  OFFICER: 'dpv:Representative',
  AUTHORITY: 'dpv:Authority',
  REGISTRY: 'dpv:DataController',
  ASKER: 'dpv:Recipient',
} as const satisfies Record<Capacity, string>;

/** How a consent was given. */
const METHOD_OF = {
  LOGIN: 'signed with a login',
  ORAL: 'said before a witness',
  PAPER: 'signed on paper',
} as const satisfies Record<ConsentMethod, string>;

/** How a consent was given, with whether somebody interpreted. The vocabulary has a text for it, and nothing more. */
export const methodIn = ({
  method,
  isInterpreted,
}: {
  readonly method: ConsentMethod;
  readonly isInterpreted: boolean;
}): string => (isInterpreted ? `${METHOD_OF[method]}, through an interpreter` : METHOD_OF[method]);
