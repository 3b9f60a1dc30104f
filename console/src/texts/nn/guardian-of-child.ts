import type { SameKeys } from '../texts';
import type { guardianOfChild as nb } from '../nb/guardian-of-child';

/** What the page for guardians of children below 12 says. */
export const guardianOfChild: SameKeys<typeof nb> = {
  'guardian.child.title': 'Barn under 12',
  'guardian.child.about':
    'Her ser du kva nokon spør om for eit barn under 12. Du og dei andre føresette svarar i staden for barnet.',
  'guardian.child.logged': 'At du les dette, står i barnet si eiga liste.',
  'guardian.child.none': 'Ingen spør om noko for eit barn under 12. Når nokon gjer det, står det her.',
  'guardian.child.away': 'det nokon spør om',
  'guardian.child.someone': 'Ei teneste',
  'guardian.child.one': '{recipient} spør om {youth}',
  'guardian.child.see': 'Sjå og svar: {what}',
  'guardian.child.until': 'Du kan svare før',
  'guardian.child.why': 'Kvifor dei spør',
  'guardian.child.reasonWithheld': 'Kvifor dei spør, blir ikkje vist. Adressa er skjerma.',
  'guardian.child.inPlace':
    'Det er like greitt å seie nei som å seie ja. Den som spør, får ikkje vite at du sa nei. Eit ja gjeld ' +
    'først når alle føresette som er spurde, har sagt ja. Det gjeld høgst eitt år.',
  'guardian.child.takeBack': 'Vil du ta tilbake eit ja, går det på papir. Samtykkekontoret tek imot det.',
  'guardian.child.hearing': 'Kva barnet meiner',
  'guardian.child.hearingAbout':
    'Eit barn som er 7 år eller meir, skal høyrast først. Då må du svare her. Er barnet yngre, kan det stå tomt.',
  'guardian.child.heard': 'Er barnet høyrt?',
  'guardian.child.heardYes': 'Ja',
  'guardian.child.heardNo': 'Nei',
  'guardian.child.how': 'Korleis barnet vart høyrt, og kva det meiner',
  'guardian.child.whyNot': 'Kvifor barnet ikkje er høyrt',
  'guardian.child.howAbout': 'Skriv 10 teikn eller meir. Det blir teke vare på.',
  'guardian.child.heardMissing': 'Svar på om barnet er høyrt.',
  'guardian.child.howMissing':
    'Skriv mellom 10 og 500 teikn om korleis barnet er høyrt, eller kvifor det ikkje er det.',
  'guardian.child.text': 'Dette svarar du på',
  'guardian.child.toTheChild': 'Teksten er skriven til barnet: «du» er barnet.',
  'guardian.child.textWithheld':
    'Adressa er skjerma, og då blir det ikkje vist kven som spør. Du kan seie nei her. Vil du seie ja, ' +
    'snakk med samtykkekontoret.',
  'guardian.child.several':
    'Sei ja til det du vil, éin ting om gongen. Seier du nei, gjeld det alt som det ikkje er svart på.',
  'guardian.child.noToAll': 'Nei til alt som det ikkje er svart på',
  'guardian.child.saidYes': 'Du sa ja til: {what}. Det gjeld når alle som er spurde, har sagt ja.',
  'guardian.child.saidNo': 'Du sa nei. Ingenting blir vist. Den som spør, får ikkje vite det.',
  'guardian.child.toSignings': 'Sjå korleis det står',
  'guardian.child.unknown': 'Dette finst ikkje i lista di.',
  'guardian.child.answered': 'Alt her er svart på',
  'guardian.child.back': 'Til alt som gjeld barn under 12',
};
