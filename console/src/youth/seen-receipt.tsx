import { BodyLong, Button, HStack, VStack } from '@navikt/ds-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { Done } from '../shared/done';
import { FaultAlert } from '../shared/fault-text';
import { PageLink } from '../shared/page-link';
import { saveFile } from '../shared/save-file';
import { Unreachable } from '../shared/unreachable';
import { useLanguage, useText } from '../texts/language';
import type { GatheredEntry } from './gathered';
import { paragraphsOf } from './receipt-words';
import { useReceipt } from './use-receipt';

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
      {receipt !== null && <Receipt receipt={receipt} said={said} />}
    </VStack>
  );
}

/** A receipt in its own words, which the file has too. */
function Receipt({
  receipt: { disclosureId, text },
  said,
}: {
  readonly receipt: { readonly disclosureId: string; readonly text: string };
  readonly said: string;
}) {
  const t = useText();
  const [isSaved, setIsSaved] = useState(false);
  const save = (): void => {
    saveFile(`${t('receipt.file')}-${disclosureId}.txt`, text, 'text/plain');
    setIsSaved(true);
  };
  return (
    <VStack gap="space-8" className="card">
      <Done>{t('receipt.sealed')}</Done>
      {paragraphsOf(text).map((paragraph) => (
        <BodyLong key={paragraph} size="small" className="receipt-words">
          {paragraph}
        </BodyLong>
      ))}
      <HStack gap="space-16" align="center" className="not-printed">
        <Button size="small" variant="secondary" onClick={save} aria-label={`${t('receipt.save')}: ${said}`}>
          {t('receipt.save')}
        </Button>
        <PageLink to="/check-receipt" named={`${t('checkReceipt.link')}: ${said}`}>
          {t('checkReceipt.link')}
        </PageLink>
      </HStack>
      <Done>{isSaved ? t('receipt.saved') : null}</Done>
    </VStack>
  );
}
