import { Provider } from '@navikt/ds-react';
import { en as akselEn, nb as akselNb, nn as akselNn } from '@navikt/ds-react/locales';
import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { IntlProvider, useIntl } from 'react-intl';
import { en } from './en';
import { nb } from './nb';
import { nn } from './nn';
import { isLanguage, type Language, type TextKey, type Texts } from './texts';

const TEXTS: Readonly<Record<Language, Texts>> = { nb, nn, en };

/** What Aksel's own pieces say: how many characters are left, that a window closes. */
const OF_AKSEL = { nb: akselNb, nn: akselNn, en: akselEn } as const satisfies Record<Language, unknown>;

/** How dates, numbers and plurals are written. Browsers know no nynorsk, and write them in English then. */
const LOCALES = { nb: 'nb', nn: 'nb', en: 'en-GB' } as const satisfies Record<Language, string>;

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

/** Says everything below in the language that was chosen. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState(firstLanguage);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const chosen = useMemo(
    () => ({
      language,
      choose(next: Language) {
        localStorage.setItem(KEPT_AS, next);
        setLanguage(next);
      },
    }),
    [language],
  );
  return (
    <Chosen value={chosen}>
      <IntlProvider locale={LOCALES[language]} messages={TEXTS[language]} defaultLocale="nb" timeZone="Europe/Oslo">
        <Provider locale={OF_AKSEL[language]}>{children}</Provider>
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
