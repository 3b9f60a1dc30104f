import { BodyShort } from '@navikt/ds-react';
import type { ClaimState, EmergencyState, NoticeOutcome } from '../generated/graphql';
import { useText } from '../texts/language';

/** That the youth objects to it, and that no alert of it has got through while nobody has reviewed it. */
export function SaidOfEmergency({
  of: { state, alertOutcome, objectionState },
}: {
  readonly of: {
    readonly state: EmergencyState;
    readonly alertOutcome?: NoticeOutcome | null;
    readonly objectionState?: ClaimState | null;
  };
}) {
  const t = useText();
  return (
    <>
      {state !== 'REVIEWED' && alertOutcome !== 'SENT' && <BodyShort>{t('emergencies.unalerted')}</BodyShort>}
      {objectionState !== null && objectionState !== undefined && objectionState !== 'WITHDRAWN' && (
        <BodyShort>{t('emergencies.objected', { state: t(`term.claimState.${objectionState}`) })}</BodyShort>
      )}
    </>
  );
}
