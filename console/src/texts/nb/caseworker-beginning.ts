/** What the forms say by which help begins, goes on and ends. */
export const caseworkerBeginning = {
  'record.case': 'Åpne en sak',
  'record.case.caseWorker': 'Saksbehandler',
  'record.case.district': 'Bydel',
  'record.investigation': 'Åpne en undersøkelse',
  'record.investigation.reason': 'Hvorfor?',
  'record.investigation.reasonAbout': 'Det blir hos barnevernet. Kom det en melding, begynner undersøkelsen der.',
  'record.caseStatus': 'Hvor saken står',
  'record.caseStatus.status': 'Saken er nå',
  'record.refugee': 'Hvordan ungdommen kom hit',
  'record.refugee.unaccompaniedMinor': 'Kom ungdommen alene?',
  'record.refugee.settledOn': 'Bosatt',
  'record.refugee.nationality': 'Statsborgerskap',
  'record.refugee.languages': 'Språk',
  'record.refugee.grantNok': 'Ekstra tilskudd i året (kroner)',
  'record.section17End': 'Avslutt råd og veiledning (§ 17)',
  'fault.CASE_OPEN': 'Dere har allerede en åpen sak om ungdommen.',
};
