import { BodyShort, Button, Heading, HStack, VStack } from '@navikt/ds-react';
import type { DataCategory } from '../generated/graphql';
import { useText } from '../texts/language';
import type { MyConsent } from './consent-list';
import { useWords } from './use-words';

/** One kind out of a yes to several, the rest of which stands. */
export function WithdrawPart({
  consent,
  isBusy,
  withdraw,
}: {
  readonly consent: MyConsent;
  readonly isBusy: boolean;
  readonly withdraw: (part: DataCategory) => Promise<void>;
}) {
  const t = useText();
  const { categories } = useWords();
  if (consent.categories.length < 2) return null;
  return (
    <VStack as="section" gap="space-12" align="start">
      <Heading level="3" size="small">
        {t('consents.part.title')}
      </Heading>
      <BodyShort>{t('consents.part.about')}</BodyShort>
      {consent.categories.map((category) => (
        <HStack key={category} gap="space-16" align="center">
          <BodyShort>{categories([category])}</BodyShort>
          <Button
            size="small"
            variant="secondary"
            disabled={isBusy}
            aria-label={`${t('consents.part.now')}: ${categories([category])}`}
            onClick={() => void withdraw(category)}
          >
            {t('consents.part.now')}
          </Button>
        </HStack>
      ))}
    </VStack>
  );
}
