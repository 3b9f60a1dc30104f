import { BodyLong, Button, VStack } from '@navikt/ds-react';
import { TakeClaimDocument } from '../generated/graphql';
import { FaultAlert } from '../shared/fault-text';
import { useAct } from '../shared/use-act';
import { useText } from '../texts/language';
import type { TextKey } from '../texts/texts';
import { ANSWERING, type ClaimOfService } from './claim-of-service';

/** Takes what nobody has taken, or takes it over from a colleague. */
export function TakeClaim({
  claim: { id, version, takenBy },
  after,
}: {
  readonly claim: ClaimOfService;
  readonly after: (done: TextKey | null) => void;
}) {
  const t = useText();
  const { send, isBusy, faults } = useAct(() => after(null));
  const take = async (): Promise<void> => {
    if ((await send(TakeClaimDocument, { claimId: id, version }, ANSWERING)) !== null) after('answering.taken');
  };
  return (
    <VStack gap="space-12" align="start">
      <BodyLong>{t('answering.takeAbout')}</BodyLong>
      <FaultAlert faults={faults} />
      <Button variant="secondary" loading={isBusy} onClick={() => void take()}>
        {takenBy === null || takenBy === undefined ? t('answering.take') : t('answering.takeOver', { who: takenBy })}
      </Button>
    </VStack>
  );
}
