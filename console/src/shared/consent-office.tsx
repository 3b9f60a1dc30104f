import { BodyShort, Link as AkselLink, Loader, VStack } from '@navikt/ds-react';
import { useCallback, useEffect, useState } from 'react';
import { askOwnFor } from '../api/ask-own';
import { useText } from '../texts/language';
import { Unreachable } from './unreachable';

/** As the operator of the gateway says it. */
interface Office {
  readonly name: string;
  readonly address: string;
  readonly telephone: string;
  readonly email: string;
}

/** Where one reaches a human being, with or without a login. */
export function ConsentOffice() {
  const t = useText();
  const [office, setOffice] = useState<Office | 'away' | null>(null);
  const look = useCallback(() => {
    setOffice(null);
    askOwnFor<Office>('office').then(setOffice, () => setOffice('away'));
  }, []);
  useEffect(look, [look]);
  if (office === null) return <Loader title={t('state.loading')} />;
  if (office === 'away') return <Unreachable again={look} />;
  return (
    <VStack gap="space-4">
      <BodyShort weight="semibold">{office.name}</BodyShort>
      <BodyShort>{t('office.address', { address: office.address })}</BodyShort>
      <BodyShort>
        {t('office.telephone')}{' '}
        <AkselLink href={`tel:${office.telephone.replaceAll(' ', '')}`}>{office.telephone}</AkselLink>
      </BodyShort>
      <BodyShort>
        {t('office.email')} <AkselLink href={`mailto:${office.email}`}>{office.email}</AkselLink>
      </BodyShort>
    </VStack>
  );
}
