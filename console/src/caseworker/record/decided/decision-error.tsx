import { BodyLong, Button, VStack } from '@navikt/ds-react';
import { EnterDecisionOfYouthInErrorDocument } from '../../../generated/graphql';
import { FaultAlert } from '../../../shared/fault-text';
import { useAct } from '../../../shared/use-act';
import { useText } from '../../../texts/language';
import type { Subject } from '../record-form';

/** Says that a decision was recorded in error. It cannot be taken back, so that it stands behind a button of its own. */
export function DecisionError({ subject, onDone }: { readonly subject: Subject; readonly onDone: () => void }) {
  const t = useText();
  const { send, isBusy, faults } = useAct();
  const say = async (): Promise<void> => {
    const input = subject as { readonly youthId: string; readonly decisionId: string };
    if ((await send(EnterDecisionOfYouthInErrorDocument, { input }, { purpose: 'B107' })) !== null) onDone();
  };
  return (
    <VStack gap="space-12" align="start">
      <BodyLong>{t('decided.errorAbout')}</BodyLong>
      <FaultAlert faults={faults} />
      <Button size="small" loading={isBusy} onClick={() => void say()}>
        {t('decided.errorYes')}
      </Button>
    </VStack>
  );
}
