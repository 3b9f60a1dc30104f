import { Purpose } from '../purpose-number';
import { Sensitivity } from '../sensitivity';
import { TellsWhere, type CategoryDefinition } from './category-definition';

/** The data categories that NAV owns. */
export const NAV_CATEGORIES = {
  NAV_CASE: {
    sensitivities: [Sensitivity.EXIST, Sensitivity.CASE],
    bundleable: true,
    tellsWhere: TellsWhere.SOME_FIELDS,
    purposes: [Purpose.B101, Purpose.B102, Purpose.B104, Purpose.B106],
    title: { nb: 'Sak hos NAV', nn: 'Sak hos NAV', en: 'NAV case' },
    description: {
      nb: 'Viser at du har en sak hos NAV, hvilket kontor som har den, og om den er åpen.',
      nn: 'Viser at du har ei sak hos NAV, kva kontor som har ho, og om ho er open.',
      en: 'Shows that you have a case at NAV, which office has it and whether it is open.',
    },
  },
  NAV_SECTION_17: {
    sensitivities: [Sensitivity.CASE, Sensitivity.ECONOMY],
    bundleable: true,
    tellsWhere: TellsWhere.NEVER,
    purposes: [Purpose.B101, Purpose.B102, Purpose.B103, Purpose.B104],
    title: {
      nb: 'Råd og veiledning fra NAV (§ 17)',
      nn: 'Råd og rettleiing frå NAV (§ 17)',
      en: 'Advice and guidance from NAV (section 17)',
    },
    description: {
      nb: 'Viser om du har vedtak om råd og veiledning fra NAV, og fra når til når det gjelder.',
      nn: 'Viser om du har vedtak om råd og rettleiing frå NAV, og frå når til når det gjeld.',
      en: 'Shows whether NAV has decided to give you advice and guidance, and from when to when.',
    },
  },
  NAV_ORDERS: {
    sensitivities: [Sensitivity.CASE, Sensitivity.ECONOMY],
    bundleable: true,
    tellsWhere: TellsWhere.NEVER,
    purposes: [Purpose.B101, Purpose.B102, Purpose.B103, Purpose.B104],
    title: { nb: 'Bestillinger fra NAV', nn: 'Bestillingar frå NAV', en: 'Orders from NAV' },
    description: {
      nb: 'Viser hva slags hjelp NAV har bestilt til deg, hva målet er, og om noen har sagt ja til å gi hjelpen.',
      nn: 'Viser kva slags hjelp NAV har bestilt til deg, kva målet er, og om nokon har sagt ja til å gje hjelpa.',
      en: 'Shows what kind of help NAV has ordered for you, what the goal is and whether somebody has agreed to give it.',
    },
  },
  NAV_INCOME: {
    sensitivities: [Sensitivity.ECONOMY],
    bundleable: true,
    tellsWhere: TellsWhere.NEVER,
    purposes: [Purpose.B101, Purpose.B102, Purpose.B104],
    title: { nb: 'Inntekt', nn: 'Inntekt', en: 'Income' },
    description: {
      nb: 'Viser hva du lever av, hvor mye du får i måneden, og om du klarer deg uten økonomisk hjelp.',
      nn: 'Viser kva du lever av, kor mykje du får i månaden, og om du klarer deg utan økonomisk hjelp.',
      en: 'Shows what you live on, how much you get each month and whether you manage without financial help.',
    },
  },
  NAV_QUALIFICATION: {
    sensitivities: [Sensitivity.WORK],
    bundleable: true,
    tellsWhere: TellsWhere.NEVER,
    purposes: [Purpose.B101, Purpose.B102, Purpose.B103, Purpose.B104, Purpose.B105],
    title: { nb: 'Kvalifisering', nn: 'Kvalifisering', en: 'Qualification programme' },
    description: {
      nb: 'Viser om du er med i 22B Kvalifisering, og hvor mange av de planlagte dagene du har vært der.',
      nn: 'Viser om du er med i 22B Kvalifisering, og kor mange av dei planlagde dagane du har vore der.',
      en: 'Shows whether you take part in 22B Kvalifisering and on how many of the planned days you have been there.',
    },
  },
} as const satisfies Record<`NAV_${string}`, CategoryDefinition>;
