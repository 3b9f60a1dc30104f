import { Button, VStack } from '@navikt/ds-react';
import { useState, type FormEvent } from 'react';
import type { AskedFor } from '../../api/api-client';
import { FaultAlert } from '../../shared/fault-text';
import { OrganisationSelect } from '../../shared/organisation-select';
import { useText } from '../../texts/language';
import { TAKEN_BY, type Sendable } from './handovers-of-youth';
import { useHandingOver } from './use-handing-over';

/** Whom to send one thing to. */
export function SendForm({
  youthId,
  sendable,
  askedFor,
  onSent,
  again,
}: {
  readonly youthId: string;
  readonly sendable: Sendable;
  readonly askedFor: AskedFor;
  readonly onSent: () => void;
  readonly again: () => void;
}) {
  const t = useText();
  const { send, isBusy, faults } = useHandingOver(youthId, askedFor, again);
  const [receiverId, setReceiverId] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setIsMissing(receiverId === '');
    if (receiverId !== '' && (await send(sendable, receiverId))) onSent();
  };
  return (
    <form onSubmit={(event) => void submit(event)} noValidate className="narrow">
      <VStack gap="space-16" align="start">
        <OrganisationSelect
          label={t('handover.receiver')}
          any={t('received.choose')}
          agencies={TAKEN_BY[sendable.kind]}
          askedFor={{ purpose: 'B107' }}
          value={receiverId}
          error={isMissing ? t('record.missing') : undefined}
          onChange={(organisation) => setReceiverId(organisation?.id ?? '')}
        />
        <FaultAlert
          faults={faults}
          fieldOf={(argument) => (argument === 'input.receiverId' ? t('handover.receiver') : null)}
        />
        <Button type="submit" loading={isBusy}>
          {t('handover.send')}
        </Button>
      </VStack>
    </form>
  );
}
