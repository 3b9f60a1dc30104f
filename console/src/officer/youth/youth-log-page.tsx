import { BodyLong, Heading, ReadMore, VStack } from '@navikt/ds-react';
import { PageLink } from '../../shared/page-link';
import { YouthLog } from '../../shared/youth-log';
import { useText } from '../../texts/language';

/** The log of one youth, as the youth reads it. */
export function YouthLogPage({ youthId }: { readonly youthId: string }) {
  const t = useText();
  return (
    <VStack gap="space-16" as="section">
      <Heading level="2" size="medium">
        {t('officer.youth.log')}
      </Heading>
      <BodyLong>{t('log.about')}</BodyLong>
      <ReadMore header={t('log.receipts')}>
        <BodyLong spacing>{t('log.receiptsAbout')}</BodyLong>
        <PageLink to="/check-receipt">{t('checkReceipt.link')}</PageLink>
      </ReadMore>
      <YouthLog youthId={youthId} />
    </VStack>
  );
}
