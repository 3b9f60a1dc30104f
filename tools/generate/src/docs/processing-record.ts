import {
  CATEGORIES,
  citeAll,
  DataCategory,
  isCovered,
  legalBasisOf,
  Basis,
  ownerOf,
  Purpose,
  PURPOSES,
  SERVICE_NAMES,
  SPECIAL_SENSITIVITIES,
  type Agency,
  type Owner,
  type Text,
} from '@brobygger/domain';

const CONTEXT = {
  dpv: 'https://w3id.org/dpv#',
  dct: 'http://purl.org/dc/terms/',
  brobygger: 'https://brobygger.no/terms/v1#',
  'dpv:hasDataController': { '@type': '@id' },
  'dpv:hasPersonalData': { '@type': '@id' },
  'dpv:hasRecipient': { '@type': '@id' },
} as const;

/** What art. 30 asks for, and no catalogue says: whoever takes the system into use fills it in. */
const NOT_KNOWN_HERE = [
  'name and contact of each controller, of joint controllers and of the data protection officer (art. 30(1)(a))',
  'transfers to third countries, by the place of operation (art. 30(1)(e))',
  'time limits for erasure, category by category (art. 30(1)(f))',
] as const;

/**
 * `docs/processing.json`: the record of processing activities (GDPR art. 30), in the Data Privacy Vocabulary as JSON-LD, from the same
 * catalogues as the page beside it.
 */
export function processingRecord(): string {
  const record = {
    '@context': CONTEXT,
    '@id': 'brobygger:processing',
    '@type': 'dpv:ROPA',
    'dct:title': 'Record of processing activities (GDPR art. 30)',
    'dpv:hasDataSubject': { '@type': 'dpv:DataSubject', 'dct:description': 'youths whom a service knows' },
    'dpv:hasEntity': SERVICE_NAMES.map(ownerOf).map((owner) => ({
      '@id': idOf(owner),
      '@type': 'dpv:DataController',
      'dct:identifier': owner,
    })),
    'dpv:hasPersonalData': Object.values(DataCategory).map(categoryOf),
    'dpv:hasProcess': Object.values(Purpose).map(activityOf),
    'dpv:hasTechnicalOrganisationalMeasure': {
      '@type': 'dpv:TechnicalOrganisationalMeasure',
      'dct:source': ['dpia.md', 'operator.md', 'breach.md'],
    },
    'brobygger:notKnownHere': NOT_KNOWN_HERE,
  };
  return `${JSON.stringify(record, null, 2)}\n`;
}

/** A category: whose it is, to whom it may ever be given, and on what it is processed and kept secret, for a public owner. */
function categoryOf(category: DataCategory): object {
  const { owner, title, sensitivities, recipients } = CATEGORIES[category];
  const { processing, secrecy, lifts } = legalBasisOf({ basis: Basis.CONSENT, category });
  return {
    '@id': idOf(category),
    '@type': isSpecial(category) ? 'dpv:SpecialCategoryPersonalData' : 'dpv:PersonalData',
    'dct:identifier': category,
    'dct:title': titleOf(title),
    'dpv:hasDataController': idOf(owner),
    'dpv:hasRecipient': recipients.map(idOf),
    'brobygger:sensitivities': sensitivities,
    'dpv:hasLegalBasis': { 'dct:description': processing },
    'brobygger:secrecy': secrecy,
    'brobygger:liftedBy': lifts,
  };
}

/** An activity: one for each purpose, with what may cross to whom for it. */
function activityOf(purpose: Purpose): object {
  const { title, openedBy, provisions, lifts, agencies, roles, covers, validFrom, reviewOn } = PURPOSES[purpose];
  return {
    '@id': idOf(purpose),
    '@type': 'dpv:Process',
    'dpv:hasPurpose': { '@type': 'dpv:Purpose', 'dct:identifier': purpose, 'dct:title': titleOf(title) },
    'brobygger:openedBy': openedBy,
    'dpv:hasLegalBasis': { 'dct:description': citeAll(provisions) },
    'brobygger:liftedBy': citeAll(lifts),
    'brobygger:roles': roles,
    'dpv:hasPersonalData': covers.map(idOf),
    'dpv:hasRecipient': agencies.map((agency) => ({
      '@id': idOf(agency),
      'dpv:hasPersonalData': covers.filter((category) => isCovered(purpose, category, agency)).map(idOf),
    })),
    'dct:valid': validFrom,
    'brobygger:reviewOn': reviewOn,
  };
}

/** The title in each language, as JSON-LD says it. */
const titleOf = (title: Text): readonly object[] =>
  Object.entries(title).map(([language, text]) => ({ '@value': text, '@language': language }));

const isSpecial = (category: DataCategory): boolean =>
  CATEGORIES[category].sensitivities.some((each) => SPECIAL_SENSITIVITIES.has(each));

const idOf = (name: Owner | Agency | DataCategory | Purpose): string => `brobygger:${name}`;
