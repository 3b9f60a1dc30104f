import { Alert, BodyLong, Button, Heading, VStack } from '@navikt/ds-react';
import { useEffect, useState } from 'react';
import { askOwnFor } from '../api/ask-own';
import { PageLink } from '../shared/page-link';
import { drafts } from '../shared/own-drafts';
import { useLanguage, useText } from '../texts/language';
import type { TextKey } from '../texts/texts';
import { useSession, type Ended } from './session';

interface Login {
  readonly name: string;
  readonly for: 'EMPLOYEES' | 'CITIZENS';
}

/** What the gateway says in the address when a login came to nothing. */
const OUTCOMES: Readonly<Record<string, TextKey>> = {
  cancelled: 'login.cancelled',
  expired: 'login.expired',
  failed: 'login.failed',
  unavailable: 'login.unavailable',
};

const ENDED: Readonly<Record<NonNullable<Ended>, TextKey>> = {
  over: 'session.over',
  kept: 'session.kept',
  held: 'session.held',
  unknown: 'login.unknown',
  loggedOut: 'login.ended',
};

/** Where one is, with what was chosen there; without what the gateway said of a login. */
function here(): string {
  const search = new URLSearchParams(location.search);
  search.delete('login');
  return `${location.pathname}${search.size === 0 ? '' : `?${search.toString()}`}${location.hash}`;
}

/** Where one logs in: citizens one way, employees another. Who logs in comes back to where they were. */
export function LoginPage({ ended }: { readonly ended: Ended }) {
  const t = useText();
  const { language } = useLanguage();
  const [logins, setLogins] = useState<readonly Login[] | null>([]);
  useEffect(() => {
    askOwnFor<readonly Login[]>('logins').then(setLogins, () => setLogins(null));
  }, []);
  useEffect(() => {
    // Whom the page was of does not stand in the name of the tab.
    document.title = t('app.name');
  }, [t]);
  const { look, letGo } = useSession();
  const isHeld = ended === 'held';
  useEffect(() => {
    // It has taken the place of what somebody was reading.
    if (ended !== null) document.getElementById('content')?.focus();
  }, [ended]);
  useEffect(() => {
    if (!isHeld) return;
    const back = (): void => void (document.visibilityState === 'visible' && look());
    const ask = (event: Event): void => {
      if (drafts.hasUnwritten()) event.preventDefault();
    };
    document.addEventListener('visibilitychange', back);
    addEventListener('beforeunload', ask);
    return () => {
      document.removeEventListener('visibilitychange', back);
      removeEventListener('beforeunload', ask);
    };
  }, [isHeld, look]);
  const outcome = OUTCOMES[new URLSearchParams(location.search).get('login') ?? ''];
  const said = (isHeld ? undefined : outcome) ?? (ended === null ? undefined : ENDED[ended]);
  return (
    <VStack gap="space-24" as="section" className="narrow">
      <Heading level="1" size="large">
        {t('login.title')}
      </Heading>
      <BodyLong>{t('login.about')}</BodyLong>
      {said !== undefined && (
        <Alert variant={isHeld ? 'warning' : 'info'} role="status">
          {t(said)}
        </Alert>
      )}
      {logins === null && <Alert variant="error">{t('login.unavailable')}</Alert>}
      {logins?.map(({ name, for: whom }) => (
        <Button
          key={name}
          as="a"
          variant={whom === 'CITIZENS' ? 'primary' : 'secondary'}
          {...(isHeld ? { target: '_blank', rel: 'noopener' } : {})}
          href={`/console/login?${new URLSearchParams({ as: name, to: isHeld ? '/console/' : here(), lang: language })}`}
        >
          {t(whom === 'CITIZENS' ? 'login.citizens' : 'login.employees')}
          {isHeld && ` (${t('session.newTab')})`}
        </Button>
      ))}
      {!isHeld && (
        <VStack gap="space-8">
          <PageLink to="/copy-in-person">{t('copyHere.link')}</PageLink>
          <PageLink to="/check-receipt">{t('checkReceipt.link')}</PageLink>
        </VStack>
      )}
      {isHeld && (
        <div>
          <Button variant="tertiary" onClick={letGo}>
            {t('session.letGo')}
          </Button>
        </div>
      )}
    </VStack>
  );
}
