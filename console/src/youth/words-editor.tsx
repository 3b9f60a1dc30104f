import { BodyLong, BodyShort, Button, Heading, HStack, Textarea, VStack } from '@navikt/ds-react';
import { useRef, useState } from 'react';
import type { Fault } from '../api/faults';
import { act } from '../api/use-asked';
import { DiscardWordsDocument, SubmitWordsDocument, WriteWordsDocument } from '../generated/graphql';
import { Done } from '../shared/done';
import { DraftKept } from '../shared/draft-kept';
import { FaultAlert } from '../shared/fault-text';
import type { useDraft } from '../shared/use-draft';
import { useDates, useText } from '../texts/language';
import type { TextKey } from '../texts/texts';
import type { OwnSection } from './words';
import type { BeingWritten } from './words-section';

const LONGEST = 5000;

/** Writes a part: what is typed is kept by the gateway, a draft and what is handed in by the registry. */
export function WordsEditor({
  own,
  draft,
  again,
}: {
  readonly own: OwnSection;
  readonly draft: ReturnType<typeof useDraft<BeingWritten>>;
  readonly again: () => void;
}) {
  const t = useText();
  const { time } = useDates();
  const [done, setDone] = useState<TextKey | null>(null);
  const [wrong, setWrong] = useState<TextKey | null>(null);
  const [refused, setRefused] = useState<readonly Fault[]>([]);
  const [removed, setRemoved] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const { section, version } = own;
  const standing = own.draft?.text ?? own.submitted?.text ?? '';
  const text = draft.content.text ?? standing;

  const start = (): void => {
    setDone(null);
    setWrong(null);
    setRefused([]);
    setRemoved(null);
    setIsBusy(true);
  };
  const end = (said: TextKey | null, faults: readonly Fault[]): void => {
    setIsBusy(false);
    setDone(said);
    const isOld = faults.some(({ code }) => code === 'CONFLICT');
    if (isOld) refuse('words.conflict');
    else setWrong(null);
    setRefused(isOld ? [] : faults);
    if (said !== null || isOld) again();
    if (said !== null) draft.discard();
  };
  const write = async (
    what: string,
  ): Promise<{ readonly version: number | null; readonly faults: readonly Fault[] }> => {
    const answer = await act(WriteWordsDocument, { input: { section, text: what, expectedVersion: version } });
    return { version: answer.done?.writeSelfPresentation.version ?? null, faults: answer.faults };
  };
  const refuse = (text: TextKey): void => {
    setWrong(text);
    field.current?.focus();
  };
  const save = async (what: string): Promise<void> => {
    if (what.trim() === '') return refuse('words.empty');
    start();
    const written = await write(what);
    end(written.version === null ? null : 'words.saved', written.faults);
  };
  const submit = async (): Promise<void> => {
    if (text.trim() === '') return refuse('words.empty');
    if (text === own.submitted?.text && own.draft === null) return refuse('words.same');
    start();
    const written = text === own.draft?.text ? { version, faults: [] } : await write(text);
    if (written.version === null) return end(null, written.faults);
    const answer = await act(SubmitWordsDocument, { section, version: written.version });
    end(answer.done === null ? null : 'words.submitted', answer.faults);
  };
  const discard = async (): Promise<void> => {
    const before = own.draft?.text ?? null;
    start();
    const answer = await act(DiscardWordsDocument, { section, version });
    end(answer.done === null ? null : 'words.discarded', answer.faults);
    if (answer.done !== null) setRemoved(before);
  };
  return (
    <VStack gap="space-12">
      <BodyShort>{t(`words.state.${own.state}`)}</BodyShort>
      <Done>
        {done === null ? null : (
          <>
            {t(done)}{' '}
            {removed !== null && (
              <Button size="small" variant="secondary" onClick={() => void save(removed)}>
                {t('state.undo')}
              </Button>
            )}
          </>
        )}
      </Done>
      <FaultAlert faults={refused} />
      <DraftKept />
      <Textarea
        ref={field}
        label={t('words.text')}
        description={t('words.textHelp')}
        value={text}
        maxLength={LONGEST}
        minRows={6}
        readOnly={!draft.isRead}
        error={wrong === null ? undefined : t(wrong)}
        onChange={({ target }) => draft.change({ text: target.value })}
      />
      <HStack gap="space-12">
        <Button loading={isBusy} onClick={() => void submit()}>
          {t('words.submit')}
        </Button>
        <Button variant="secondary" loading={isBusy} onClick={() => void save(text)}>
          {t('words.save')}
        </Button>
        {own.draft !== null && own.draft !== undefined && (
          <Button variant="tertiary" loading={isBusy} onClick={() => void discard()}>
            {t('words.discard')}
          </Button>
        )}
      </HStack>
      {own.draft !== null && own.draft !== undefined && own.draft.text !== text && (
        <section>
          <Heading level="2" size="small">
            {t('words.keptDraft', { when: time(own.draft.writtenAt) })}
          </Heading>
          <BodyLong className="stays-as-written">{own.draft.text}</BodyLong>
        </section>
      )}
    </VStack>
  );
}
