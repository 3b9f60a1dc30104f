import { BodyLong, Button, Heading, HStack, List, Loader, VStack } from '@navikt/ds-react';
import { useState } from 'react';
import type { Fault } from '../../api/faults';
import { ask } from '../../api/use-asked';
import {
  PreviewWithdrawalForYouthDocument,
  WithdrawForYouthDocument,
  type PreviewWithdrawalForYouthQuery,
} from '../../generated/graphql';
import { Done } from '../../shared/done';
import { FaultAlert } from '../../shared/fault-text';
import { useAct } from '../../shared/use-act';
import { useText } from '../../texts/language';
import { PreviewedFields } from './previewed-fields';
import type { ConsentOfYouth } from './youth-consents';

type Preview = NonNullable<PreviewWithdrawalForYouthQuery['previewWithdrawal']>;

/** Withdraws on the youth's word: what would close and what stays is shown first. */
export function Withdrawal({
  consent,
  youthId,
  again,
}: {
  readonly consent: ConsentOfYouth;
  readonly youthId: string;
  readonly again: () => void;
}) {
  const t = useText();
  const [step, setStep] = useState<'none' | 'asking' | Preview>('none');
  const [isDone, setIsDone] = useState(false);
  const { send, isBusy, faults } = useAct(again);
  const [unseen, setUnseen] = useState<readonly Fault[]>([]);
  const stands = consent.state === 'ACTIVE' || consent.state === 'NOT_YET_VALID';

  const look = async (): Promise<void> => {
    setStep('asking');
    const { data, faults: refused } = await ask(PreviewWithdrawalForYouthDocument, { youthId, consentId: consent.id });
    setUnseen(refused);
    setStep(data?.previewWithdrawal ?? 'none');
  };
  const withdraw = async (): Promise<void> => {
    const said = { id: consent.id, expectedVersion: consent.version };
    if ((await send(WithdrawForYouthDocument, said)) === null) return;
    setStep('none');
    setIsDone(true);
    again();
  };
  return (
    <VStack gap="space-16" as="section" align="start">
      <Done>{isDone ? t('officer.withdraw.done') : null}</Done>
      <FaultAlert faults={unseen} />
      <FaultAlert faults={faults} />
      {stands && (
        <>
          <Heading level="2" size="medium">
            {t('officer.withdraw.title')}
          </Heading>
          <BodyLong>{t('officer.withdraw.about')}</BodyLong>
          {step === 'none' && (
            <Button variant="secondary" onClick={() => void look()}>
              {t('officer.withdraw.look')}
            </Button>
          )}
          {step === 'asking' && <Loader title={t('state.loading')} />}
          {typeof step === 'object' && (
            <>
              <Heading level="3" size="small">
                {t('officer.withdraw.closes')}
              </Heading>
              <PreviewedFields of={step.closes} none={t('officer.withdraw.closesNothing')} />
              {step.ends.length > 1 && (
                <BodyLong>{t('officer.withdraw.endsMore', { count: step.ends.length - 1 })}</BodyLong>
              )}
              <Heading level="3" size="small">
                {t('officer.withdraw.stays')}
              </Heading>
              {step.stays.length === 0 ? (
                <BodyLong>{t('officer.withdraw.staysNothing')}</BodyLong>
              ) : (
                <List>
                  {step.stays.map(({ purpose, category, reason, statute }) => (
                    <List.Item key={`${purpose}${category}${reason}`}>
                      {t(`term.category.${category}`)} – {t(`term.purpose.${purpose}`)}. {t(`term.reason.${reason}`)}{' '}
                      {statute}
                    </List.Item>
                  ))}
                </List>
              )}
              <HStack gap="space-8">
                <Button variant="danger" loading={isBusy} onClick={() => void withdraw()}>
                  {t('officer.withdraw.now')}
                </Button>
                <Button variant="tertiary" onClick={() => setStep('none')}>
                  {t('officer.withdraw.not')}
                </Button>
              </HStack>
            </>
          )}
        </>
      )}
    </VStack>
  );
}
