import { BodyLong, BodyShort, Heading, VStack } from '@navikt/ds-react';
import { useId, useState } from 'react';
import type { AskedFor } from '../../api/api-client';
import { TakeIntoCaseDocument } from '../../generated/graphql';
import { FaultAlert } from '../../shared/fault-text';
import { useAct } from '../../shared/use-act';
import { useStatute } from '../../shared/use-statute';
import { useDates, useText } from '../../texts/language';
import { CaseNote } from './case-note';
import { noteText, type NoteItem } from './note-text';
import { SendButton } from '../../shared/send-button';

/** So many fields are taken at once, as the registry has it. */
const MOST = 50;

/** Says that what was chosen is taken into the case, and shows the note for the journal. The note is here alone, and goes with the page. */
export function TakingPanel({
  youthId,
  askedFor,
  items,
  isChoosing,
  onTaken,
}: {
  readonly youthId: string;
  /** For what it was read, and under which order. */
  readonly askedFor: AskedFor;
  readonly items: readonly NoteItem[];
  readonly isChoosing: boolean;
  readonly onTaken: () => void;
}) {
  const t = useText();
  const { time } = useDates();
  const statute = useStatute();
  const id = useId();
  const counted = useId();
  const { send, isBusy, faults } = useAct();
  const [note, setNote] = useState<string | null>(null);
  const fields = [...new Set(items.flatMap((item) => item.fields))];
  const take = async (): Promise<void> => {
    const done = await send(TakeIntoCaseDocument, { input: { youthId, fields } }, askedFor);
    if (done === null) return;
    setNote(noteText(items, done.takeIntoCase, { t, time, statute }));
    onTaken();
  };
  if (!isChoosing) return note === null ? null : <CaseNote text={note} onClose={() => setNote(null)} />;
  return (
    <section className="agency" aria-labelledby={id}>
      <VStack gap="space-16" align="start">
        <Heading level="2" size="small" id={id}>
          {t('take.title')}
        </Heading>
        <BodyLong>{t('take.about')}</BodyLong>
        <BodyShort role="status" id={counted} tabIndex={-1}>
          {t('take.count', { count: items.length })}
        </BodyShort>
        {fields.length > MOST && <BodyShort>{t('take.tooMany')}</BodyShort>}
        <FaultAlert faults={faults} />
        <SendButton
          size="small"
          isBusy={isBusy}
          needed={[
            { id: counted, label: t('take.title'), isFilled: fields.length > 0, said: t('take.none') },
            { id: counted, label: t('take.title'), isFilled: fields.length <= MOST, said: t('take.tooMany') },
          ]}
          onSend={() => void take()}
        >
          {t('take.send')}
        </SendButton>
      </VStack>
    </section>
  );
}
