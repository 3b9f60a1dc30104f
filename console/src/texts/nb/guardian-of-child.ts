/** What the page for guardians of children below 12 says. */
export const guardianOfChild = {
  'guardian.child.title': 'Barn under 12',
  'guardian.child.about':
    'Her ser du hva noen spør om for et barn under 12. Du og de andre foresatte svarer i barnets sted.',
  'guardian.child.logged': 'At du leser dette, står i barnets egen liste.',
  'guardian.child.none': 'Ingen spør om noe for et barn under 12. Når noen gjør det, står det her.',
  'guardian.child.away': 'det noen spør om',
  'guardian.child.someone': 'En tjeneste',
  'guardian.child.one': '{recipient} spør om {youth}',
  'guardian.child.see': 'Se og svar: {what}',
  'guardian.child.until': 'Du kan svare før',
  'guardian.child.why': 'Hvorfor de spør',
  'guardian.child.reasonWithheld': 'Hvorfor de spør, vises ikke. Adressen er skjermet.',
  'guardian.child.inPlace':
    'Det er like greit å si nei som å si ja. Den som spør, får ikke vite at du sa nei. Et ja gjelder ' +
    'først når alle foresatte som er spurt, har sagt ja. Det gjelder høyst ett år.',
  'guardian.child.takeBack': 'Vil du ta tilbake et ja, går det på papir. Samtykkekontoret tar imot det.',
  'guardian.child.hearing': 'Hva barnet mener',
  'guardian.child.hearingAbout':
    'Et barn som er 7 år eller mer, skal høres først. Da må du svare her. Er barnet yngre, kan det stå tomt.',
  'guardian.child.heard': 'Er barnet hørt?',
  'guardian.child.heardYes': 'Ja',
  'guardian.child.heardNo': 'Nei',
  'guardian.child.how': 'Hvordan barnet ble hørt, og hva det mener',
  'guardian.child.whyNot': 'Hvorfor barnet ikke er hørt',
  'guardian.child.howAbout': 'Skriv 10 tegn eller mer. Det blir tatt vare på.',
  'guardian.child.heardMissing': 'Svar på om barnet er hørt.',
  'guardian.child.howMissing': 'Skriv mellom 10 og 500 tegn om hvordan barnet er hørt, eller hvorfor det ikke er det.',
  'guardian.child.text': 'Dette svarer du på',
  'guardian.child.toTheChild': 'Teksten er skrevet til barnet: «du» er barnet.',
  'guardian.child.textWithheld':
    'Adressen er skjermet, og da vises ikke hvem som spør. Du kan si nei her. Vil du si ja, snakk med ' +
    'samtykkekontoret.',
  'guardian.child.several':
    'Si ja til det du vil, én ting om gangen. Sier du nei, gjelder det alt som ikke er besvart.',
  'guardian.child.noToAll': 'Nei til alt som ikke er besvart',
  'guardian.child.saidYes': 'Du sa ja til: {what}. Det gjelder når alle som er spurt, har sagt ja.',
  'guardian.child.saidNo': 'Du sa nei. Ingenting vises. Den som spør, får ikke vite det.',
  'guardian.child.toSignings': 'Se hvordan det står',
  'guardian.child.unknown': 'Dette finnes ikke i listen din.',
  'guardian.child.answered': 'Alt her er besvart',
  'guardian.child.back': 'Til alt som gjelder barn under 12',
} as const;
