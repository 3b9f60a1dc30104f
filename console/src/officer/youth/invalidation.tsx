import { BodyLong, Heading, TextField, VStack } from '@navikt/ds-react';
import { useState, type FormEvent } from 'react';
import { InvalidateForYouthDocument } from '../../generated/graphql';
import { Done } from '../../shared/done';
import { DraftKept } from '../../shared/draft-kept';
import { FaultAlert } from '../../shared/fault-text';
import { useAct } from '../../shared/use-act';
import { useDraft } from '../../shared/use-draft';
import { useText } from '../../texts/language';
import type { alikeOf } from './alike-consents';
import type { ConsentOfYouth } from './youth-consents';
import { SendButton } from '../../shared/send-button';

const NOTHING = { decision: '' };

/** Carries out that an authority has found the consent void. */
export function Invalidation({
  consent,
  alike,
  again,
}: {
  readonly consent: ConsentOfYouth;
  /** What ends with it, as it was read. */
  readonly alike: ReturnType<typeof alikeOf>;
  readonly again: () => void;
}) {
  const t = useText();
  const { content, change, discard } = useDraft(`invalidate/${consent.id}`, NOTHING);
  const { send, isBusy, faults } = useAct(again);
  const [isDone, setIsDone] = useState(false);
  const decision = content.decision.trim();
  const stands = consent.state === 'ACTIVE' || consent.state === 'NOT_YET_VALID';
  const invalidate = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const input = { id: consent.id, decision, expectedVersion: consent.version, alike: [...alike] };
    if ((await send(InvalidateForYouthDocument, { input })) === null) return;
    discard();
    setIsDone(true);
    again();
  };
  return (
    <VStack gap="space-16" as="section" align="start">
      {!stands && <FaultAlert faults={faults} />}
      <Done>{isDone ? t('officer.invalidate.done') : null}</Done>
      {stands && (
        <>
          <Heading level="2" size="medium">
            {t('officer.invalidate.title')}
          </Heading>
          <BodyLong>{t('officer.invalidate.about')}</BodyLong>
          <form onSubmit={(event) => void invalidate(event)} className="narrow">
            <VStack gap="space-16" align="start">
              <TextField
                id="invalidating-decision"
                label={t('officer.invalidate.decision')}
                description={t('officer.invalidate.decisionAbout')}
                value={content.decision}
                onChange={({ target }) => change({ decision: target.value })}
                autoComplete="off"
              />
              <DraftKept />
              <FaultAlert faults={faults} fieldOf={() => t('officer.invalidate.decision')} />
              <SendButton
                variant="danger"
                isBusy={isBusy}
                needed={[
                  {
                    id: 'invalidating-decision',
                    label: t('officer.invalidate.decision'),
                    isFilled: decision !== '',
                  },
                ]}
              >
                {t('officer.invalidate.now')}
              </SendButton>
            </VStack>
          </form>
        </>
      )}
    </VStack>
  );
}
