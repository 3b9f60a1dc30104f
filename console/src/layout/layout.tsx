import { Button, HStack, Select, Theme } from '@navikt/ds-react';
import { useEffect, useState, type ReactNode } from 'react';
import { NavLink } from 'react-router';
import type { Place } from '../places';
import { PartInHeader } from '../session/part-in-header';
import { useSession } from '../session/session';
import { PageLink } from '../shared/page-link';
import { useLanguage, useText } from '../texts/language';
import { isLanguage, LANGUAGES } from '../texts/texts';
import { QuickExit } from './quick-exit';

const DARK = matchMedia('(prefers-color-scheme: dark)');

/** As the machine says, and as it says later. */
function useTheme(): 'light' | 'dark' {
  const [isDark, setIsDark] = useState(DARK.matches);
  useEffect(() => {
    const change = (): void => setIsDark(DARK.matches);
    DARK.addEventListener('change', change);
    return () => DARK.removeEventListener('change', change);
  }, []);
  return isDark ? 'dark' : 'light';
}

/** What stands round every page: the way past it, the language, the menu, the way out. */
export function Layout({ places, children }: { readonly places: readonly Place[]; readonly children: ReactNode }) {
  const t = useText();
  const theme = useTheme();
  const { language, choose } = useLanguage();
  const { state, logOut } = useSession();
  return (
    <Theme theme={theme} className="page">
      <a className="skip" href="#content">
        {t('app.skip')}
      </a>
      <header className="top">
        <HStack gap="space-16" align="center" justify="space-between">
          <NavLink to="/" className="name">
            {t('app.name')}
          </NavLink>
          <HStack gap="space-8" align="center">
            <Select
              label={t('app.language')}
              hideLabel
              size="small"
              value={language}
              onChange={({ target }) => {
                if (isLanguage(target.value)) choose(target.value);
              }}
            >
              {Object.entries(LANGUAGES).map(([code, name]) => (
                <option key={code} value={code} lang={code}>
                  {name}
                </option>
              ))}
            </Select>
            {state.is === 'in' && (
              <Button variant="tertiary" size="small" onClick={() => void logOut()}>
                {t('app.logout')}
              </Button>
            )}
            <QuickExit />
          </HStack>
        </HStack>
        <PartInHeader />
        {places.length > 0 && (
          <nav aria-label={t('app.menu')}>
            <ul className="menu">
              {places
                .filter(({ isOffMenu }) => isOffMenu !== true)
                .map(({ path, title }) => (
                  <li key={path}>
                    <NavLink to={path}>{t(title)}</NavLink>
                  </li>
                ))}
            </ul>
          </nav>
        )}
      </header>
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      <footer className="foot">
        <PageLink to="/statement">{t('statement.link')}</PageLink>
      </footer>
    </Theme>
  );
}
