import { BodyLong, Button, VStack } from '@navikt/ds-react';
import { BeginReferredFollowUpOfYouthDocument } from '../../generated/graphql';
import { useText } from '../../texts/language';
import type { Acting } from './follow-up-page';

/** A referral that was accepted, and on which no follow-up was begun yet. */
export function BegunOnReferral({
  youthId,
  handoverId,
  acting: { send, isBusy, askedFor, onDone },
}: {
  readonly youthId: string;
  readonly handoverId: string;
  readonly acting: Acting;
}) {
  const t = useText();
  const begin = async (): Promise<void> => {
    const input = { youthId, handoverId };
    if ((await send(BeginReferredFollowUpOfYouthDocument, { input }, askedFor)) !== null) onDone();
  };
  return (
    <VStack as="section" gap="space-12" align="start" className="agency">
      <BodyLong>{t('followUp.accepted')}</BodyLong>
      <Button loading={isBusy} onClick={() => void begin()}>
        {t('followUp.begin')}
      </Button>
    </VStack>
  );
}
