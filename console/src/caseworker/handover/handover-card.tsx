import { BodyShort, Button, Heading, HStack, VStack } from '@navikt/ds-react';
import { useId, type ReactNode } from 'react';
import { isAway, isWithheld, type Fault } from '../../api/faults';
import { useDates, useText } from '../../texts/language';
import type { Sendable, Sent } from './handovers-of-youth';

export type Shown = Sendable | Sent;

/** What something is: an order with its need, a referral with what it rests on, a transfer with its day. */
export function useHandoverName() {
  const t = useText();
  return ({ kind, basis, said }: Shown): string =>
    [t(`term.handover.${kind}`), basis === undefined ? said : t(`handover.basis.${basis}`)]
      .filter((part) => part !== undefined && part !== null)
      .join(': ');
}

/** What is done with one thing: what the button says, and the form behind it. */
export interface HandoverAct {
  readonly opens: 'handover.sendThis' | 'handover.changeThis' | 'handover.answerThis' | 'handover.sayThis';
  readonly form: ReactNode;
}

/** One thing that can be sent or was, and behind buttons what is done with it. */
export function HandoverCard({
  shown,
  faults,
  acts,
  opened,
  onOpen,
}: {
  readonly shown: Shown;
  readonly faults: readonly Fault[];
  /** What can be done with it, each behind a button; none where nothing can. */
  readonly acts: readonly HandoverAct[];
  /** What of it is open. */
  readonly opened: HandoverAct['opens'] | null;
  readonly onOpen: (opens: HandoverAct['opens']) => void;
}) {
  const t = useText();
  const { day } = useDates();
  const name = useHandoverName()(shown);
  const heading = useId();
  return (
    <VStack as="section" gap="space-8" align="start" className="agency" aria-labelledby={heading}>
      <Heading level="3" size="small" id={heading}>
        {name}
      </Heading>
      {'state' in shown && <Standing sent={shown} faults={faults} />}
      {shown.onDay !== null && shown.onDay !== undefined && (
        <BodyShort>{t(`handover.onDay.${shown.kind}`, { day: day(shown.onDay) })}</BodyShort>
      )}
      {acts.length > 0 && (
        <HStack gap="space-8">
          {acts.map(({ opens }) => (
            <Button
              key={opens}
              variant="secondary"
              size="small"
              aria-expanded={opened === opens}
              aria-label={t(`${opens}Of`, { what: name })}
              onClick={() => onOpen(opens)}
            >
              {t(opens)}
            </Button>
          ))}
        </HStack>
      )}
      {acts.find(({ opens }) => opens === opened)?.form}
    </VStack>
  );
}

/** Whom it was sent to, where it stands, and what its receiver said. */
function Standing({ sent, faults }: { readonly sent: Sent; readonly faults: readonly Fault[] }) {
  const t = useText();
  const { day } = useDates();
  const { state, receiver, receiverAt, reason, proposedOn } = sent;
  const to = isWithheld(faults, receiverAt)
    ? t('received.withheld')
    : isAway(faults, receiverAt)
      ? t('handover.away')
      : (receiver ?? (sent.isNeverSent ? null : t('received.unknown')));
  return (
    <>
      {/* What was called off before it was sent has no receiver. */}
      {to !== null && <BodyShort>{t('handover.to', { name: to })}</BodyShort>}
      <BodyShort>
        {state.of === 'TRANSFER' ? t(`value.transfer.${state.is}`) : t(`term.handoverState.${state.is}`)}
      </BodyShort>
      {reason !== null && <BodyShort>{t('handover.reason', { reason: t(`term.handoverReason.${reason}`) })}</BodyShort>}
      {proposedOn !== null && proposedOn !== undefined && (
        <BodyShort>{t('handover.proposed', { day: day(proposedOn) })}</BodyShort>
      )}
    </>
  );
}
