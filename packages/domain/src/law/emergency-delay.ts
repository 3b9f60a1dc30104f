import type { Text } from '../language';
import { Certainty, EntryKind, SOON, type CatalogueEntry } from './catalogue-entry';

/** Why, and how long at most, a youth is told later that something was opened in an emergency. */
export interface EmergencyDelayRule extends CatalogueEntry {
  /** So many days after it was opened the youth is told, at the latest. Our choice, within what the provision lets be kept back. */
  readonly mostDays: number;
  /** The ground as the youth reads it, once told. */
  readonly text: Text;
}

/** Which of them reach a given emergency is assessed by who confirms; the list and the days are for a jurist to decide. */
const popplyl16 = (letter: string) => ({
  provisions: [{ law: 'POPPLYL', at: `§ 16 første ledd bokstav ${letter}` }] as const,
  validFrom: '2018-07-20',
  kind: EntryKind.LAW,
  certainty: Certainty.JURIST,
  ...SOON,
});

/** The grounds, few on purpose. */
export const EMERGENCY_DELAYS = {
  HEALTH_OR_CLOSE_RELATIONS: {
    ...popplyl16('c'),
    mostDays: 14,
    text: {
      nb: 'Det kunne skade helsa di eller forholdet ditt til noen som står deg nær, om du fikk vite det med en gang.',
      nn: 'Det kunne skade helsa di eller forholdet ditt til nokon som står deg nær, om du fekk vite det med ein gong.',
      en: 'It could have harmed your health, or how you get on with somebody close to you, if you had known at once.',
    },
  },
  PREVENTION_OF_CRIME: {
    ...popplyl16('b'),
    mostDays: 30,
    text: {
      nb: 'Noen måtte hindre eller finne ut av noe som er straffbart.',
      nn: 'Nokon måtte hindre eller finne ut av noko som er straffbart.',
      en: 'Somebody had to prevent a crime or find out about one.',
    },
  },
  CLEAR_PRIVATE_INTEREST: {
    ...popplyl16('f'),
    mostDays: 14,
    text: {
      nb: 'Det kunne gå hardt ut over deg eller noen andre, om du fikk vite det med en gang.',
      nn: 'Det kunne gå hardt ut over deg eller nokon andre, om du fekk vite det med ein gong.',
      en: 'It could have done you or somebody else great harm, if you had known at once.',
    },
  },
} as const satisfies Record<string, EmergencyDelayRule>;
export type EmergencyDelayCode = keyof typeof EMERGENCY_DELAYS;

export const isEmergencyDelayCode = (text: string): text is EmergencyDelayCode => Object.hasOwn(EMERGENCY_DELAYS, text);

/** So many hours a delay holds that is asked for and that nobody else has confirmed. Our choice, for a jurist to review. */
export const UNCONFIRMED_DELAY_HOURS = 24;

/**
 * So many minutes before these hours are over nobody confirms any more: a confirmation that is asked for in time and written late would
 * hide again what the youth was told meanwhile. Far above what its transaction may take, and what the clocks of two processes may
 * differ by.
 */
export const UNCONFIRMABLE_MINUTES = 10;
