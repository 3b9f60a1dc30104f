/** What the forms say by which help begins, goes on and ends. */
export const caseworkerBeginning = {
  'record.case': 'Open a case',
  'record.case.caseWorker': 'Caseworker',
  'record.case.district': 'District',
  'record.investigation': 'Open an investigation',
  'record.investigation.reason': 'Why?',
  'record.investigation.reasonAbout': 'It stays at child welfare. On a report, the investigation begins there.',
  'record.caseStatus': 'Where the case stands',
  'record.caseStatus.status': 'The case is now',
  'record.refugee': 'How the youth came here',
  'record.refugee.unaccompaniedMinor': 'Did the youth come alone?',
  'record.refugee.settledOn': 'Settled',
  'record.refugee.nationality': 'Nationality',
  'record.refugee.languages': 'Languages',
  'record.refugee.grantNok': 'Extra grant in a year (NOK)',
  'record.section17End': 'End advice and guidance (section 17)',
  'fault.CASE_OPEN': 'You have an open case of the youth already.',
} as const;
