import { BodyLong, Button, HStack, TextField, VStack } from '@navikt/ds-react';
import { useState, type FormEvent } from 'react';
import { GrantClearanceDocument, RevokeClearanceDocument } from '../../generated/graphql';
import { Done } from '../../shared/done';
import { DraftKept } from '../../shared/draft-kept';
import { FaultAlert } from '../../shared/fault-text';
import { OrganisationSelect } from '../../shared/organisation-select';
import { useAct } from '../../shared/use-act';
import { useDraft } from '../../shared/use-draft';
import { useText } from '../../texts/language';
import { useNeeded } from '../../shared/use-needed';
import { WrongFields } from '../../shared/wrong-fields';
import { CanUndo } from '../../shared/can-undo';

const NOTHING = { personId: '', organisationId: '' };
type Worker = typeof NOTHING;

interface Last {
  readonly worker: Worker;
  readonly did: 'granted' | 'revoked';
}

/** Clears a worker by name to begin service for youths whose address is protected, or takes that back. */
export function ClearanceForm() {
  const t = useText();
  const { content, change, discard } = useDraft('clearance', NOTHING);
  const { send, isBusy, faults } = useAct();
  const [last, setLast] = useState<Last | null>(null);
  const worker = { personId: content.personId.trim(), organisationId: content.organisationId };
  const { wrong, isWhole } = useNeeded();
  const needed = [
    { id: 'cleared-worker', label: t('officer.conflicts.who'), isFilled: worker.personId !== '' },
    { id: 'cleared-at', label: t('column.organisation'), isFilled: worker.organisationId !== '' },
  ];

  const set = async (of: Worker, did: Last['did']): Promise<void> => {
    setLast(null);
    const document = did === 'granted' ? GrantClearanceDocument : RevokeClearanceDocument;
    if ((await send<object, { input: Worker }>(document, { input: of })) === null) return;
    setLast({ worker: of, did });
    discard();
  };
  const grant = (event: FormEvent): void => {
    event.preventDefault();
    if (isWhole(needed)) void set(worker, 'granted');
  };
  return (
    <form onSubmit={grant} className="narrow">
      <VStack gap="space-16" align="start">
        <BodyLong>{t('officer.clearance.about')}</BodyLong>
        <TextField
          id="cleared-worker"
          label={t('officer.conflicts.who')}
          description={t('officer.conflicts.whoAbout')}
          value={content.personId}
          onChange={({ target }) => change({ personId: target.value })}
          autoComplete="off"
        />
        <OrganisationSelect
          id="cleared-at"
          label={t('column.organisation')}
          any={t('officer.give.choose')}
          value={content.organisationId}
          onChange={(next) => change({ organisationId: next?.id ?? '' })}
        />
        <DraftKept />
        <WrongFields wrong={wrong} />
        <FaultAlert faults={faults} />
        <Done>
          {last === null ? null : (
            <CanUndo onUndo={() => void set(last.worker, last.did === 'granted' ? 'revoked' : 'granted')}>
              {t(`officer.clearance.${last.did}`, { who: last.worker.personId })}
            </CanUndo>
          )}
        </Done>
        <HStack gap="space-8">
          <Button type="submit" loading={isBusy}>
            {t('officer.clearance.grant')}
          </Button>
          <Button
            type="button"
            variant="secondary"
            disabled={isBusy}
            onClick={() => isWhole(needed) && void set(worker, 'revoked')}
          >
            {t('officer.clearance.revoke')}
          </Button>
        </HStack>
      </VStack>
    </form>
  );
}
