import { Button, Heading, VStack } from '@navikt/ds-react';
import { useAsked } from '../api/use-asked';
import { PreviewWithdrawalDocument } from '../generated/graphql';
import { useText } from '../texts/language';
import type { MyConsent } from './consent-list';
import { PreviewOfWithdrawal, type Withdraw } from './preview-of-withdrawal';
import { WithdrawPart } from './withdraw-part';

/** What would end, what would stay, and the button; which is there even where that cannot be told. */
export function Withdrawal({
  consent,
  recipient,
  isBusy,
  withdraw,
}: {
  readonly consent: MyConsent;
  readonly recipient: string;
  readonly isBusy: boolean;
  readonly withdraw: Withdraw;
}) {
  const t = useText();
  const asked = useAsked(PreviewWithdrawalDocument, { consentId: consent.id });
  return (
    <VStack as="section" gap="space-12" align="start">
      <Heading level="2" size="medium">
        {t('consents.withdrawTitle')}
      </Heading>
      <PreviewOfWithdrawal asked={asked} recipient={recipient} />
      <Button
        variant="danger"
        loading={isBusy}
        onClick={() => void withdraw(asked.data?.previewWithdrawal?.stays ?? null)}
      >
        {t('consents.withdrawNow')}
      </Button>
      {consent.categories.length > 1 && (
        <WithdrawPart consent={consent} recipient={recipient} isBusy={isBusy} withdraw={withdraw} />
      )}
    </VStack>
  );
}
