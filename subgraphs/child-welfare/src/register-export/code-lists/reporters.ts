import { codeList } from '../code-list';

/** Who reported (Melding/Melder/@Kode). */
export const REPORTERS = codeList([
  ['1', '2013-01-01', null, 'Barnet selv'],
  ['2', '2013-01-01', null, 'Mor/ far/ foresatte'],
  ['3', '2013-01-01', null, 'Familie for øvrig'],
  ['4', '2013-01-01', null, 'Andre privatpersoner'],
  ['5', '2013-01-01', null, 'Barnvernstjenesten'],
  ['6', '2013-01-01', null, 'NAV'],
  ['7', '2013-01-01', null, 'Barnevernsvakt'],
  ['8', '2013-01-01', null, 'Politi'],
  ['9', '2013-01-01', null, 'Barnehage'],
  ['10', '2013-01-01', null, 'Helsestasjon/skolehelsetjenesten'],
  ['11', '2013-01-01', null, 'Skole'],
  ['12', '2013-01-01', null, 'Pedagogisk-psykologisk tjeneste (PPT)'],
  ['13', '2013-01-01', null, 'Psykisk helsevern for barn og unge'],
  ['14', '2013-01-01', null, 'Psykisk helsevern for voksne'],
  ['24', '2025-01-01', null, 'Lege/ sykehus'],
  ['25', '2013-01-01', null, 'Tannlege'],
  ['16', '2013-01-01', null, 'Familievernkontor'],
  ['17', '2013-01-01', null, 'Tjenester og instanser med ansvar for oppfølging av personers rusproblemer'],
  ['18', '2013-01-01', null, 'Krisesenter'],
  ['19', '2013-01-01', null, 'Asylmottak/ UDI/ innvandringsmyndighet'],
  ['20', '2013-01-01', null, 'Utekontakt/ fritidsklubb'],
  ['21', '2013-01-01', null, 'Frivillige organisasjoner/ idrettslag'],
  ['22', '2013-01-01', null, 'Andre offentlige instanser', { clarified: true }],
  ['23', '2013-01-01', null, 'Anonym'],
]);
