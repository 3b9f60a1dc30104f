import type { Text } from '../language';
import { Certainty, EntryKind, SOON, type CatalogueEntry } from './catalogue-entry';
import type { Provision } from './law';

/** Why a note is left out of what a youth may read of a service's notes. */
export interface WithholdingRule extends CatalogueEntry {
  /** The ground as the youth reads it. */
  readonly text: Text;
}

/** Which of them reach a note in a given case is assessed by who releases; whether the list is right is for a jurist to decide. */
const JURIST_DECIDES = { kind: EntryKind.LAW, certainty: Certainty.JURIST, ...SOON } as const;

const fvl19 = (at: string) => ({
  provisions: [{ law: 'FVL', at: `§ 19 ${at}` } satisfies Provision] as const,
  validFrom: '1970-01-01',
  ...JURIST_DECIDES,
});

const popplyl16 = (letter: string) => ({
  provisions: [{ law: 'POPPLYL', at: `§ 16 første ledd bokstav ${letter}` } satisfies Provision] as const,
  validFrom: '2018-07-20',
  ...JURIST_DECIDES,
});

/** The grounds, few on purpose. What would harm a patient (pbrl. § 5-1) goes as `HEALTH_OR_CLOSE_RELATIONS`. */
export const WITHHOLDING_GROUNDS = {
  OTHERS_HEALTH: {
    ...fvl19('andre ledd bokstav a'),
    text: {
      nb: 'Det handler om helsa til noen andre.',
      nn: 'Det handlar om helsa til nokon andre.',
      en: 'It is about somebody else’s health.',
    },
  },
  OTHERS_MATTERS: {
    ...fvl19('andre ledd bokstav b'),
    text: {
      nb: 'Det handler om noen andre, og bør ikke fortelles videre.',
      nn: 'Det handlar om nokon andre, og bør ikkje forteljast vidare.',
      en: 'It is about somebody else, and should not be told on.',
    },
  },
  HEALTH_OR_CLOSE_RELATIONS: {
    ...popplyl16('c'),
    text: {
      nb: 'Det kan skade helsa di eller forholdet ditt til noen som står deg nær.',
      nn: 'Det kan skade helsa di eller forholdet ditt til nokon som står deg nær.',
      en: 'It could harm your health, or how you get on with somebody close to you.',
    },
  },
  DUTY_OF_SECRECY: {
    ...popplyl16('d'),
    text: {
      nb: 'Noen har sagt det i fortrolighet, og tjenesten har taushetsplikt.',
      nn: 'Nokon har sagt det i fortruleg samtale, og tenesta har teieplikt.',
      en: 'Somebody said it in confidence, and the service is bound to secrecy.',
    },
  },
  CLEAR_PRIVATE_INTEREST: {
    ...popplyl16('f'),
    text: {
      nb: 'Det vil gå hardt ut over noen andre om du får vite det.',
      nn: 'Det vil gå hardt ut over nokon andre om du får vite det.',
      en: 'It would do somebody else great harm if you got to know it.',
    },
  },
} as const satisfies Record<string, WithholdingRule>;
export type WithholdingGround = keyof typeof WITHHOLDING_GROUNDS;
export const WithholdingGround = Object.fromEntries(
  Object.keys(WITHHOLDING_GROUNDS).map((ground) => [ground, ground]),
) as { readonly [Ground in WithholdingGround]: Ground };
