import type { SameKeys } from '../texts';
import type { logHolds as nb } from '../nb/log-holds';

/** What the page of holds on the log says. */
export const logHolds: SameKeys<typeof nb> = {
  'logHold.menu': 'Vern av loggen',
  'logHold.title': 'Vern av loggen mot sletting',
  'logHold.about':
    'Under eit brot eller ei klage skal ingenting i loggen slettast. Når nokre dagar er verna, blir ingenting frå dei sletta før ' +
    'vernet er avslutta. Det gjeld alle ungdommar. Personvernombodet vernar dagar, og avsluttar det. Det står i loggen sjølv.',
  'logHold.form': 'Vern nokre dagar',
  'logHold.reason': 'Kvifor',
  'logHold.choose': 'Vel kvifor',
  'logHold.reason.BREACH': 'Brot på tryggleiken',
  'logHold.reason.COMPLAINT': 'Klage',
  'logHold.reason.PRESERVATION_ORDER': 'Pålegg om å ta vare på loggen',
  'logHold.fromOn': 'Første dag',
  'logHold.toOn': 'Siste dag',
  'logHold.place': 'Vern dagane',
  'logHold.reasonMissing': 'Vel kvifor dagane skal vernast.',
  'logHold.fromMissing': 'Skriv den første dagen.',
  'logHold.toMissing': 'Skriv den siste dagen.',
  'logHold.toEarly': 'Den siste dagen kan ikkje vere før den første.',
  'logHold.placed': 'Dagane er verna no. Vernet har nummer {number}.',
  'logHold.list': 'Det som er verna, og det som har vore det',
  'logHold.none': 'Ingenting er verna, og ingenting har vore det. Loggen kan slettast etter vedtak.',
  'logHold.table': 'Vern av loggen, det nyaste først',
  'logHold.number': 'Nummer',
  'logHold.days': 'Kva dagar',
  'logHold.fromTo': '{from} til {to}',
  'logHold.since': 'Verna sidan',
  'logHold.until': 'Avslutta',
  'logHold.stands': 'Gjeld no',
  'logHold.change': 'Avslutte',
  'logHold.end': 'Avslutt vern {number}',
  'logHold.endTitle': 'Vil du avslutte vern {number}?',
  'logHold.endAbout':
    'Då kan det som kom i loggen frå {from} til {to}, slettast igjen etter vedtak. Det som er sletta, kjem ikkje ' +
    'tilbake.',
  'logHold.endNow': 'Avslutt vernet',
  'logHold.keep': 'La det stå',
  'logHold.ended': 'Vern {number} er avslutta.',
};
