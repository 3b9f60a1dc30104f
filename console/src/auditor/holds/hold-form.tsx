import { Button, Heading, Select, VStack } from '@navikt/ds-react';
import { useState, type FormEvent } from 'react';
import { PlaceLogHoldDocument, type LogHoldReason } from '../../generated/graphql';
import { DraftKept } from '../../shared/draft-kept';
import { FaultAlert } from '../../shared/fault-text';
import { NativeField } from '../../shared/native-field';
import { useAct } from '../../shared/use-act';
import { useDraft } from '../../shared/use-draft';
import { oneOf } from '../../shared/use-search';
import { WrongFields, type WrongField } from '../../shared/wrong-fields';
import { useText } from '../../texts/language';

const REASONS: readonly LogHoldReason[] = ['BREACH', 'COMPLAINT', 'PRESERVATION_ORDER'];
const FIELDS = { reason: 'hold-reason', fromOn: 'hold-from', toOn: 'hold-to' } as const;
const NOTHING = { reason: '', fromOn: '', toOn: '' };

/** Holds some days of the log, and why. */
export function HoldForm({
  before,
  after,
}: {
  /** Told when it is sent. */
  readonly before: () => void;
  /** Told what was done. */
  readonly after: (done: string) => void;
}) {
  const t = useText();
  const { send, isBusy, faults } = useAct();
  const { content, change, discard } = useDraft('log-hold', NOTHING);
  const [wrong, setWrong] = useState<readonly WrongField[]>([]);
  const { fromOn, toOn } = content;
  const reason = oneOf(REASONS, content.reason);
  const saidOf = (id: string): string | undefined => wrong.find((field) => field.id === id)?.said;
  const isEarly = fromOn !== '' && toOn !== '' && toOn < fromOn;

  const place = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    before();
    const found = [
      ...(reason === undefined ? [{ id: FIELDS.reason, said: t('logHold.reasonMissing') }] : []),
      ...(fromOn === '' ? [{ id: FIELDS.fromOn, said: t('logHold.fromMissing') }] : []),
      ...(toOn === '' ? [{ id: FIELDS.toOn, said: t('logHold.toMissing') }] : []),
      ...(isEarly ? [{ id: FIELDS.toOn, said: t('logHold.toEarly') }] : []),
    ];
    setWrong(found);
    if (found.length > 0 || reason === undefined) return;
    const placed = await send(PlaceLogHoldDocument, { input: { reason, fromOn, toOn } });
    if (placed === null) return;
    discard();
    after(t('logHold.placed', { number: placed.placeLogHold.number }));
  };
  return (
    <VStack
      as="form"
      gap="space-16"
      align="start"
      className="narrow"
      noValidate
      onSubmit={(event) => void place(event)}
    >
      <Heading level="2" size="medium">
        {t('logHold.form')}
      </Heading>
      <Select
        id={FIELDS.reason}
        label={t('logHold.reason')}
        value={content.reason}
        error={saidOf(FIELDS.reason)}
        onChange={({ target }) => change({ reason: target.value })}
      >
        <option value="">{t('logHold.choose')}</option>
        {REASONS.map((each) => (
          <option key={each} value={each}>
            {t(`logHold.reason.${each}`)}
          </option>
        ))}
      </Select>
      {(['fromOn', 'toOn'] as const).map((name) => (
        <NativeField
          key={name}
          id={FIELDS[name]}
          label={t(`logHold.${name}`)}
          type="date"
          value={content[name]}
          error={saidOf(FIELDS[name])}
          onChange={({ target }) => change({ [name]: target.value })}
        />
      ))}
      <DraftKept />
      <WrongFields wrong={wrong} />
      <FaultAlert faults={faults} />
      <Button type="submit" loading={isBusy}>
        {t('logHold.place')}
      </Button>
    </VStack>
  );
}
