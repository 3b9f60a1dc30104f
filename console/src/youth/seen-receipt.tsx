import { Button, VStack } from '@navikt/ds-react';
import { lazy, Suspense } from 'react';
import { useIntl } from 'react-intl';
import { FaultAlert } from '../shared/fault-text';
import { Unreachable } from '../shared/unreachable';
import { useLanguage, useText } from '../texts/language';
import type { GatheredEntry } from './gathered';
import { useReceipt } from './use-receipt';

// Few of those who come in ask for one.
const ReceiptCard = lazy(async () => ({ default: (await import('./receipt-card')).ReceiptCard }));

/** Where a youth gets the receipts of what stands in a line: of one entry, or of each of those that it gathers. */
export function SeenReceipts({
  entries,
  said,
}: {
  readonly entries: readonly GatheredEntry[];
  /** What was done, by whom and when. */
  readonly said: string;
}) {
  const t = useText();
  const { language } = useLanguage();
  const { formatTime } = useIntl();
  const [only] = entries;
  if (only === undefined) return null;
  if (entries.length === 1) {
    return <SeenReceipt key={`${language} ${only.id}`} id={only.id} label={t('receipt.get')} said={said} />;
  }
  return (
    <details className="not-printed">
      <summary aria-label={`${t('receipt.get')}: ${said}`}>{t('receipt.get')}</summary>
      {entries.map(({ id, at }) => (
        <SeenReceipt
          key={`${language} ${id}`}
          id={id}
          label={t('receipt.getOf', {
            time: formatTime(at, { hour: '2-digit', minute: '2-digit', second: '2-digit' }),
          })}
          said={said}
        />
      ))}
    </details>
  );
}

function SeenReceipt({ id, label, said }: { readonly id: string; readonly label: string; readonly said: string }) {
  const { get, isBusy, receipt, isAway, faults } = useReceipt(id);
  return (
    <VStack gap="space-8" align="start">
      <Button
        size="small"
        variant="tertiary"
        className="not-printed"
        loading={isBusy}
        aria-label={`${label}: ${said}`}
        onClick={() => void get()}
      >
        {label}
      </Button>
      <FaultAlert faults={faults} />
      {isAway && !isBusy && <Unreachable again={() => void get()} />}
      {receipt !== null && (
        <Suspense>
          <ReceiptCard receipt={receipt} said={said} />
        </Suspense>
      )}
    </VStack>
  );
}
