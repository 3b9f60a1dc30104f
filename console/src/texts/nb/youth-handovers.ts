/** What a youth reads of what services have sent on. */
export const youthHandovers = {
  'handovers.title': 'Det tjenestene har sendt på om deg',
  'handovers.about':
    'Noen ganger ber en tjeneste en annen om å hjelpe deg. Den andre får vite det når du har sagt ja til det.',
  'handovers.none': 'Ingen har sendt noe på om deg.',
  'handovers.away': 'det tjenestene har sendt på om deg',
  'handovers.line': '{sender} sendte det til {receiver}, {date}.',
  'handovers.notArrived': 'De har ikke fått det ennå.',
  'handovers.is.REFERRAL': 'Henvisning: noen ber om oppfølging i bolig til deg',
  'handovers.is.ORDER': 'Bestilling: NAV ber noen om å gjøre noe for deg',
  'handovers.is.TRANSFER': 'Overføring: noen andre skal hjelpe deg videre',
  'handovers.is.TASK': 'Oppgave: en annen tjeneste er spurt om å gjøre noe i planen din',
  'handovers.state.DRAFT': 'Ikke sendt ennå',
  'handovers.state.REQUESTED': 'Venter på svar',
  'handovers.state.ON_HOLD': 'De vil vente litt',
  'handovers.state.ACCEPTED': 'De har sagt ja',
  'handovers.state.IN_PROGRESS': 'I gang',
  'handovers.state.REJECTED': 'De har sagt nei',
  'handovers.state.FAILED': 'Det gikk ikke',
  'handovers.state.COMPLETED': 'Ferdig',
  'handovers.state.CANCELLED': 'Trukket tilbake',
  'handovers.state.ENTERED_IN_ERROR': 'Sendt ved en feil',
} as const;
