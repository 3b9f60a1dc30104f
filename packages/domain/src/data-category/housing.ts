import { Purpose } from '../purpose-number';
import { Sensitivity } from '../sensitivity';
import { TellsWhere, type CategoryDefinition } from './category-definition';

/** The data categories that housing owns. */
export const HOUSING_CATEGORIES = {
  HOUSING_RESIDENCY: {
    sensitivities: [Sensitivity.EXIST, Sensitivity.HOUSING],
    bundleable: true,
    tellsWhere: TellsWhere.ALWAYS,
    purposes: [Purpose.B101, Purpose.B102, Purpose.B104, Purpose.B106],
    recipients: ['CHILD_WELFARE', 'NAV', 'OUTREACH'],
    opensInEmergency: true,
    title: { nb: 'Hvor du bor', nn: 'Kvar du bur', en: 'Where you live' },
    description: {
      nb: 'Viser hvilket hus du bor i eller har søkt plass i, når du flyttet inn, og når du flytter ut.',
      nn: 'Viser kva hus du bur i eller har søkt plass i, når du flytta inn, og når du flyttar ut.',
      en: 'Shows which house you live in or have applied for, when you moved in and when you move out.',
    },
  },
  HOUSING_RENT: {
    sensitivities: [Sensitivity.HOUSING, Sensitivity.ECONOMY],
    bundleable: true,
    tellsWhere: TellsWhere.NEVER,
    purposes: [Purpose.B101, Purpose.B102, Purpose.B104],
    recipients: ['NAV'],
    title: { nb: 'Husleie', nn: 'Husleige', en: 'Rent' },
    description: {
      nb: 'Viser hva du betaler i leie. Viser også om du skylder leie.',
      nn: 'Viser kva du betaler i leige. Viser òg om du skuldar leige.',
      en: 'Shows how much rent you pay. Also shows whether you owe any.',
    },
  },
  HOUSING_FOLLOW_UP: {
    sensitivities: [Sensitivity.HOUSING, Sensitivity.CASE],
    bundleable: true,
    tellsWhere: TellsWhere.SOME_FIELDS,
    purposes: [Purpose.B101, Purpose.B102, Purpose.B104],
    recipients: ['CHILD_WELFARE', 'NAV'],
    opensInEmergency: true,
    title: { nb: 'Booppfølging', nn: 'Buoppfølging', en: 'Housing follow-up' },
    description: {
      nb: 'Viser om du får hjelp til å bo for deg selv, hvorfor du har rett til den, og hvem som gjør hva i planen din.',
      nn: 'Viser om du får hjelp til å bu for deg sjølv, kvifor du har rett til ho, og kven som gjer kva i planen din.',
      en: 'Shows whether you get help to live on your own, what gives you the right to it and who does what in your plan.',
    },
  },
  HOUSING_MAPPING: {
    sensitivities: [Sensitivity.HOUSING, Sensitivity.HEALTH, Sensitivity.MENTAL_HEALTH, Sensitivity.ETHNICITY],
    bundleable: false,
    tellsWhere: TellsWhere.NEVER,
    purposes: [Purpose.B102, Purpose.B104],
    recipients: ['CHILD_WELFARE'],
    title: { nb: 'Kartlegging', nn: 'Kartlegging', en: 'Mapping' },
    description: {
      nb:
        'Viser hvordan det går med deg på seks områder. Noen av dem er helse, hjem og venner. Notatene om det ' +
        'blir ikke vist.',
      nn:
        'Viser korleis det går med deg på seks område. Nokre av dei er helse, heim og vener. Notata om det ' +
        'blir ikkje viste.',
      en:
        'Shows how you are doing in six areas. Some of them are health, home and friends. The notes about it ' +
        'are not shown.',
    },
  },
} as const satisfies Record<`HOUSING_${string}`, CategoryDefinition>;
