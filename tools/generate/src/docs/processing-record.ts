import type { Text } from '@brobygger/domain';
import {
  processingFacts,
  type ActivityOfRecord,
  type CategoryOfRecord,
  type ProcessingFacts,
} from './processing-facts';

/** What a document's short names stand for; said in it, so that nobody fetches anything to read it. */
const CONTEXT = {
  dpv: 'https://w3id.org/dpv#',
  dct: 'http://purl.org/dc/terms/',
  brobygger: 'https://brobygger.no/terms/v1#',
  'dpv:hasDataController': { '@type': '@id' },
  'dpv:hasDataSubject': { '@type': '@id' },
  'dpv:hasPersonalData': { '@type': '@id' },
  'dpv:hasRecipient': { '@type': '@id' },
  'dpv:hasTechnicalOrganisationalMeasure': { '@type': '@id' },
  'brobygger:notKnownHere': { '@type': '@id' },
} as const;

/** What art. 30(1) asks for, and no catalogue says: whoever takes the system into use fills it in. */
const NOT_KNOWN = {
  'brobygger:art30-1-a':
    'name and contact of each controller, of joint controllers and of the data protection officer (art. 30(1)(a))',
  'brobygger:art30-1-e': 'transfers to third countries, by the place of operation (art. 30(1)(e))',
  'brobygger:art30-1-f': 'time limits for erasure, category by category (art. 30(1)(f))',
} as const;

/**
 * `docs/processing.json`: the record of processing activities (GDPR art. 30), in the Data Privacy Vocabulary as JSON-LD, from the same
 * catalogues as the page beside it.
 */
export const processingRecord = (): string => `${JSON.stringify(recordOf(processingFacts()), null, 2)}\n`;

/** The record. Of each activity stand (a) to (g) of art. 30(1): as they are, or named among what is not known here. */
export const recordOf = (facts: ProcessingFacts): object => ({
  '@context': CONTEXT,
  '@id': 'brobygger:processing',
  '@type': 'dpv:ROPA',
  'dct:title': 'Record of processing activities (GDPR art. 30)',
  'dpv:hasDataSubject': {
    '@id': YOUTHS,
    '@type': 'dpv:DataSubject',
    'dct:description': 'youths whom a service knows',
  },
  'dpv:hasEntity': facts.owners.map((owner) => ({
    '@id': idOf(owner),
    '@type': 'dpv:DataController',
    'dct:identifier': owner,
    'brobygger:notKnownHere': ['brobygger:art30-1-a'],
  })),
  'dpv:hasPersonalData': facts.categories.map(personalDataOf),
  'dpv:hasProcess': facts.activities.map((activity) => processOf(activity, facts)),
  'dpv:hasTechnicalOrganisationalMeasure': {
    '@id': MEASURES,
    '@type': 'dpv:TechnicalOrganisationalMeasure',
    'dct:source': ['dpia.md', 'operator.md', 'breach.md'],
  },
  'brobygger:notKnownHere': Object.entries(NOT_KNOWN).map(([id, text]) => ({ '@id': id, 'dct:description': text })),
});

const YOUTHS = 'brobygger:YOUTHS';
const MEASURES = 'brobygger:measures';

const personalDataOf = (facts: CategoryOfRecord): object => ({
  '@id': idOf(facts.category),
  '@type': facts.isSpecial ? 'dpv:SpecialCategoryPersonalData' : 'dpv:PersonalData',
  'dct:identifier': facts.category,
  'dct:title': titleOf(facts.title),
  'dpv:hasDataController': idOf(facts.owner),
  'dpv:hasRecipient': facts.recipients.map(idOf),
  'brobygger:sensitivities': facts.sensitivities,
  'dpv:hasLegalBasis': { '@type': 'dpv:LegalBasis', 'dct:description': facts.processing },
  'brobygger:secrecy': facts.secrecy,
  'brobygger:liftedBy': facts.lifts,
});

const processOf = (activity: ActivityOfRecord, facts: ProcessingFacts): object => ({
  '@id': idOf(activity.purpose),
  '@type': 'dpv:Process',
  'dpv:hasDataController': controllersOf(activity, facts).map(idOf),
  'dpv:hasPurpose': {
    '@type': 'dpv:Purpose',
    'dct:identifier': activity.purpose,
    'dct:title': titleOf(activity.title),
  },
  'brobygger:openedBy': activity.openedBy,
  'dpv:hasLegalBasis': { '@type': 'dpv:LegalBasis', 'dct:description': activity.basis },
  'brobygger:liftedBy': activity.lifts,
  'brobygger:roles': activity.roles,
  'dpv:hasDataSubject': YOUTHS,
  'dpv:hasPersonalData': activity.categories.map(idOf),
  'dpv:hasRecipient': activity.recipients.map(({ agency, categories }) => ({
    '@id': idOf(agency),
    'dpv:hasPersonalData': categories.map(idOf),
  })),
  'dpv:hasTechnicalOrganisationalMeasure': MEASURES,
  'brobygger:notKnownHere': ['brobygger:art30-1-e', 'brobygger:art30-1-f'],
  'dct:valid': activity.validFrom,
  'brobygger:reviewOn': activity.reviewOn,
});

/** Who holds what crosses for it; what crosses to nobody is done by each owner with its own. */
function controllersOf({ categories }: ActivityOfRecord, facts: ProcessingFacts): readonly string[] {
  const crossing = new Set(categories);
  const owners = new Set(facts.categories.flatMap(({ category, owner }) => (crossing.has(category) ? owner : [])));
  return owners.size === 0 ? facts.owners : facts.owners.filter((owner) => owners.has(owner));
}

/** The title in each language, as JSON-LD says it. */
const titleOf = (title: Text): readonly object[] =>
  Object.entries(title).map(([language, text]) => ({ '@value': text, '@language': language }));

const idOf = (name: string): string => `brobygger:${name}`;
