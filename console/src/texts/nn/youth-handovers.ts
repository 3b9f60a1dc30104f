/** What a youth reads of what services have sent on. */
export const youthHandovers = {
  'handovers.title': 'Det tenestene har sendt vidare om deg',
  'handovers.about':
    'Nokre gonger ber ei teneste ei anna om å hjelpe deg. Den andre får vite det når du har sagt ja til det.',
  'handovers.none': 'Ingen har sendt noko vidare om deg.',
  'handovers.away': 'det tenestene har sendt vidare om deg',
  'handovers.line': '{sender} sende det til {receiver}, {date}.',
  'handovers.notArrived': 'Dei har ikkje fått det enno.',
  'handovers.is.REFERRAL': 'Tilvising: nokon ber om oppfølging i bustad til deg',
  'handovers.is.ORDER': 'Bestilling: NAV ber nokon om å gjere noko for deg',
  'handovers.is.TRANSFER': 'Overføring: nokon andre skal hjelpe deg vidare',
  'handovers.is.TASK': 'Oppgåve: ei anna teneste er spurd om å gjere noko i planen din',
  'handovers.state.DRAFT': 'Ikkje sendt enno',
  'handovers.state.REQUESTED': 'Ventar på svar',
  'handovers.state.ON_HOLD': 'Dei vil vente litt',
  'handovers.state.ACCEPTED': 'Dei har sagt ja',
  'handovers.state.IN_PROGRESS': 'I gang',
  'handovers.state.REJECTED': 'Dei har sagt nei',
  'handovers.state.FAILED': 'Det gjekk ikkje',
  'handovers.state.COMPLETED': 'Ferdig',
  'handovers.state.CANCELLED': 'Trekt tilbake',
  'handovers.state.ENTERED_IN_ERROR': 'Sendt ved ein feil',
};
