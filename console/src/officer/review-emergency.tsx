import { Radio, RadioGroup, Textarea, VStack } from '@navikt/ds-react';
import { useState, type FormEvent } from 'react';
import type { AskedFor } from '../api/api-client';
import type { Fault } from '../api/faults';
import { act } from '../api/use-asked';
import { ReviewEmergencyDocument, type EmergencyOutcome } from '../generated/graphql';
import { DraftKept } from '../shared/draft-kept';
import { FaultAlert } from '../shared/fault-text';
import { SendButton } from '../shared/send-button';
import { useDraft } from '../shared/use-draft';
import { useText } from '../texts/language';

const NOTHING: { readonly outcome: EmergencyOutcome | ''; readonly note: string } = { outcome: '', note: '' };

/** So many characters a note has at the least. */
const SHORTEST_NOTE = 20;

/** Says whether what somebody opened was right, once; the youth is told. */
export function ReviewEmergency({
  emergencyId,
  askedFor = {},
  onReviewed,
}: {
  readonly emergencyId: string;
  readonly askedFor?: AskedFor;
  readonly onReviewed: () => void;
}) {
  const t = useText();
  const { content, change, discard } = useDraft(`review/${emergencyId}`, NOTHING);
  const [isBusy, setIsBusy] = useState(false);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const { outcome, note } = content;
  // Several stand on a page.
  const ids = { outcome: `outcome-${emergencyId}`, note: `note-${emergencyId}` };
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (outcome === '') return;
    setIsBusy(true);
    const { done, faults: refused } = await act(
      ReviewEmergencyDocument,
      { input: { emergencyId, outcome, note } },
      askedFor,
    );
    setIsBusy(false);
    setFaults(refused);
    if (done === null) return;
    discard();
    onReviewed();
  };
  return (
    <form onSubmit={(event) => void send(event)} className="narrow">
      <VStack gap="space-16" align="start">
        <RadioGroup
          id={ids.outcome}
          tabIndex={-1}
          legend={t('officer.emergency.outcome')}
          value={outcome}
          onChange={(next: EmergencyOutcome) => change({ outcome: next })}
        >
          <Radio value="JUSTIFIED">{t('term.emergencyOutcome.JUSTIFIED')}</Radio>
          <Radio value="NOT_JUSTIFIED">{t('term.emergencyOutcome.NOT_JUSTIFIED')}</Radio>
        </RadioGroup>
        <Textarea
          id={ids.note}
          label={t('officer.emergency.note')}
          description={t('officer.emergency.noteAbout')}
          value={note}
          maxLength={2000}
          onChange={({ target }) => change({ note: target.value })}
        />
        <DraftKept />
        <FaultAlert faults={faults} />
        <SendButton
          isBusy={isBusy}
          needed={[
            { id: ids.outcome, label: t('officer.emergency.outcome'), isFilled: outcome !== '' },
            { id: ids.note, label: t('officer.emergency.note'), isFilled: note.trim().length >= SHORTEST_NOTE },
          ]}
        >
          {t('officer.emergency.send')}
        </SendButton>
      </VStack>
    </form>
  );
}
