import { Alert, BodyLong, Button, Heading, VStack } from '@navikt/ds-react';
import { useEffect, useState } from 'react';
import { askOwnFor } from '../api/ask-own';
import { useLanguage, useText } from '../texts/language';
import type { TextKey } from '../texts/texts';
import type { Ended } from './session';

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
  unknown: 'login.unknown',
  loggedOut: 'login.ended',
};

/** Where one logs in: citizens one way, employees another. Who logs in comes back to where they were. */
export function LoginPage({ ended }: { readonly ended: Ended }) {
  const t = useText();
  const { language } = useLanguage();
  const [logins, setLogins] = useState<readonly Login[] | null>([]);
  useEffect(() => {
    askOwnFor<readonly Login[]>('logins').then(setLogins, () => setLogins(null));
  }, []);
  const outcome = OUTCOMES[new URLSearchParams(location.search).get('login') ?? ''];
  const said = outcome ?? (ended === null ? undefined : ENDED[ended]);
  return (
    <VStack gap="space-24" as="section" className="narrow">
      <Heading level="1" size="large">
        {t('login.title')}
      </Heading>
      <BodyLong>{t('login.about')}</BodyLong>
      {said !== undefined && (
        <Alert variant="info" role="status">
          {t(said)}
        </Alert>
      )}
      {logins === null && <Alert variant="error">{t('login.unavailable')}</Alert>}
      {logins?.map(({ name, for: whom }) => (
        <Button
          key={name}
          as="a"
          variant={whom === 'CITIZENS' ? 'primary' : 'secondary'}
          href={`/console/login?${new URLSearchParams({ as: name, to: location.pathname, lang: language })}`}
        >
          {t(whom === 'CITIZENS' ? 'login.citizens' : 'login.employees')}
        </Button>
      ))}
    </VStack>
  );
}
