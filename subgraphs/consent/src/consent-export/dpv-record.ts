import { ownerNameOf } from './owner-name';
import { NOT_KNOWN, type CategoryFacts, type ConsentFacts, type EventFacts } from './consent-facts';
import { CONFORMS_TO, DPV_CONTEXT, ENTITY_OF, methodIn, STATUS_OF } from './dpv-terms';

/** Where organisations of Norway are registered, with address and contact. */
const ENTITIES = 'https://data.brreg.no/enhetsregisteret/api/enheter/';

/** Rights of the one whom it is about that hold for data on this basis (GDPR); art. 7(3) is none of them: the basis is not consent. */
const RIGHTS = [
  ['eu-gdpr:A15', 'Right of access'],
  ['eu-gdpr:A16', 'Right to rectification'],
  ['eu-gdpr:A21', 'Right to object'],
] as const;

/** The consent as a record of ISO/IEC TS 27560 in the Data Privacy Vocabulary, as JSON-LD. */
export const dpvRecordOf = (facts: ConsentFacts): object => ({ '@context': DPV_CONTEXT, ...recordOf(facts) });

/** The record as it is handed out: a receipt that carries it. */
export const dpvReceiptOf = (
  facts: ConsentFacts,
  { receiptId, at }: { readonly receiptId: string; readonly at: Date },
): object => ({
  '@context': DPV_CONTEXT,
  '@id': urn(receiptId),
  '@type': 'dpv:ConsentReceipt',
  'dct:conformsTo': CONFORMS_TO.receipt,
  'dpv:hasIdentifier': receiptId,
  'dct:created': at.toISOString(),
  'dpv:hasRecordOfActivity': [recordOf(facts)],
});

function recordOf(facts: ConsentFacts): object {
  const { id, version, youthId, recipient, purpose, categories, events } = facts;
  return {
    '@id': urn(id),
    '@type': 'dpv:ConsentRecord',
    'dct:conformsTo': CONFORMS_TO.record,
    'dct:identifier': id,
    'dpv:hasIdentifier': id,
    'schema:version': version,
    'brobygger:state': facts.state,
    'dct:created': facts.givenAt,
    'dct:language': facts.language,
    ...(facts.replacedBy === null ? {} : { 'dct:isReplacedBy': urn(facts.replacedBy) }),
    'dpv:hasDataSubject': urn(youthId),
    'dpv:hasJurisdiction': 'loc:NO',
    'dpv:hasApplicableLaw': 'eu-gdpr:GDPR',
    'dpv:hasNotice': noticesOf(facts),
    'dpv:hasProcess': categories.map((category) => processOf(category, facts)),
    'dpv:hasConsentControl': { '@type': 'dpv:WithdrawConsent', 'dpv:isExercisedAt': 'brobygger:withdrawConsent' },
    'dpv:hasRight': RIGHTS.map(([type, title]) => ({
      '@type': ['dpv:DataSubjectRight', type],
      'dct:title': title,
      'dpv:isExercisedAt': 'brobygger:me',
    })),
    'dpv:hasEntity': [
      { '@id': urn(youthId), '@type': 'dpv:DataSubject', 'dpv:hasIdentifier': youthId },
      ...[...new Set(categories.flatMap(({ owner }) => owner ?? []))].map((owner) => ({
        '@id': `brobygger:${owner}`,
        '@type': ['dpv:Organisation', 'dpv:DataController'],
        'dpv:hasIdentifier': owner,
        'dpv:hasName': ownerNameOf(owner),
      })),
      recipientEntityOf(recipient),
    ],
    'dpv:hasConsentStatus': events.map((event) => statusOf(event, facts)),
    'brobygger:signedBy': facts.signedBy,
    'brobygger:purpose': purpose,
  };
}

/** The texts that were read, each once. Without one that was named the language stands. */
function noticesOf({ events, language }: ConsentFacts): readonly object[] {
  const shown = events.filter(({ textHash, textVersion }) => textHash !== null || textVersion !== null);
  if (shown.length === 0) return [{ '@type': 'dpv:ConsentNotice', 'dct:language': language }];
  return shown.map((event) => ({
    '@type': 'dpv:ConsentNotice',
    'dct:language': event.language ?? language,
    ...stated({ 'schema:version': event.textVersion, 'schema:sha256': event.textHash }),
  }));
}

/** One process a category: data of one owner, to the recipient, for the purpose. */
function processOf({ category, title, owner, isSpecial, bases }: CategoryFacts, facts: ConsentFacts): object {
  const { purpose, purposeTitle, recipient } = facts;
  return {
    '@type': 'dpv:Process',
    'dpv:hasPurpose': {
      '@id': `brobygger:${purpose}`,
      '@type': 'dpv:Purpose',
      'dct:identifier': purpose,
      ...stated({ 'dct:title': purposeTitle }),
    },
    'dpv:hasPersonalData': {
      '@id': `brobygger:${category}`,
      '@type': isSpecial ? 'dpv:SpecialCategoryPersonalData' : 'dpv:PersonalData',
      'dct:identifier': category,
      ...stated({ 'dct:title': title }),
    },
    'dpv:hasProcessing': 'dpv:Disclose',
    ...(owner === null ? {} : { 'dpv:hasDataController': `brobygger:${owner}` }),
    'dpv:hasRecipient': recipientIdOf(recipient),
    'dpv:hasStorageCondition': {
      '@type': 'dpv:StorageCondition',
      'dct:description': 'kept by its owner; no copy is kept of what is disclosed',
    },
    'dpv:hasLegalBasis': bases === null ? [] : legalBasesOf(bases),
  };
}

/** A public body does not process on consent: the yes lifts the duty of secrecy, and the bases stand apart. */
const legalBasesOf = ({
  processing,
  secrecy,
  lifts,
  recipient,
}: NonNullable<CategoryFacts['bases']>): readonly object[] => [
  { '@type': 'dpv:LegalBasis', 'dct:type': 'brobygger:Processing', 'dct:description': processing },
  {
    '@type': ['dpv:LegalBasis', 'dpv:ExplicitlyExpressedConsent'],
    'dct:type': 'brobygger:Secrecy',
    'dct:description': secrecy,
    'brobygger:liftedBy': lifts,
  },
  { '@type': 'dpv:LegalBasis', 'dct:type': 'brobygger:Recipient', 'dct:description': recipient ?? NOT_KNOWN },
];

function recipientEntityOf(recipient: ConsentFacts['recipient']): object {
  const { agency, organisation } = recipient;
  return {
    '@id': recipientIdOf(recipient),
    '@type': ['dpv:Organisation', 'dpv:Recipient'],
    ...stated({ 'brobygger:agency': agency }),
    ...(organisation === null
      ? {}
      : {
          'dpv:hasIdentifier': organisation.number,
          'dpv:hasName': organisation.name,
          'brobygger:sector': organisation.sector ?? NOT_KNOWN,
          'schema:contactPoint': { '@type': 'schema:ContactPoint', 'schema:url': `${ENTITIES}${organisation.number}` },
        }),
  };
}

const recipientIdOf = ({ organisation, agency }: ConsentFacts['recipient']): string =>
  organisation === null ? `brobygger:recipient/${agency ?? 'withheld'}` : urn(organisation.id);

function statusOf(event: EventFacts, { validFrom, validTo, signedBy }: ConsentFacts): object {
  const { kind, at, version, capacity, method, isInterpreted, textVersion, textHash, language } = event;
  const isGiven = kind === 'GIVEN';
  return {
    '@type': isGiven ? [STATUS_OF[kind], 'dpv:ExplicitlyExpressedConsent'] : STATUS_OF[kind],
    'brobygger:kind': kind,
    'dpv:isIndicatedAtTime': at,
    ...stated({ 'schema:version': version, 'brobygger:capacity': capacity, 'brobygger:method': method }),
    ...stated({ 'brobygger:textVersion': textVersion, 'schema:sha256': textHash, 'dct:language': language }),
    'dpv:isIndicatedBy': [
      capacity === null ? whoeverOf(event) : ENTITY_OF[capacity],
      ...(isGiven && signedBy.includes('GUARDIAN') ? ['dpv:GuardianOfDataSubject'] : []),
    ],
    ...(method === null ? {} : { 'dpv:hasIndicationMethod': methodIn({ method, isInterpreted }) }),
    ...(isGiven
      ? {
          'dpv:hasDuration': {
            '@type': 'dpv:TemporalDuration',
            'schema:validFrom': validFrom,
            'schema:validThrough': validTo,
          },
        }
      : {}),
  };
}

/** Time ends a consent by itself and gives it no version; of what is older than the history nobody knows who did it. */
const whoeverOf = ({ version }: EventFacts): string => (version === null ? 'brobygger:Time' : 'brobygger:Unrecorded');

const urn = (id: string): string => `urn:uuid:${id}`;

/** Those that say something. */
const stated = (values: Readonly<Record<string, string | number | null>>): object =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
