import { BodyLong, BodyShort, Button, Select, TextField, VStack } from '@navikt/ds-react';
import { useId, useState, type FormEvent } from 'react';
import {
  MergeRegistrationsOfYouthDocument,
  UndoMergeOfYouthDocument,
  type Agency,
  type MergeReason,
  type MergesOfYouthQuery,
  type MergeUndoReason,
} from '../../generated/graphql';
import { Done } from '../../shared/done';
import { DraftKept } from '../../shared/draft-kept';
import { FaultAlert } from '../../shared/fault-text';
import { YouthLink } from '../youth-names';
import { useAct } from '../../shared/use-act';
import { useDraft } from '../../shared/use-draft';
import { oneOf } from '../../shared/use-search';
import { useDates, useText } from '../../texts/language';
import { usePendingText } from './pending-text';
import { SendButton } from '../../shared/send-button';

type Merge = NonNullable<NonNullable<MergesOfYouthQuery['youth']>['merges']>[number];

const REASONS: readonly MergeReason[] = ['NEW_NUMBER', 'REGISTERED_TWICE', 'OTHER'];
const UNDO_REASONS: readonly MergeUndoReason[] = ['ANOTHER_PERSON', 'ENTERED_BY_MISTAKE', 'OTHER'];
const NOTHING: { readonly formerId: string; readonly reason: MergeReason | '' } = { formerId: '', reason: '' };

interface Last {
  readonly mergeId: string;
  readonly did: 'merged' | 'undone';
  readonly pendingAt: readonly Agency[];
}

/** Makes another registration of the same person this one, and two of them again where they are two people. */
export function MergeMatters({
  youthId,
  merges,
  again,
}: {
  readonly youthId: string;
  readonly merges: readonly Merge[];
  readonly again: () => void;
}) {
  const t = useText();
  const { time } = useDates();
  const pending = usePendingText();
  const { content, change, discard } = useDraft(`merge/${youthId}`, NOTHING);
  const { send, isBusy, faults } = useAct();
  const [last, setLast] = useState<Last | null>(null);
  const formerId = content.formerId.trim();

  const merge = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const { reason } = content;
    if (reason === '') return;
    const done = await send(MergeRegistrationsOfYouthDocument, { input: { keptId: youthId, formerId, reason } });
    if (done === null) return;
    const { id, pendingAt } = done.mergeRegistrations;
    setLast({ mergeId: id, did: 'merged', pendingAt });
    discard();
    again();
  };
  const undo = async (mergeId: string, reason: MergeUndoReason): Promise<void> => {
    const done = await send(UndoMergeOfYouthDocument, { input: { mergeId, reason } });
    if (done === null) return;
    setLast({ mergeId, did: 'undone', pendingAt: done.undoMerge.pendingAt });
    again();
  };
  return (
    <VStack gap="space-16" align="start">
      {merges.length === 0 && <BodyShort>{t('officer.merge.none')}</BodyShort>}
      {merges.map((each) => (
        <VStack key={each.id} gap="space-8" align="start">
          <BodyShort>
            {t('officer.merge.one', { former: each.formerId, at: time(each.mergedAt), by: each.mergedBy })}{' '}
            {t(`term.mergeReason.${each.reason}`)}.{' '}
            {each.undoneAt && t('officer.merge.wasUndone', { at: time(each.undoneAt), by: each.undoneBy ?? '' })}
          </BodyShort>
          {each.undoneAt ? (
            <YouthLink id={each.formerId} to={`/youth/${each.formerId}`} />
          ) : (
            <UndoMerge formerId={each.formerId} isBusy={isBusy} onUndo={(reason) => void undo(each.id, reason)} />
          )}
        </VStack>
      ))}
      <Done>
        {last === null ? null : (
          <VStack gap="space-8" align="start">
            {t(`officer.merge.${last.did}`)} {pending(last.pendingAt)}
            {last.did === 'merged' && (
              <Button size="small" variant="tertiary" onClick={() => void undo(last.mergeId, 'ENTERED_BY_MISTAKE')}>
                {t('state.undo')}
              </Button>
            )}
          </VStack>
        )}
      </Done>
      <form onSubmit={(event) => void merge(event)} className="narrow">
        <VStack gap="space-16" align="start">
          <BodyLong>{t('officer.merge.about')}</BodyLong>
          <TextField
            id="merge-former"
            label={t('officer.merge.former')}
            description={t('officer.merge.formerAbout')}
            value={content.formerId}
            onChange={({ target }) => change({ formerId: target.value })}
            autoComplete="off"
          />
          <Select
            id="merge-why"
            label={t('officer.merge.why')}
            value={content.reason}
            onChange={({ target }) => change({ reason: oneOf(REASONS, target.value) ?? '' })}
          >
            <option value="">{t('officer.give.choose')}</option>
            {REASONS.map((reason) => (
              <option key={reason} value={reason}>
                {t(`term.mergeReason.${reason}`)}
              </option>
            ))}
          </Select>
          <DraftKept />
          <FaultAlert faults={faults} />
          <SendButton
            isBusy={isBusy}
            needed={[
              { id: 'merge-former', label: t('officer.merge.former'), isFilled: formerId !== '' },
              { id: 'merge-why', label: t('officer.merge.why'), isFilled: content.reason !== '' },
            ]}
          >
            {t('officer.merge.save')}
          </SendButton>
        </VStack>
      </form>
    </VStack>
  );
}

function UndoMerge({
  formerId,
  isBusy,
  onUndo,
}: {
  readonly formerId: string;
  readonly isBusy: boolean;
  readonly onUndo: (reason: MergeUndoReason) => void;
}) {
  const t = useText();
  const [reason, setReason] = useState<MergeUndoReason | ''>('');
  const why = useId();
  const label = t('officer.merge.undoWhy', { former: formerId });
  return (
    <VStack gap="space-8" align="start">
      <Select
        id={why}
        label={label}
        value={reason}
        onChange={({ target }) => setReason(oneOf(UNDO_REASONS, target.value) ?? '')}
      >
        <option value="">{t('officer.give.choose')}</option>
        {UNDO_REASONS.map((each) => (
          <option key={each} value={each}>
            {t(`term.mergeUndoReason.${each}`)}
          </option>
        ))}
      </Select>
      <SendButton
        size="small"
        variant="secondary"
        isBusy={isBusy}
        needed={[{ id: why, label, isFilled: reason !== '' }]}
        onSend={() => reason !== '' && onUndo(reason)}
      >
        {t('officer.merge.undo')}
      </SendButton>
    </VStack>
  );
}
