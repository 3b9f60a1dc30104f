import { Purpose } from '../purpose-number';
import { Sensitivity } from '../sensitivity';
import { NO_WORKER_PURPOSE, TellsWhere, type CategoryDefinition } from './category-definition';

/** The data categories that NAV owns. */
export const NAV_CATEGORIES = {
  NAV_CASE: {
    sensitivities: [Sensitivity.EXIST, Sensitivity.CASE],
    bundleable: true,
    tellsWhere: TellsWhere.SOME_FIELDS,
    purposes: [Purpose.B101, Purpose.B102, Purpose.B104, Purpose.B106],
    recipients: ['CHILD_WELFARE', 'HOUSING'],
    opensInEmergency: true,
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
    recipients: ['CHILD_WELFARE', 'HOUSING'],
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
    tellsWhere: TellsWhere.SOME_FIELDS,
    purposes: [Purpose.B101, Purpose.B102, Purpose.B103, Purpose.B104],
    recipients: ['CHILD_WELFARE', 'HOUSING'],
    title: { nb: 'Bestillinger fra NAV', nn: 'Bestillingar frå NAV', en: 'Orders from NAV' },
    description: {
      nb: 'Viser hva slags hjelp NAV har bestilt til deg, hva målet er, og om noen har sagt ja til å gi hjelpen.',
      nn: 'Viser kva slags hjelp NAV har bestilt til deg, kva målet er, og om nokon har sagt ja til å gje hjelpa.',
      en: 'Shows what kind of help NAV has ordered for you, what the goal is and whether somebody has agreed to give it.',
    },
  },
  // A consent that named NAV_INCOME before the two were parted opens this one alone.
  NAV_SELF_SUFFICIENCY: {
    sensitivities: [Sensitivity.ECONOMY],
    bundleable: true,
    tellsWhere: TellsWhere.NEVER,
    purposes: [Purpose.B101, Purpose.B102, Purpose.B104],
    recipients: ['CHILD_WELFARE', 'HOUSING'],
    title: {
      nb: 'Om du klarer deg selv økonomisk',
      nn: 'Om du klarer deg sjølv økonomisk',
      en: 'Whether you support yourself',
    },
    description: {
      nb: 'Viser om du klarer deg uten økonomisk hjelp, og når det sist ble skrevet opp, men ikke hva du lever av eller hvor mye du får.',
      nn: 'Viser om du klarer deg utan økonomisk hjelp, og når det sist vart skrive opp, men ikkje kva du lever av eller kor mykje du får.',
      en: 'Shows whether you manage without financial help and when that was last noted, but not what you live on or how much you get.',
    },
  },
  NAV_INCOME: {
    sensitivities: [Sensitivity.ECONOMY],
    bundleable: true,
    tellsWhere: TellsWhere.NEVER,
    purposes: NO_WORKER_PURPOSE,
    whyNoPurpose:
      'what a young person gets and owes is NAV’s to weigh; others need to know no more than whether it is enough',
    title: { nb: 'Inntekt', nn: 'Inntekt', en: 'Income' },
    description: {
      nb: 'Viser hva du lever av og hvor mye du får i måneden. Bare du og NAV ser det.',
      nn: 'Viser kva du lever av og kor mykje du får i månaden. Berre du og NAV ser det.',
      en: 'Shows what you live on and how much you get each month. Only you and NAV see it.',
    },
  },
  NAV_QUALIFICATION: {
    sensitivities: [Sensitivity.WORK],
    bundleable: true,
    tellsWhere: TellsWhere.NEVER,
    purposes: [Purpose.B101, Purpose.B102, Purpose.B103, Purpose.B104, Purpose.B105],
    recipients: ['CHILD_WELFARE', 'OUTREACH', 'HOUSING'],
    title: { nb: 'Kvalifisering', nn: 'Kvalifisering', en: 'Qualification programme' },
    description: {
      nb: 'Viser om du er med i 22B Kvalifisering, og hvor mange av de planlagte dagene du har vært der.',
      nn: 'Viser om du er med i 22B Kvalifisering, og kor mange av dei planlagde dagane du har vore der.',
      en: 'Shows whether you take part in 22B Kvalifisering and on how many of the planned days you have been there.',
    },
  },
  // Sotjl. § 28: goals in the areas of life, health among them, so that it needs a yes of its own.
  NAV_PLAN: {
    sensitivities: [Sensitivity.CASE, Sensitivity.HEALTH, Sensitivity.MENTAL_HEALTH],
    bundleable: false,
    tellsWhere: TellsWhere.SOME_FIELDS,
    purposes: [Purpose.B101, Purpose.B102, Purpose.B104],
    recipients: ['CHILD_WELFARE', 'HOUSING'],
    title: { nb: 'Individuell plan', nn: 'Individuell plan', en: 'Individual plan' },
    description: {
      nb:
        'Viser planen du har laget med NAV. Der står hva du selv vil, og målene dine. Noen av dem er om helse, hjem ' +
        'og skole. Der står også hvem som hjelper deg med hva.',
      nn:
        'Viser planen du har laga med NAV. Der står kva du sjølv vil, og måla dine. Nokre av dei er om helse, heim ' +
        'og skule. Der står òg kven som hjelper deg med kva.',
      en:
        'Shows the plan that you have made with NAV. It says what you want yourself, and your goals. Some of them are about ' +
        'health, home and school. It also says who helps you with what.',
    },
  },
} as const satisfies Record<`NAV_${string}`, CategoryDefinition>;
