import { osloDate } from '@brobygger/domain';
import { NOT_KNOWN, type CategoryFacts, type ConsentFacts, type EventFacts } from './consent-facts';
import { ownerNameOf } from './owner-name';

/** Where the codes are from that FHIR has none for. */
export const FHIR_SYSTEMS = {
  purpose: 'https://brobygger.no/fhir/CodeSystem/purpose',
  category: 'https://brobygger.no/fhir/CodeSystem/data-category',
  basis: 'https://brobygger.no/fhir/CodeSystem/legal-basis',
  owner: 'https://brobygger.no/fhir/CodeSystem/owner',
  /** Norwegian organisation numbers. */
  organisationNumber: 'urn:oid:2.16.578.1.12.4.1.4.101',
} as const;

/** Extensions: what a Consent has no element for. */
export const FHIR_EXTENSIONS = {
  state: 'https://brobygger.no/fhir/StructureDefinition/consent-state',
  event: 'https://brobygger.no/fhir/StructureDefinition/consent-event',
  givenAt: 'https://brobygger.no/fhir/StructureDefinition/consent-given-at',
  replacedBy: 'https://brobygger.no/fhir/StructureDefinition/consent-replaced-by',
} as const;

/** The consent as a FHIR R5 `Consent`: everything is denied but what its provisions permit, one for each category. */
export function fhirConsentOf(facts: ConsentFacts): object {
  const { id, version, youthId, validFrom, validTo, categories, recipient } = facts;
  const owners = [...new Set(categories.flatMap(({ owner }) => owner ?? []))];
  return {
    resourceType: 'Consent',
    id,
    meta: { versionId: String(version) },
    language: facts.language,
    extension: [
      { url: FHIR_EXTENSIONS.state, valueCode: facts.state },
      { url: FHIR_EXTENSIONS.givenAt, valueDateTime: facts.givenAt },
      ...(facts.replacedBy === null
        ? []
        : [{ url: FHIR_EXTENSIONS.replacedBy, valueReference: { reference: `Consent/${facts.replacedBy}` } }]),
      ...facts.events.map(eventOf),
    ],
    identifier: [{ system: 'urn:ietf:rfc:3986', value: `urn:uuid:${id}` }],
    status: facts.state === 'ACTIVE' || facts.state === 'NOT_YET_VALID' ? 'active' : 'inactive',
    subject: patient(youthId),
    date: osloDate(new Date(facts.givenAt)),
    period: { start: validFrom, end: validTo },
    grantor: facts.signedBy.map((signer) =>
      signer === 'YOUTH' ? patient(youthId) : { type: 'RelatedPerson', display: 'guardian' },
    ),
    grantee: [granteeOf(recipient)],
    controller: owners.map((owner) => ({
      type: 'Organization',
      identifier: { system: FHIR_SYSTEMS.owner, value: owner },
      display: ownerNameOf(owner),
    })),
    regulatoryBasis: categories.flatMap(basesOf),
    decision: 'deny',
    provision: categories.map((category) => provisionOf(category, facts)),
  };
}

const patient = (youthId: string): object => ({ reference: `Patient/${youthId}` });

function granteeOf({ agency, organisation }: ConsentFacts['recipient']): object {
  if (organisation === null) return { type: 'Organization', display: agency ?? 'withheld' };
  return {
    reference: `Organization/${organisation.id}`,
    identifier: { system: FHIR_SYSTEMS.organisationNumber, value: organisation.number },
    display: organisation.name,
  };
}

/** Of each category four: the owner's basis for processing, the duty of secrecy, what lifts it, and the recipient's basis. */
const basesOf = ({ category, bases }: CategoryFacts): readonly object[] =>
  Object.entries(bases ?? {}).map(([kind, text]: readonly [string, string | null]) => ({
    coding: [
      { system: FHIR_SYSTEMS.basis, code: kind },
      { system: FHIR_SYSTEMS.category, code: category },
    ],
    text: text ?? NOT_KNOWN,
  }));

/** What is permitted of one category. Recipient and purpose are the consent's, and stand in each, since each is read by itself. */
function provisionOf({ category, title }: CategoryFacts, facts: ConsentFacts): object {
  const { agency } = facts.recipient;
  return {
    period: { start: facts.validFrom, end: facts.validTo },
    actor: [
      {
        role: {
          coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-ParticipationType', code: 'IRCP' }],
          ...(agency === null ? {} : { text: agency }),
        },
        reference: granteeOf(facts.recipient),
      },
    ],
    action: [{ coding: [{ system: 'http://terminology.hl7.org/CodeSystem/consentaction', code: 'access' }] }],
    purpose: [coding(FHIR_SYSTEMS.purpose, facts.purpose, facts.purposeTitle)],
    code: [{ coding: [coding(FHIR_SYSTEMS.category, category, title)] }],
  };
}

const coding = (system: string, code: string, display: string | null): object => ({
  system,
  code,
  ...(display === null ? {} : { display }),
});

const eventOf = ({ kind, at, ...event }: EventFacts): object => ({
  url: FHIR_EXTENSIONS.event,
  extension: [
    { url: 'kind', valueCode: kind },
    { url: 'at', valueDateTime: at },
    ...optional('version', 'valueInteger', event.version),
    ...optional('capacity', 'valueCode', event.capacity),
    ...optional('method', 'valueCode', event.method),
    ...optional('textVersion', 'valueInteger', event.textVersion),
    ...optional('textHash', 'valueString', event.textHash),
    ...optional('language', 'valueCode', event.language),
  ],
});

const optional = (url: string, type: string, value: string | number | null): readonly object[] =>
  value === null ? [] : [{ url, [type]: value }];
