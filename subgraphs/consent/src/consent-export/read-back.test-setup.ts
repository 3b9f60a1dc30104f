import { FHIR_EXTENSIONS, FHIR_SYSTEMS } from './fhir-consent';

/** What a reader of an exported consent learns, in the words of GraphQL; a line of the history without what says nothing. */
export interface ReadBack {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly youthId: string;
  readonly recipient: string | null;
  readonly recipientAgency: string | null;
  readonly purpose: string;
  readonly categories: readonly string[];
  readonly validFrom: string;
  readonly validTo: string;
  readonly givenAt: string;
  readonly language: string;
  readonly signedBy: readonly string[];
  readonly supersededBy: string | null;
  readonly history: readonly object[];
  /** Of each category the three citations. */
  readonly bases: readonly (readonly [category: string, processing: string, secrecy: string, lifts: string])[];
}

type Json = Readonly<Record<string, unknown>>;
const listIn = (json: Json, name: string): readonly Json[] => json[name] as readonly Json[];
const textIn = (json: Json, name: string): string => json[name] as string;
const objectIn = (json: Json, name: string): Json => json[name] as Json;
const idIn = (urn: unknown): string => String(urn).replace('urn:uuid:', '');
const isOf = (json: Json, type: string): boolean => [json['@type']].flat().includes(type);

/** Reads a record of the Data Privacy Vocabulary. */
export function readDpv(record: Json): ReadBack {
  const processes = listIn(record, 'dpv:hasProcess');
  const recipient = listIn(record, 'dpv:hasEntity').find((each) => isOf(each, 'dpv:Recipient')) ?? {};
  const statuses = listIn(record, 'dpv:hasConsentStatus');
  const given = statuses.find((each) => isOf(each, 'dpv:ConsentGiven')) ?? {};
  const duration = objectIn(given, 'dpv:hasDuration');
  const categoryOf = (process: Json): string => textIn(objectIn(process, 'dpv:hasPersonalData'), 'dct:identifier');
  return {
    id: textIn(record, 'dct:identifier'),
    version: record['schema:version'] as number,
    state: textIn(record, 'brobygger:state'),
    youthId: idIn(record['dpv:hasDataSubject']),
    recipient: (recipient['dpv:hasName'] as string | undefined) ?? null,
    recipientAgency: textIn(recipient, 'brobygger:agency'),
    purpose: [...new Set(processes.map((each) => textIn(objectIn(each, 'dpv:hasPurpose'), 'dct:identifier')))].join(),
    categories: processes.map(categoryOf),
    validFrom: textIn(duration, 'schema:validFrom'),
    validTo: textIn(duration, 'schema:validThrough'),
    givenAt: textIn(record, 'dct:created'),
    language: textIn(record, 'dct:language'),
    signedBy: record['brobygger:signedBy'] as readonly string[],
    supersededBy: record['dct:isReplacedBy'] === undefined ? null : idIn(record['dct:isReplacedBy']),
    history: statuses.map((status) =>
      said({
        kind: status['brobygger:kind'],
        at: status['dpv:isIndicatedAtTime'],
        version: status['schema:version'],
        capacity: status['brobygger:capacity'],
        method: status['brobygger:method'],
        textVersion: status['brobygger:textVersion'],
        textHash: status['schema:sha256'],
        language: status['dct:language'],
      }),
    ),
    bases: processes.map((process) => {
      const bases = listIn(process, 'dpv:hasLegalBasis');
      const ofKind = (kind: string): Json => bases.find((each) => each['dct:type'] === `brobygger:${kind}`) ?? {};
      const secrecy = ofKind('Secrecy');
      return [
        categoryOf(process),
        textIn(ofKind('Processing'), 'dct:description'),
        textIn(secrecy, 'dct:description'),
        textIn(secrecy, 'brobygger:liftedBy'),
      ];
    }),
  };
}

/** Reads a FHIR `Consent`. */
export function readFhir(consent: Json): ReadBack {
  const extensions = listIn(consent, 'extension');
  const valueOf = (url: string): Json => extensions.find((each) => each['url'] === url) ?? {};
  const [grantee = {}] = listIn(consent, 'grantee');
  const provisions = listIn(consent, 'provision');
  const period = objectIn(consent, 'period');
  const replacedBy = valueOf(FHIR_EXTENSIONS.replacedBy)['valueReference'] as Json | undefined;
  const bases = listIn(consent, 'regulatoryBasis').map((basis) => {
    const codings = listIn(basis, 'coding');
    const codeOf = (system: string): unknown => codings.find((each) => each['system'] === system)?.['code'];
    return { kind: codeOf(FHIR_SYSTEMS.basis), category: codeOf(FHIR_SYSTEMS.category), text: textIn(basis, 'text') };
  });
  const categories = provisions.map((each) => {
    const [code = {}] = listIn(each, 'code');
    const [coding = {}] = listIn(code, 'coding');
    return textIn(coding, 'code');
  });
  const [actor = {}] = listIn(provisions[0] ?? {}, 'actor');
  return {
    id: textIn(consent, 'id'),
    version: Number(objectIn(consent, 'meta')['versionId']),
    state: textIn(valueOf(FHIR_EXTENSIONS.state), 'valueCode'),
    youthId: textIn(objectIn(consent, 'subject'), 'reference').replace('Patient/', ''),
    recipient: grantee['reference'] === undefined ? null : textIn(grantee, 'display'),
    recipientAgency: textIn(objectIn(actor, 'role'), 'text'),
    purpose: [
      ...new Set(provisions.flatMap((each) => listIn(each, 'purpose').map(({ code }) => code as string))),
    ].join(),
    categories,
    validFrom: textIn(period, 'start'),
    validTo: textIn(period, 'end'),
    givenAt: textIn(valueOf(FHIR_EXTENSIONS.givenAt), 'valueDateTime'),
    language: textIn(consent, 'language'),
    signedBy: listIn(consent, 'grantor').map(({ type }) => (type === 'RelatedPerson' ? 'GUARDIAN' : 'YOUTH')),
    supersededBy: replacedBy === undefined ? null : textIn(replacedBy, 'reference').replace('Consent/', ''),
    history: extensions
      .filter(({ url }) => url === FHIR_EXTENSIONS.event)
      .map((event) =>
        Object.fromEntries(
          listIn(event, 'extension').map(({ url, ...value }) => [url as string, Object.values(value)[0]]),
        ),
      ),
    bases: categories.map((category) => {
      const textOf = (kind: string): string =>
        bases.find((each) => each.kind === kind && each.category === category)?.text ?? '';
      return [category, textOf('processing'), textOf('secrecy'), textOf('lifts')];
    }),
  };
}

/** What says something. */
export const said = (line: Readonly<Record<string, unknown>>): object =>
  Object.fromEntries(Object.entries(line).filter(([, value]) => value !== undefined && value !== null));
