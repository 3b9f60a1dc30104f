import { CATEGORIES, type DataCategory, type Language, type Owner, type Text } from '@brobygger/domain';

const OWNER_TITLES: Readonly<Partial<Record<Owner, Text>>> = {
  CHILD_WELFARE: { nb: 'Barnevernet', nn: 'Barnevernet', en: 'Child welfare' },
  NAV: { nb: 'NAV', nn: 'NAV', en: 'NAV' },
  OUTREACH: { nb: 'Den oppsøkende tjenesten', nn: 'Den oppsøkjande tenesta', en: 'The outreach service' },
  HOUSING: {
    nb: 'De som hjelper deg med å bo',
    nn: 'Dei som hjelper deg med å bu',
    en: 'Those who help you with housing',
  },
  CONSENT: { nb: 'De som passer på samtykkene', nn: 'Dei som passar på samtykka', en: 'The consent registry' },
};

/** Who answers, as a youth says it; of an agency that nobody has named yet, its own name. */
export const ownerTitle = (owner: Owner, language: Language): string => OWNER_TITLES[owner]?.[language] ?? owner;

export const TITLE = { nb: 'Alt om deg', nn: 'Alt om deg', en: 'Everything about you' } as const satisfies Text;

const IDENTITY_HEADING: Text = { nb: 'Hvem du er', nn: 'Kven du er', en: 'Who you are' };

/** What is said of each field of `Youth`. */
const HEADINGS: Readonly<Record<string, Text>> = {
  access: { nb: 'Hva du selv kan se', nn: 'Kva du sjølv kan sjå', en: 'What you can see yourself' },
  consents: { nb: 'Det du har sagt ja til', nn: 'Det du har sagt ja til', en: 'What you have said yes to' },
  consentRequests: { nb: 'Det noen har spurt deg om', nn: 'Det nokon har spurt deg om', en: 'What you were asked' },
  disclosures: { nb: 'Hvem som fikk se hva', nn: 'Kven som fekk sjå kva', en: 'Who was let see what' },
  disclosureSummary: {
    nb: 'Hvor ofte hver fikk se noe',
    nn: 'Kor ofte kvar fekk sjå noko',
    en: 'How often each was let see something',
  },
  emergencyAccesses: {
    nb: 'Det som ble åpnet fordi noen var i fare',
    nn: 'Det som vart opna fordi nokon var i fare',
    en: 'What was opened because somebody was in danger',
  },
  guardianSignings: {
    nb: 'Det en foresatt må si ja til',
    nn: 'Det ein føresett må seie ja til',
    en: 'What a guardian must say yes to',
  },
  informationOrders: {
    nb: 'Det barnevernet har krevd å få vite',
    nn: 'Det barnevernet har kravd å få vite',
    en: 'What child welfare has ordered to be told',
  },
  notices: { nb: 'Beskjeder du har fått', nn: 'Meldingar du har fått', en: 'What you were told of' },
  selfPresentation: {
    nb: 'Det du har sagt med dine egne ord',
    nn: 'Det du har sagt med dine eigne ord',
    en: 'What you have said in your own words',
  },
  selfPresentationSections: {
    nb: 'Alt du har skrevet om deg selv',
    nn: 'Alt du har skrive om deg sjølv',
    en: 'All that you have written about yourself',
  },
  serviceRelations: { nb: 'Hvem som hjelper deg', nn: 'Kven som hjelper deg', en: 'Who helps you' },
  sharedOutside: {
    nb: 'Det som ble sagt på telefon eller papir',
    nn: 'Det som vart sagt på telefon eller papir',
    en: 'What was told by telephone or on paper',
  },
  handovers: {
    nb: 'Det tjenester har sendt videre om deg',
    nn: 'Det tenester har sendt vidare om deg',
    en: 'What services have passed on about you',
  },
  claims: {
    nb: 'Det du har bedt om å få rettet, eller sagt nei til',
    nn: 'Det du har bede om å få retta, eller sagt nei til',
    en: 'What you asked to have put right, or objected to',
  },
  guardiansNotInformed: {
    nb: 'Hva foresatte ikke får vite om helsen din',
    nn: 'Kva føresette ikkje får vite om helsa di',
    en: 'What guardians are not told about your health',
  },
  guardianPermissions: {
    nb: 'Om foresatte lar deg bo i et bofellesskap',
    nn: 'Om føresette lèt deg bu i eit bufellesskap',
    en: 'Whether guardians let you live in a shared house',
  },
  withdrawalNotices: {
    nb: 'Hvem som fikk vite at et ja er slutt',
    nn: 'Kven som fekk vite at eit ja er slutt',
    en: 'Who was told that a yes has ended',
  },
  copiesInPerson: {
    nb: 'Kopier du har fått ved oppmøte',
    nn: 'Kopiar du har fått ved oppmøte',
    en: 'Copies that you were given in person',
  },
  blockedWorkers: { nb: 'Hvem du har stengt ute', nn: 'Kven du har stengt ute', en: 'Whom you keep out' },
  guardians: { nb: 'De som er foresatte', nn: 'Dei som er føresette', en: 'Your guardians' },
  merges: {
    nb: 'To registreringer som er gjort til én',
    nn: 'To registreringar som er gjorde til éi',
    en: 'Two registrations that were made one',
  },
};

/** The heading of a part, in the words of the catalogue where it has a category; of what nobody has named yet, the field's own name. */
export function headingOf(
  {
    field,
    owner,
    category,
  }: { readonly field: string | null; readonly owner: Owner; readonly category: DataCategory | null },
  language: Language,
): string {
  if (field === null) return IDENTITY_HEADING[language];
  const own = Object.hasOwn(HEADINGS, field) ? HEADINGS[field] : undefined;
  if (own !== undefined) return own[language];
  if (category !== null) return CATEGORIES[category].title[language];
  return owner === 'CONSENT' ? field : ownerTitle(owner, language);
}

/** What stands above the copy. */
export const PREFACE: Readonly<Record<Language, readonly string[]>> = {
  nb: [
    'Dette er alt du kan lese om deg selv her, i ett. I hver del står det eldste først.',
    'TOLD: her står det. NOTHING: det er ikke noe å vise. WITHHELD: det vises ikke her. Spør dem som eier det.',
    'NOT_ANSWERED: de svarte ikke. Det betyr ikke at de ikke har noe. Spør igjen senere.',
    'NOT_WHOLE: noe mangler i delen. Da står det hva.',
    'At du hentet dette, står i listen over hvem som har lest om deg.',
  ],
  nn: [
    'Dette er alt du kan lese om deg sjølv her, i eitt. I kvar del står det eldste først.',
    'TOLD: her står det. NOTHING: det er ikkje noko å vise. WITHHELD: det blir ikkje vist her. Spør dei som eig det.',
    'NOT_ANSWERED: dei svarte ikkje. Det tyder ikkje at dei ikkje har noko. Spør igjen seinare.',
    'NOT_WHOLE: noko manglar i delen. Da står det kva.',
    'At du henta dette, står i lista over kven som har lese om deg.',
  ],
  en: [
    'This is all that you can read about yourself here, in one. In each part the oldest comes first.',
    'TOLD: here it is. NOTHING: there is nothing to show. WITHHELD: it is not shown here. Ask those who keep it.',
    'NOT_ANSWERED: they did not answer. That does not mean that they have nothing. Ask again later.',
    'NOT_WHOLE: something is missing in the part. It says what.',
    'That you fetched this stands in the list of who has read about you.',
  ],
};
