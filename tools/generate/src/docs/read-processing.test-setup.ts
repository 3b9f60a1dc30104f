import type { Text } from '@brobygger/domain';
import type { ProcessingFacts } from './processing-facts';

interface Node {
  readonly '@id': string;
  readonly '@type': string;
  readonly 'dct:identifier': string;
  readonly 'dct:title': readonly { readonly '@value': string; readonly '@language': string }[];
  readonly 'dct:valid': string;
  readonly 'dpv:hasPurpose': Node;
  readonly 'dpv:hasLegalBasis': { readonly 'dct:description': string };
  readonly 'dpv:hasPersonalData': readonly string[];
  readonly 'brobygger:openedBy': string;
  readonly 'brobygger:liftedBy': string;
  readonly 'brobygger:secrecy': string;
  readonly 'brobygger:reviewOn': string;
  readonly 'brobygger:roles': readonly string[];
  readonly 'brobygger:sensitivities': readonly string[];
}
interface CategoryNode extends Node {
  readonly 'dpv:hasDataController': string;
  readonly 'dpv:hasRecipient': readonly string[];
}
interface ActivityNode extends Node {
  readonly 'dpv:hasRecipient': readonly Pick<Node, '@id' | 'dpv:hasPersonalData'>[];
}

/** A record of processing in the Data Privacy Vocabulary, as far as a reader of it looks. */
export interface ReadRecord {
  readonly 'dpv:hasEntity': readonly Node[];
  readonly 'dpv:hasPersonalData': readonly CategoryNode[];
  readonly 'dpv:hasProcess': readonly ActivityNode[];
}

/** The facts that a record says, read from it alone. */
export const readProcessing = (record: ReadRecord): ProcessingFacts => ({
  owners: record['dpv:hasEntity'].map((each) => each['dct:identifier']),
  categories: record['dpv:hasPersonalData'].map((each) => ({
    category: each['dct:identifier'],
    title: titleIn(each),
    owner: nameIn(each['dpv:hasDataController']),
    isSpecial: each['@type'] === 'dpv:SpecialCategoryPersonalData',
    sensitivities: each['brobygger:sensitivities'],
    recipients: each['dpv:hasRecipient'].map(nameIn),
    processing: each['dpv:hasLegalBasis']['dct:description'],
    secrecy: each['brobygger:secrecy'],
    lifts: each['brobygger:liftedBy'],
  })),
  activities: record['dpv:hasProcess'].map((each) => ({
    purpose: each['dpv:hasPurpose']['dct:identifier'],
    title: titleIn(each['dpv:hasPurpose']),
    openedBy: each['brobygger:openedBy'],
    basis: each['dpv:hasLegalBasis']['dct:description'],
    lifts: each['brobygger:liftedBy'],
    roles: each['brobygger:roles'],
    categories: each['dpv:hasPersonalData'].map(nameIn),
    recipients: each['dpv:hasRecipient'].map((recipient) => ({
      agency: nameIn(recipient['@id']),
      categories: recipient['dpv:hasPersonalData'].map(nameIn),
    })),
    validFrom: each['dct:valid'],
    reviewOn: each['brobygger:reviewOn'],
  })),
});

const titleIn = (node: Node): Text =>
  Object.fromEntries(node['dct:title'].map((each) => [each['@language'], each['@value']])) as unknown as Text;

const nameIn = (id: string): string => id.replace(/^brobygger:/, '');
