import { BodyShort, Button, Heading, VStack } from '@navikt/ds-react';
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

/** One thing that can be sent or was, and behind a button what is done with it. */
export function HandoverCard({
  shown,
  faults,
  opens,
  isOpen,
  onOpen,
  children,
}: {
  readonly shown: Shown;
  readonly faults: readonly Fault[];
  /** What the button says; none where nothing can be done. */
  readonly opens: 'handover.sendThis' | 'handover.sayThis' | null;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
  readonly children: ReactNode;
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
      {opens !== null && (
        <Button
          variant="secondary"
          size="small"
          aria-expanded={isOpen}
          aria-label={t(`${opens}Of`, { what: name })}
          onClick={onOpen}
        >
          {t(opens)}
        </Button>
      )}
      {isOpen && children}
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
      : (receiver ?? t('received.unknown'));
  return (
    <>
      <BodyShort>{t('handover.to', { name: to })}</BodyShort>
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
