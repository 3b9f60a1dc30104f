import { BodyLong, BodyShort, Button, HStack, Select, TextField, VStack } from '@navikt/ds-react';
import { useState, type FormEvent } from 'react';
import {
  RecordConflictForYouthDocument,
  RemoveConflictForYouthDocument,
  type Agency,
  type ConflictRelation,
  type ConflictRemovalReason,
} from '../../generated/graphql';
import { Done } from '../../shared/done';
import { DraftKept } from '../../shared/draft-kept';
import { FaultAlert } from '../../shared/fault-text';
import { useAct } from '../../shared/use-act';
import { useDraft } from '../../shared/use-draft';
import { oneOf } from '../../shared/use-search';
import { useText } from '../../texts/language';
import type { MattersOfYouth } from './matters-page';
import { SendButton } from '../../shared/send-button';

const RELATIONS: readonly ConflictRelation[] = ['PARENT', 'SIBLING', 'PARTNER', 'OTHER_RELATIVE', 'SELF', 'OTHER'];

const NOTHING: { readonly personId: string; readonly reason: ConflictRelation | '' } = { personId: '', reason: '' };

/** What was done last: to whom, what can be undone of it, and who has not heard of it yet. */
interface Last {
  readonly personId: string;
  readonly did: 'recorded' | 'removed';
  readonly pendingAt: readonly Agency[];
}

/** The workers who stand too near to the youth: they see nothing of the youth. What was entered by mistake is undone here. */
export function ConflictMatters({ youth, again }: { readonly youth: MattersOfYouth; readonly again: () => void }) {
  const t = useText();
  const { content, change, discard } = useDraft(`conflict/${youth.id}`, NOTHING);
  const [last, setLast] = useState<Last | null>(null);
  const { send, isBusy, faults } = useAct(again);
  const holding = (youth.conflictsOfInterest ?? []).filter(({ holds }) => holds);

  const record = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const { reason } = content;
    const personId = content.personId.trim();
    if (reason === '') return;
    const input = { youthId: youth.id, personId, reason };
    const done = await send(RecordConflictForYouthDocument, { input });
    if (done === null) return;
    setLast({ personId, did: 'recorded', pendingAt: done.recordConflictOfInterest.pendingAt });
    discard();
    again();
  };
  const remove = async (personId: string, reason: ConflictRemovalReason): Promise<void> => {
    const input = { youthId: youth.id, personId, reason };
    const done = await send(RemoveConflictForYouthDocument, { input });
    if (done === null) return;
    setLast({ personId, did: 'removed', pendingAt: done.removeConflictOfInterest.pendingAt });
    again();
  };

  return (
    <VStack gap="space-16" align="start">
      {holding.length === 0 ? (
        <BodyShort>{t('officer.matters.noConflicts')}</BodyShort>
      ) : (
        holding.map(({ personId }) => (
          <HStack key={personId} gap="space-8" align="center">
            <span>{personId}</span>
            <Button variant="secondary" size="small" onClick={() => void remove(personId, 'NO_LONGER_SO')}>
              {t('officer.conflicts.remove', { who: personId })}
            </Button>
          </HStack>
        ))
      )}
      <Done>
        {last === null ? null : (
          <VStack gap="space-8" align="start">
            {t(`officer.conflicts.${last.did}`, { who: last.personId })}
            {last.pendingAt.length > 0 &&
              ` ${t('officer.conflicts.pending', {
                agencies: last.pendingAt.map((agency) => t(`term.agency.${agency}`)).join(', '),
              })}`}
            {last.did === 'recorded' && (
              <Button size="small" variant="tertiary" onClick={() => void remove(last.personId, 'ENTERED_BY_MISTAKE')}>
                {t('state.undo')}
              </Button>
            )}
          </VStack>
        )}
      </Done>
      <form onSubmit={(event) => void record(event)} className="narrow">
        <VStack gap="space-16" align="start">
          <BodyLong>{t('officer.conflicts.about')}</BodyLong>
          <TextField
            id="conflict-who"
            label={t('officer.conflicts.who')}
            description={t('officer.conflicts.whoAbout')}
            value={content.personId}
            onChange={({ target }) => change({ personId: target.value })}
            autoComplete="off"
          />
          <Select
            id="conflict-reason"
            label={t('officer.conflicts.reason')}
            value={content.reason}
            onChange={({ target }) => change({ reason: oneOf(RELATIONS, target.value) ?? '' })}
          >
            <option value="">{t('officer.give.choose')}</option>
            {RELATIONS.map((relation) => (
              <option key={relation} value={relation}>
                {t(`term.conflictRelation.${relation}`)}
              </option>
            ))}
          </Select>
          <DraftKept />
          <FaultAlert faults={faults} />
          <SendButton
            variant="secondary"
            isBusy={isBusy}
            needed={[
              { id: 'conflict-who', label: t('officer.conflicts.who'), isFilled: content.personId.trim() !== '' },
              { id: 'conflict-reason', label: t('officer.conflicts.reason'), isFilled: content.reason !== '' },
            ]}
          >
            {t('officer.conflicts.record')}
          </SendButton>
        </VStack>
      </form>
    </VStack>
  );
}
