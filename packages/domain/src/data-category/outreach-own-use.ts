import { Sensitivity } from '../sensitivity';
import { NO_WORKER_PURPOSE, TellsWhere, type CategoryDefinition } from './category-definition';

/** What is noted can be of anything; what is released of it is of the same. */
const OF_NOTES = {
  sensitivities: [
    Sensitivity.CASE,
    Sensitivity.WORK,
    Sensitivity.ECONOMY,
    Sensitivity.FAMILY,
    Sensitivity.HEALTH,
    Sensitivity.MENTAL_HEALTH,
    Sensitivity.SUBSTANCES,
    Sensitivity.SEXUALITY,
    Sensitivity.ETHNICITY,
    Sensitivity.CRIME,
  ],
  bundleable: false,
  tellsWhere: TellsWhere.SOME_FIELDS,
  purposes: NO_WORKER_PURPOSE,
} as const;

/** What outreach keeps for its own use and the youth's: notes, what of them is released, and administration. */
export const OUTREACH_OWN_USE_CATEGORIES = {
  OUTREACH_CASE_NOTES: {
    ...OF_NOTES,
    whyNoPurpose:
      'what a service writes for its own use is read by that service alone, and by the youth once it is released',
    releasedAs: 'OUTREACH_RELEASED_NOTES',
    title: { nb: 'Tjenestens egne notater', nn: 'Notata til tenesta', en: 'The service’s own notes' },
    description: {
      nb:
        'Det tjenesten har skrevet om deg til eget bruk, for eksempel hva en samtale handlet om. Bare tjenesten ser det. Du kan ' +
        'be om å få lese det.',
      nn:
        'Det tenesta har skrive om deg til eige bruk, til dømes kva ein samtale handla om. Berre tenesta ser det. Du kan be om ' +
        'å få lese det.',
      en:
        'What the service has written about you for its own use, for example what a talk was about. Only the service sees it. ' +
        'You can ask to read it.',
    },
  },
  OUTREACH_RELEASED_NOTES: {
    ...OF_NOTES,
    whyNoPurpose: 'what a service lets the youth read of its notes is for the youth, and goes no further',
    title: { nb: 'Notater du får lese', nn: 'Notat du får lese', en: 'Notes that you may read' },
    description: {
      nb: 'Det du får lese av notatene til tjenesten, hva som er holdt utenfor, og hvorfor. Bare du og tjenesten ser det.',
      nn: 'Det du får lese av notata til tenesta, kva som er halde utanfor, og kvifor. Berre du og tenesta ser det.',
      en: 'What you may read of the service’s notes, what was left out, and why. Only you and the service see it.',
    },
  },
  OUTREACH_ADMINISTRATION: {
    sensitivities: [
      Sensitivity.CASE,
      Sensitivity.WORK,
      Sensitivity.ECONOMY,
      Sensitivity.FAMILY,
      Sensitivity.HEALTH,
      Sensitivity.MENTAL_HEALTH,
      Sensitivity.SUBSTANCES,
      Sensitivity.SEXUALITY,
      Sensitivity.CRIME,
    ],
    bundleable: false,
    tellsWhere: TellsWhere.SOME_FIELDS,
    purposes: NO_WORKER_PURPOSE,
    whyNoPurpose: 'what a service needs to administer and to count is of use to nobody else',
    title: { nb: 'Tjenestens administrasjon', nn: 'Administrasjonen til tenesta', en: 'The service’s administration' },
    description: {
      nb:
        'Hvordan du telles, når du har møtt opp, hva du har sagt ja til av tiltak, om en lege har meldt deg syk, ' +
        'og lønna di i sommerjobb. Bare du og tjenesten ser det.',
      nn:
        'Korleis du blir talt, når du har møtt opp, kva du har sagt ja til av tiltak, om ein lege har meldt deg sjuk, ' +
        'og løna di i sommarjobb. Berre du og tenesta ser det.',
      en:
        'How you are counted, when you came, which measures you have said yes to, whether a doctor has signed you off, ' +
        'and your pay in a summer job. Only you and the service see it.',
    },
  },
} as const satisfies Record<`OUTREACH_${string}`, CategoryDefinition>;
