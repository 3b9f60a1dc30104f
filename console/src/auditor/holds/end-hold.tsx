import { BodyLong, Button, Heading, HStack, VStack } from '@navikt/ds-react';
import { useEffect, useRef } from 'react';
import { EndLogHoldDocument } from '../../generated/graphql';
import { FaultAlert } from '../../shared/fault-text';
import { useAct } from '../../shared/use-act';
import { useDates, useText } from '../../texts/language';
import type { Hold } from './holds-page';

/** Says what it does to end a hold, and ends it; somebody else may have done so meanwhile. It is gone to when it is shown. */
export function EndHold({
  hold: { number, fromOn, toOn },
  onStop,
  onStale,
  onEnded,
}: {
  readonly hold: Hold;
  readonly onStop: () => void;
  readonly onStale: () => void;
  readonly onEnded: () => void;
}) {
  const t = useText();
  const { day } = useDates();
  const { send, isBusy, faults } = useAct(onStale, ({ code }) => code === 'NOT_FOUND');
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  const end = async (): Promise<void> => {
    if ((await send(EndLogHoldDocument, { input: { number } })) !== null) onEnded();
  };
  return (
    <VStack as="section" gap="space-12" align="start" className="narrow">
      <Heading level="3" size="small" ref={head} tabIndex={-1}>
        {t('logHold.endTitle', { number })}
      </Heading>
      <BodyLong>{t('logHold.endAbout', { from: day(fromOn), to: day(toOn) })}</BodyLong>
      <FaultAlert faults={faults} />
      <HStack gap="space-8">
        <Button variant="danger" size="small" loading={isBusy} onClick={() => void end()}>
          {t('logHold.endNow')}
        </Button>
        <Button variant="secondary" size="small" onClick={onStop}>
          {t('logHold.keep')}
        </Button>
      </HStack>
    </VStack>
  );
}
