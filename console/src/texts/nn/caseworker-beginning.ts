/** What the forms say by which help begins, goes on and ends. */
export const caseworkerBeginning = {
  'record.case': 'Opne ei sak',
  'record.case.caseWorker': 'Saksbehandlar',
  'record.case.district': 'Bydel',
  'record.investigation': 'Opne ei undersøking',
  'record.investigation.reason': 'Kvifor?',
  'record.investigation.reasonAbout': 'Det blir hos barnevernet. Kom det ei melding, byrjar undersøkinga der.',
  'record.caseStatus': 'Kvar saka står',
  'record.caseStatus.status': 'Saka er no',
  'record.refugee': 'Korleis ungdommen kom hit',
  'record.refugee.unaccompaniedMinor': 'Kom ungdommen åleine?',
  'record.refugee.settledOn': 'Busett',
  'record.refugee.nationality': 'Statsborgarskap',
  'record.refugee.languages': 'Språk',
  'record.refugee.grantNok': 'Ekstra tilskot i året (kroner)',
  'record.section17End': 'Avslutt råd og rettleiing (§ 17)',
  'fault.CASE_OPEN': 'De har alt ei open sak om ungdommen.',
};
