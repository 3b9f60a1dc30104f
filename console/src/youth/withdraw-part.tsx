import { BodyShort, Button, Heading, VStack } from '@navikt/ds-react';
import { useAsked } from '../api/use-asked';
import { PreviewWithdrawalDocument, type DataCategory } from '../generated/graphql';
import { useText } from '../texts/language';
import type { MyConsent } from './consent-list';
import { PreviewOfWithdrawal, type Withdraw } from './preview-of-withdrawal';
import { useWords } from './use-words';

/** One kind out of a yes to several, the rest of which stands: each with what taking it out would change. */
export function WithdrawPart({
  consent,
  ...of
}: Omit<OfOne, 'consentId' | 'category'> & { readonly consent: MyConsent }) {
  const t = useText();
  return (
    <VStack as="section" gap="space-16" align="start">
      <Heading level="3" size="small">
        {t('consents.part.title')}
      </Heading>
      <BodyShort>{t('consents.part.about')}</BodyShort>
      {consent.categories.map((category) => (
        <OnePart key={category} consentId={consent.id} category={category} {...of} />
      ))}
    </VStack>
  );
}

interface OfOne {
  readonly consentId: string;
  readonly category: DataCategory;
  readonly recipient: string;
  readonly isBusy: boolean;
  readonly withdraw: Withdraw;
}

function OnePart({ consentId, category, recipient, isBusy, withdraw }: OfOne) {
  const t = useText();
  const { categories } = useWords();
  const asked = useAsked(PreviewWithdrawalDocument, { consentId, categories: [category] });
  const what = categories([category]);
  return (
    <VStack gap="space-8" align="start" className="card" data-part={category}>
      <Heading level="4" size="xsmall">
        {what}
      </Heading>
      <PreviewOfWithdrawal asked={asked} recipient={recipient} />
      <Button
        size="small"
        variant="secondary"
        disabled={isBusy}
        aria-label={`${t('consents.part.now')}: ${what}`}
        onClick={() => void withdraw(asked.data?.previewWithdrawal?.stays ?? null, category)}
      >
        {t('consents.part.now')}
      </Button>
    </VStack>
  );
}
