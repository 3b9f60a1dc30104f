import type {
  Coded,
  Concluded,
  LegalGround,
  RegisterCase,
  RegisterDecision,
  RegisterDocument,
  RegisterInvestigation,
  RegisterMeasure,
  RegisterPerson,
  RegisterPlan,
  RegisterRelation,
  RegisterReport,
  Reporter,
} from './register-case';
import { element, textElement } from './xml';

/** By what the register knows this system (Fagsystem). */
export const SOURCE_SYSTEM = { Leverandor: 'Brobygger', Navn: 'Brobygger', Versjon: '0.1.0' } as const;

/**
 * The document as XML of the schema 4.0.1, in UTF-8 and on one line, so that documents can follow one another line by line. The schema
 * has one case in a document, and its parts in this order.
 */
export const writeDocument = ({ id, takenOutAt, reporter, case: of }: RegisterDocument): string =>
  `<?xml version="1.0" encoding="UTF-8"?>${element(
    'Barnevern',
    { Id: id, DatoUttrekk: takenOutAt.toISOString() },
    element('Fagsystem', SOURCE_SYSTEM),
    writeReporter(reporter),
    writeCase(of),
  )}`;

const writeReporter = (reporter: Reporter): string =>
  element('Avgiver', {
    Organisasjonsnummer: reporter.organisationNumber,
    Kommunenummer: reporter.municipalityNumber,
    Kommunenavn: reporter.municipalityName,
    Bydelsnummer: reporter.districtNumber,
    Bydelsnavn: reporter.districtName,
  });

const writeCase = (of: RegisterCase): string =>
  element(
    'Sak',
    {
      Id: of.id,
      StartDato: of.startedOn,
      SluttDato: of.endedOn,
      Journalnummer: of.journalNumber,
      Avsluttet: String(of.endedOn !== null),
    },
    writePerson(of.person),
    ...of.reports.map(writeReport),
    ...of.investigations.map(writeInvestigation),
    ...of.plans.map(writePlan),
    ...of.measures.map(writeMeasure),
    ...of.decisions.map(writeDecision),
    ...of.relations.map(writeRelation),
  );

const writePerson = (person: RegisterPerson): string =>
  element('Personalia', {
    Id: person.id,
    StartDato: person.startedOn,
    Fodselsnummer: person.nationalId,
    Fodseldato: person.birthDate,
    Kjonn: person.sex,
    DUFnummer: person.dufNumber,
  });

const writeReport = ({ id, receivedOn, reporters, contents, conclusion }: RegisterReport): string =>
  element(
    'Melding',
    { Id: id, StartDato: receivedOn },
    ...reporters.map((each) => coded('Melder', each)),
    ...contents.map((each) => coded('Saksinnhold', each)),
    // The schema has no words for how a report was concluded.
    conclusion === null ? '' : element('Konklusjon', { SluttDato: conclusion.endedOn, Kode: conclusion.code }),
  );

const writeInvestigation = ({ id, startedOn, grounds, extension, conclusion }: RegisterInvestigation): string =>
  element(
    'Undersokelse',
    { Id: id, StartDato: startedOn },
    ...grounds.map((each) => coded('Vedtaksgrunnlag', each)),
    extension === null ? '' : element('UtvidetFrist', { StartDato: extension.askedOn, Innvilget: extension.granted }),
    conclusion === null ? '' : concluded(conclusion),
  );

const writePlan = ({ id, startedOn, kind, evaluatedOn, endedOn }: RegisterPlan): string =>
  element(
    'Plan',
    { Id: id, StartDato: startedOn, Plantype: kind },
    ...evaluatedOn.map((day) => element('Evaluering', { UtfortDato: day })),
    ended(endedOn),
  );

const writeMeasure = ({ id, startedOn, ground, category, repeal, endedOn }: RegisterMeasure): string =>
  element(
    'Tiltak',
    { Id: id, StartDato: startedOn },
    writeGround(ground),
    coded('Kategori', category),
    repeal === null ? '' : coded('Opphevelse', repeal),
    ended(endedOn),
  );

const writeDecision = ({ id, startedOn, ground, statuses, endedOn }: RegisterDecision): string =>
  element(
    'Vedtak',
    { Id: id, StartDato: startedOn },
    writeGround(ground),
    ...statuses.map((each) => element('Status', { Id: each.id, EndretDato: each.changedOn, Kode: each.code })),
    ended(endedOn),
  );

const writeRelation = ({ id, from, to }: RegisterRelation): string =>
  element('Relasjon', { Id: id, FraId: from.id, FraType: from.kind, TilId: to.id, TilType: to.kind });

const writeGround = ({ act, chapter, section, subsections, letters, sentences }: LegalGround): string =>
  element(
    'Lovhjemmel',
    {},
    textElement('Lov', act),
    textElement('Kapittel', chapter),
    textElement('Paragraf', section),
    ...subsections.map((each) => textElement('Ledd', each)),
    ...letters.map((each) => textElement('Bokstav', each)),
    ...sentences.map((each) => textElement('Punktum', each)),
  );

const coded = (name: string, { code, clarification }: Coded): string =>
  element(name, { Kode: code, Presisering: clarification });

const concluded = ({ endedOn, code, clarification }: Concluded): string =>
  element('Konklusjon', { SluttDato: endedOn, Kode: code, Presisering: clarification });

const ended = (endedOn: string | null): string =>
  endedOn === null ? '' : element('Konklusjon', { SluttDato: endedOn });
