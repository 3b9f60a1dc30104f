import { BodyLong, Button, HStack, VStack } from '@navikt/ds-react';
import { useState } from 'react';
import { Done } from '../shared/done';
import { PageLink } from '../shared/page-link';
import { saveFile } from '../shared/save-file';
import { useText } from '../texts/language';
import { paragraphsOf } from './receipt-words';

/** A receipt in its own words, which the file has too. */
export function ReceiptCard({
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
