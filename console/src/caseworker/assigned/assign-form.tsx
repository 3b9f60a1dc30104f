import { Button, TextField, VStack } from '@navikt/ds-react';
import { useState, type FormEvent } from 'react';
import { DraftKept } from '../../shared/draft-kept';
import { useDraft } from '../../shared/use-draft';
import { useText } from '../../texts/language';

const NOBODY = { personId: '' };

/** Whom of the own service a youth is assigned to as well, by the ident that they log in with. */
export function AssignForm({
  youthId,
  isBusy,
  onAssign,
}: {
  readonly youthId: string;
  readonly isBusy: boolean;
  /** Says whether it was done. */
  readonly onAssign: (personId: string) => Promise<boolean>;
}) {
  const t = useText();
  const { content, change, discard } = useDraft(`assigned/${youthId}`, NOBODY);
  const [isMissing, setIsMissing] = useState(false);
  const personId = content.personId.trim();
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setIsMissing(personId === '');
    if (personId !== '' && (await onAssign(personId))) discard();
  };
  return (
    <form onSubmit={(event) => void submit(event)} noValidate className="narrow">
      <VStack gap="space-12" align="start">
        <TextField
          label={t('assigned.who')}
          description={t('assigned.whoAbout')}
          autoComplete="off"
          maxLength={64}
          value={content.personId}
          error={isMissing && personId === '' ? t('record.missing') : undefined}
          onChange={({ target }) => change({ personId: target.value })}
        />
        <DraftKept />
        <Button type="submit" variant="secondary" loading={isBusy}>
          {t('assigned.send')}
        </Button>
      </VStack>
    </form>
  );
}
