import { Purpose } from '../purpose-number';
import { Sensitivity } from '../sensitivity';
import { NO_WORKER_PURPOSE, TellsWhere, type CategoryDefinition } from './category-definition';

/** The data categories that child welfare owns. */
export const CHILD_WELFARE_CATEGORIES = {
  CHILD_WELFARE_CASE: {
    sensitivities: [Sensitivity.EXIST, Sensitivity.CASE],
    bundleable: true,
    tellsWhere: TellsWhere.SOME_FIELDS,
    purposes: [Purpose.B101, Purpose.B102, Purpose.B104],
    recipients: ['NAV', 'OUTREACH', 'HOUSING'],
    opensInEmergency: true,
    title: { nb: 'Barnevernssak', nn: 'Barnevernssak', en: 'Child welfare case' },
    description: {
      nb: 'Viser at du har sak i barnevernet, om saken er åpen eller avsluttet, og hvem som er saksbehandleren din.',
      nn: 'Viser at du har sak i barnevernet, om saka er open eller avslutta, og kven som er saksbehandlaren din.',
      en: 'Shows that you have a child welfare case, whether it is open or closed, and who your caseworker is.',
    },
  },
  CHILD_WELFARE_INVESTIGATION: {
    sensitivities: [Sensitivity.EXIST, Sensitivity.CASE],
    bundleable: true,
    tellsWhere: TellsWhere.NEVER,
    purposes: NO_WORKER_PURPOSE,
    whyNoPurpose: 'that somebody is investigated is for child welfare and for the youth to know',
    title: { nb: 'Undersøkelse i barnevernet', nn: 'Undersøking i barnevernet', en: 'Child welfare investigation' },
    description: {
      nb: 'Viser at barnevernet undersøker hvordan du har det, fra når og til når, men ikke hvorfor. Bare du og barnevernet ser det.',
      nn: 'Viser at barnevernet undersøkjer korleis du har det, frå når og til når, men ikkje kvifor. Berre du og barnevernet ser det.',
      en: 'Shows that child welfare looks into how you are, from when to when, but not why. Only you and child welfare see it.',
    },
  },
  // The letter of a statute says why: abuse, drugs, offences.
  CHILD_WELFARE_PROCEEDINGS: {
    sensitivities: [
      ...[Sensitivity.EXIST, Sensitivity.CASE, Sensitivity.FAMILY],
      ...[Sensitivity.SUBSTANCES, Sensitivity.CRIME],
    ],
    bundleable: false,
    tellsWhere: TellsWhere.SOME_FIELDS,
    purposes: NO_WORKER_PURPOSE,
    whyNoPurpose: 'how a case is led, and by which letter of the law, is for child welfare and for the youth to know',
    title: { nb: 'Saksgangen i barnevernet', nn: 'Saksgangen i barnevernet', en: 'Child welfare proceedings' },
    description: {
      nb:
        'Viser hvilken paragraf et vedtak bygger på, hva du har sagt om planen din, hvem du kan kontakte, møter i saken, ' +
        'og hvem som er part. Bare du og barnevernet ser det.',
      nn:
        'Viser kva paragraf eit vedtak byggjer på, kva du har sagt om planen din, kven du kan kontakte, møte i saka, ' +
        'og kven som er part. Berre du og barnevernet ser det.',
      en:
        'Shows which section of the law a decision rests on, what you said about your plan, whom you can contact, meetings ' +
        'in the case, and who is a party. Only you and child welfare see it.',
    },
  },
  // A placement in a house for unaccompanied minors reveals origin.
  CHILD_WELFARE_DECISIONS: {
    sensitivities: [Sensitivity.EXIST, Sensitivity.CASE, Sensitivity.ETHNICITY],
    bundleable: false,
    tellsWhere: TellsWhere.NEVER,
    purposes: [Purpose.B101, Purpose.B102, Purpose.B104],
    recipients: ['NAV', 'HOUSING'],
    title: { nb: 'Vedtak i barnevernet', nn: 'Vedtak i barnevernet', en: 'Child welfare decisions' },
    description: {
      nb: 'Viser hva slags vedtak barnevernet har gjort om deg, og fra når til når de gjelder, men ikke hvorfor.',
      nn: 'Viser kva slags vedtak barnevernet har gjort om deg, og frå når til når dei gjeld, men ikkje kvifor.',
      en: 'Shows what kind of decisions child welfare has made about you and from when to when they apply, but not why.',
    },
  },
  // Yes or no in place of the decisions. It is of any kind of decision, so that it tells of no placement, and so of no origin.
  CHILD_WELFARE_DECISION_EXISTS: {
    sensitivities: [Sensitivity.EXIST, Sensitivity.CASE],
    bundleable: true,
    tellsWhere: TellsWhere.NEVER,
    purposes: [Purpose.B102, Purpose.B103, Purpose.B104, Purpose.B105],
    recipients: ['OUTREACH'],
    title: {
      nb: 'Om du har et vedtak i barnevernet',
      nn: 'Om du har eit vedtak i barnevernet',
      en: 'Whether you have a child welfare decision',
    },
    description: {
      nb: 'Viser ja eller nei: om et vedtak i barnevernet gjelder for deg nå, men ikke hva slags, fra når eller hvorfor.',
      nn: 'Viser ja eller nei: om eit vedtak i barnevernet gjeld for deg no, men ikkje kva slags, frå når eller kvifor.',
      en: 'Shows yes or no: whether a child welfare decision applies to you now, but not what kind, since when or why.',
    },
  },
  CHILD_WELFARE_PLAN: {
    sensitivities: [Sensitivity.CASE, Sensitivity.FAMILY],
    bundleable: true,
    tellsWhere: TellsWhere.SOME_FIELDS,
    purposes: [Purpose.B101, Purpose.B102, Purpose.B104, Purpose.B105],
    recipients: ['NAV', 'OUTREACH', 'HOUSING'],
    title: { nb: 'Tiltaksplan', nn: 'Tiltaksplan', en: 'Measures plan' },
    description: {
      nb:
        'Viser målene og tiltakene i planen din. Viser også hvem som har ansvaret, og når tiltakene slutter. ' +
        'Bakgrunnen for planen blir ikke vist.',
      nn:
        'Viser måla og tiltaka i planen din. Viser òg kven som har ansvaret, og når tiltaka sluttar. ' +
        'Bakgrunnen for planen blir ikkje vist.',
      en:
        'Shows the goals and measures in your plan. Also shows who is responsible, and when the measures end. ' +
        'The background is not shown.',
    },
  },
  CHILD_WELFARE_TRANSFER: {
    sensitivities: [Sensitivity.CASE],
    bundleable: true,
    tellsWhere: TellsWhere.SOME_FIELDS,
    purposes: [Purpose.B101, Purpose.B102, Purpose.B104],
    recipients: ['NAV', 'OUTREACH', 'HOUSING'],
    title: { nb: 'Overføring til annen hjelp', nn: 'Overføring til anna hjelp', en: 'Transfer to other help' },
    description: {
      nb: 'Viser om hjelpen din skal flyttes fra barnevernet til noen andre, når det skjer, og hvem som tar over.',
      nn: 'Viser om hjelpa di skal flyttast frå barnevernet til nokon andre, når det skjer, og kven som tek over.',
      en: 'Shows whether your help will move from child welfare to somebody else, when it happens and who takes over.',
    },
  },
  CHILD_WELFARE_COURSES: {
    sensitivities: [Sensitivity.WORK],
    bundleable: true,
    tellsWhere: TellsWhere.SOME_FIELDS,
    purposes: [Purpose.B101, Purpose.B102, Purpose.B103, Purpose.B104],
    recipients: ['NAV', 'HOUSING'],
    title: { nb: 'Kurs', nn: 'Kurs', en: 'Courses' },
    description: {
      nb: 'Viser hvilke kurs du er meldt på, for eksempel om bolig, økonomi og jobb, og hvor mange ganger du har vært der.',
      nn: 'Viser kva kurs du er meld på, til dømes om bustad, økonomi og jobb, og kor mange gonger du har vore der.',
      en: 'Shows which courses you have joined, for example about housing, money and work, and how many times you have been there.',
    },
  },
  CHILD_WELFARE_HEALTH_COURSE: {
    sensitivities: [Sensitivity.WORK, Sensitivity.HEALTH, Sensitivity.MENTAL_HEALTH],
    bundleable: false,
    tellsWhere: TellsWhere.NEVER,
    purposes: [Purpose.B104],
    recipients: ['NAV', 'HOUSING'],
    title: { nb: 'Helsekurs', nn: 'Helsekurs', en: 'Health course' },
    description: {
      nb: 'Viser om du er meldt på helsekurset og hvor mange ganger du har vært der, men ikke hva som ble sagt.',
      nn: 'Viser om du er meld på helsekurset og kor mange gonger du har vore der, men ikkje kva som vart sagt.',
      en: 'Shows whether you have joined the health course and how many times you have been there, but not what was said.',
    },
  },
  CHILD_WELFARE_REFUGEE_STATUS: {
    sensitivities: [Sensitivity.ETHNICITY],
    bundleable: false,
    tellsWhere: TellsWhere.NEVER,
    purposes: NO_WORKER_PURPOSE,
    whyNoPurpose: 'where a young person comes from is needed by nobody but who settled them',
    title: { nb: 'Flyktningstatus', nn: 'Flyktningstatus', en: 'Refugee status' },
    description: {
      nb: 'Viser om du kom alene til Norge som flyktning og når du ble bosatt.',
      nn: 'Viser om du kom åleine til Noreg som flyktning og når du vart busett.',
      en: 'Shows whether you came to Norway alone as a refugee, and when you were settled.',
    },
  },
} as const satisfies Record<`CHILD_WELFARE_${string}`, CategoryDefinition>;
