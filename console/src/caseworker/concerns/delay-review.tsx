import { BodyShort, Button, Heading, VStack } from '@navikt/ds-react';
import { ReviewDelayOfConcernDocument } from '../../generated/graphql';
import { FaultAlert } from '../../shared/fault-text';
import { useAct } from '../../shared/use-act';
import { useText } from '../../texts/language';
import type { ConcernForm } from './concern-view';

/** A second opinion on a delay that another worker set: without it the youth is told after seven days. */
export function DelayReview({ report, youthId, askedFor, onDone }: ConcernForm & { readonly youthId: string }) {
  const t = useText();
  const { send, isBusy, faults } = useAct(onDone);
  const review = async (): Promise<void> => {
    const input = { youthId, reportId: report.id };
    if ((await send(ReviewDelayOfConcernDocument, { input }, askedFor)) !== null) onDone();
  };
  return (
    <VStack as="section" gap="space-12" align="start">
      <Heading level="2" size="medium">
        {t('concerns.review')}
      </Heading>
      <BodyShort>{t('concerns.reviewAbout')}</BodyShort>
      <FaultAlert faults={faults} />
      <Button variant="secondary" loading={isBusy} onClick={() => void review()}>
        {t('concerns.reviewSend')}
      </Button>
    </VStack>
  );
}
