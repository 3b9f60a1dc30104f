import { Provider } from '@navikt/ds-react';
import { en as partsInEnglish, nb as partsInBokmal, nn as partsInNynorsk } from '@navikt/ds-react/locales';
import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { IntlProvider, useIntl } from 'react-intl';
import { nb } from './nb';
import { isLanguage, type Language, type TextKey, type Texts } from './texts';

/** Each language is fetched when it is chosen; bokmål comes with the pages, whose keys it names. */
const TEXTS: Readonly<Record<Language, () => Promise<Texts>>> = {
  nb: () => Promise.resolve(nb),
  nn: async () => (await import('./nn')).nn,
  en: async () => (await import('./en')).en,
};

/** How dates, numbers and plurals are written. Browsers know no nynorsk, and write them in English then. */
const LOCALES = { nb: 'nb', nn: 'nb', en: 'en-GB' } as const satisfies Record<Language, string>;

/** What the parts of the pages say of themselves, as how many characters are left. */
const PARTS = { nb: partsInBokmal, nn: partsInNynorsk, en: partsInEnglish } as const satisfies Record<Language, object>;

/** The one thing that is kept in the browser: it says nothing of anybody. */
const KEPT_AS = 'brobygger.language';

const Chosen = createContext<{ readonly language: Language; readonly choose: (language: Language) => void } | null>(
  null,
);

/** The language that was chosen here before, or bokmål. */
function firstLanguage(): Language {
  const kept = localStorage.getItem(KEPT_AS);
  return isLanguage(kept) ? kept : 'nb';
}

/** A language, with all that is said in it. */
interface Spoken {
  readonly language: Language;
  readonly texts: Texts;
}

/** What is spoken, and how another language is: once it is here, and not at all where it cannot be had. */
function useSpoken(): readonly [Spoken | null, (next: Language) => void] {
  const [spoken, setSpoken] = useState<Spoken | null>(null);
  const latest = useRef(0);
  const speak = useCallback((next: Language): void => {
    const mine = ++latest.current;
    document.documentElement.ariaBusy = 'true';
    void TEXTS[next]()
      .then(
        (texts) => ({ language: next, texts }),
        () => null,
      )
      .then((found) => {
        if (mine !== latest.current) return;
        document.documentElement.ariaBusy = null;
        setSpoken((before) => found ?? before ?? { language: 'nb', texts: nb });
      });
  }, []);
  useEffect(() => speak(firstLanguage()), [speak]);
  const choose = useCallback(
    (next: Language): void => {
      localStorage.setItem(KEPT_AS, next);
      speak(next);
    },
    [speak],
  );
  return [spoken, choose];
}

/** Says everything below in the language that was chosen. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [spoken, choose] = useSpoken();
  const language = spoken?.language ?? 'nb';
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const chosen = useMemo(() => ({ language, choose }), [language, choose]);
  if (spoken === null) return null;
  return (
    <Chosen value={chosen}>
      <IntlProvider locale={LOCALES[language]} messages={spoken.texts} defaultLocale="nb" timeZone="Europe/Oslo">
        <Provider locale={PARTS[language]}>{children}</Provider>
      </IntlProvider>
    </Chosen>
  );
}

/** The language, and how another is chosen. */
export function useLanguage() {
  const chosen = useContext(Chosen);
  if (chosen === null) throw new Error('outside of LanguageProvider');
  return chosen;
}

/** Says a text by its key, with values filled in. */
export function useText(): (key: TextKey, values?: Readonly<Record<string, string | number | Date>>) => string {
  const { formatMessage } = useIntl();
  return (id, values) => formatMessage({ id }, values === undefined ? undefined : { ...values });
}

/** Says dates and times, as people here do: of Norway, whatever the machine says. */
export function useDates() {
  const { formatDate } = useIntl();
  return {
    day: (at: string | Date) => formatDate(at, { day: 'numeric', month: 'long', year: 'numeric' }),
    time: (at: string | Date) =>
      formatDate(at, { day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' }),
  };
}
