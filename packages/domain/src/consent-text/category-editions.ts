import { CATEGORIES, type DataCategory } from '../data-category';
import type { Language, Text } from '../language';
import type { Edition, Said } from './edition';

/** What was said of a category before, and since which version the catalogue says what it says now. */
interface CategoryEditions {
  readonly since: number;
  /** Oldest first, each `title: description`. */
  readonly before: readonly [FormerText, ...FormerText[]];
}

interface FormerText {
  readonly since: number;
  readonly text: Text;
}

/** The categories whose title or description in the catalogue has changed since it was first shown in a consent form. */
export const CATEGORY_EDITIONS: Readonly<Partial<Record<DataCategory, CategoryEditions>>> = {
  NAV_QUALIFICATION: {
    since: 2,
    before: [
      {
        since: 1,
        text: {
          nb: 'Kvalifisering: Viser om du er med i 22B Kvalifisering, og hvor mange av de planlagte dagene du har vært der.',
          nn: 'Kvalifisering: Viser om du er med i 22B Kvalifisering, og kor mange av dei planlagde dagane du har vore der.',
          en:
            'Qualification programme: Shows whether you take part in 22B Kvalifisering and on how many of the planned days you have been ' +
            'there.',
        },
      },
    ],
  },
  CHILD_WELFARE_REFUGEE_STATUS: {
    since: 2,
    before: [
      {
        since: 1,
        text: {
          nb: 'Flyktningstatus: Viser om du kom alene til Norge som flyktning og når du ble bosatt.',
          nn: 'Flyktningstatus: Viser om du kom åleine til Noreg som flyktning og når du vart busett.',
          en: 'Refugee status: Shows whether you came to Norway alone as a refugee, and when you were settled.',
        },
      },
    ],
  },
};

/** What the form says of the category. Its last edition is the catalogue's title and description. */
export function saidOfCategory(category: DataCategory, language: Language): Said {
  const { title, description } = CATEGORIES[category];
  const now: Edition = { since: 1, text: `${title[language]}: ${description[language]}` };
  const editions = CATEGORY_EDITIONS[category];
  if (editions === undefined) return now.text;
  const [first, ...later] = editions.before.map(({ since, text }) => ({ since, text: text[language] }));
  return first === undefined ? now.text : [first, ...later, { ...now, since: editions.since }];
}
