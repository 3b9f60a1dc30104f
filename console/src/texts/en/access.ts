import type { SameKeys } from '../texts';
import type { access as nb } from '../nb/access';

/** What the pages of who can see what, and why, say; to officers and to youths. */
export const access: SameKeys<typeof nb> = {
  'record.title': 'Download as a document',
  'record.about': 'Other systems can read the document. That you fetched it stands in the youth’s log.',
  'record.TS27560_RECORD': 'The whole record',
  'record.TS27560_RECEIPT': 'A receipt',
  'record.FHIR_R5': 'For health systems (FHIR)',
  'record.saved': 'The document is downloaded.',
  'access.title': 'Who can see what now',
  'access.titleAt': 'Who could see what on {at}',
  'access.about': 'The table says what is open. It does not say whether there is anything to see.',
  'access.purpose': 'Purpose',
  'access.anyPurpose': 'Any purpose',
  'access.none': 'Nobody can see anything here.',
  'access.matrix': 'Kinds of data and who can see them',
  'access.grounds': 'Grounds for each service',
  'access.purposes': 'Purposes',
  'access.theConsent': 'See the consent',
  'access.inPart': 'only in part',
  'access.open': 'Is it open?',
  'access.yes': 'Yes: {grounds}',
  'access.no': 'No',
  'access.basis.OWN_SERVICE': 'own service',
  'access.basis.CONSENT': 'consent',
  'access.basis.STATUTE': 'law',
  'access.basis.EMERGENCY': 'emergency',
  'access.basis.OTHER': 'another ground',
  'explain.about':
    'Here you see why something is shown or not, rule by rule. The answer is for a worker there in general. ' +
    'Blocks and conflicts of interest do not show.',
  'explain.everyPurpose': 'Each purpose that is open to the service',
  'explain.ask': 'Explain',
  'explain.none': 'No purpose is open to this service.',
  'explain.placesYouth': 'Only fields that could show where the youth is.',
  'explain.consents': 'Consents that name this',
  'explain.aConsent': 'A consent:',
  'explain.noObjection': 'It opens.',
  'explain.rules': '{count, plural, one {One rule} other {# rules}}, one by one',
  'explain.rulesTable':
    'The rules in order, as of {at}. A rule that says no decides. Otherwise it is open if at least one rule opens it.',
  'explain.rule': 'Rule',
  'explain.said': 'Answer',
};
