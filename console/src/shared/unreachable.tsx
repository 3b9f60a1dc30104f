import { Alert, Button, VStack } from '@navikt/ds-react';
import { useEffect, useState } from 'react';
import { useText } from '../texts/language';

/** That something could not be had now. It never looks like nothing: an outage is no absence. */
export function Unreachable({ again }: { readonly again: () => void }) {
  const t = useText();
  const [isOnline, setIsOnline] = useState(navigator.onLine);
  useEffect(() => {
    const change = (): void => {
      setIsOnline(navigator.onLine);
      if (navigator.onLine) again();
    };
    addEventListener('online', change);
    addEventListener('offline', change);
    return () => {
      removeEventListener('online', change);
      removeEventListener('offline', change);
    };
  }, [again]);
  return (
    <VStack gap="space-16" align="start">
      <Alert variant="error">{t(isOnline ? 'state.failed' : 'state.offline')}</Alert>
      <Button variant="secondary" onClick={again}>
        {t('state.again')}
      </Button>
    </VStack>
  );
}
