import { BodyShort, Button, Link as AkselLink, VStack } from '@navikt/ds-react';
import { useState, type FormEvent } from 'react';
import { Link } from 'react-router';
import type { Fault } from '../../api/faults';
import { act } from '../../api/use-asked';
import { Done } from '../../shared/done';
import { DraftKept } from '../../shared/draft-kept';
import { FaultAlert, useFaultText } from '../../shared/fault-text';
import { useDraft } from '../../shared/use-draft';
import { useText } from '../../texts/language';
import { ReasonForm } from '../reason-form';
import { RecordFieldInput } from './record-field';
import { fieldOfArgument, inputOf, textOf, type Filled, type RecordField, type RecordForm } from './record-form';

const EMPTY: Filled = {};
const NOTHING: Readonly<Record<string, string>> = {};

/** One form about one youth: what is half filled in is kept, what is refused is said at its field, and what is sent is sent once. */
export function FormOfYouth({
  form,
  youthId,
  about = NOTHING,
}: {
  readonly form: RecordForm;
  readonly youthId: string;
  /** What is sent with it, and nobody fills in: which record of the youth it is about. */
  readonly about?: Readonly<Record<string, string>>;
}) {
  const t = useText();
  const faultText = useFaultText();
  const { content, change, discard, isRead } = useDraft<Filled>(
    `record/${form.name}/${[youthId, ...Object.values(about)].join('-')}`,
    EMPTY,
  );
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [missing, setMissing] = useState<readonly RecordField[]>([]);
  const [reason, setReason] = useState<string | undefined>(undefined);
  const [isBusy, setIsBusy] = useState(false);
  const [isDone, setIsDone] = useState(false);

  const fill = (name: string, value: string | readonly string[]): void => {
    // A key of its own for each record, made when it is begun.
    const keys = form.fields.flatMap((field) =>
      field.is === 'key' && textOf(content, field.name) === '' ? [[field.name, crypto.randomUUID()] as const] : [],
    );
    change({ ...Object.fromEntries(keys), [name]: value });
    setMissing((before) => before.filter((field) => field.name !== name));
  };
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    // Pressed once more on what was sent and is empty by now: nothing is missing there.
    if (isDone && Object.keys(content).length === 0) return;
    const sent = inputOf(form, youthId, content);
    setIsDone(false);
    setFaults([]);
    setMissing('missing' in sent ? sent.missing : []);
    if ('missing' in sent) return;
    setIsBusy(true);
    const { done, faults: refused } = await act(
      form.document,
      { input: { ...about, ...sent.input } },
      { purpose: 'B107', reason },
    );
    setIsBusy(false);
    setFaults(refused);
    if (done === null) return;
    discard();
    setIsDone(true);
  };
  const errorOf = (field: RecordField): string | undefined => {
    if (missing.includes(field)) return t('record.missing');
    const fault = faults.find(({ argument }) => argument !== null && fieldOfArgument(form, argument) === field);
    return fault === undefined ? undefined : faultText(fault);
  };
  const asksReason = reason !== undefined || faults.some(({ consent }) => consent?.remedy === 'STATE_REASON');
  return (
    <VStack gap="space-16" className="narrow">
      <Done>
        {isDone ? (
          <>
            {t('record.done')}{' '}
            <AkselLink as={Link} to={`/youth/${youthId}?purpose=B107`}>
              {t('record.toPicture')}
            </AkselLink>
          </>
        ) : null}
      </Done>
      {asksReason && <ReasonForm reason={reason} onReason={setReason} />}
      <form onSubmit={(event) => void send(event)} noValidate aria-busy={!isRead}>
        <VStack gap="space-16" align="start">
          <DraftKept />
          {form.fields.map((field) => (
            <RecordFieldInput
              key={field.name}
              field={field}
              filled={content}
              error={errorOf(field)}
              onChange={(value) => fill(field.name, value)}
            />
          ))}
          <FaultAlert
            faults={faults}
            fieldOf={(argument) => {
              const field = fieldOfArgument(form, argument);
              return field === undefined ? null : t(field.label);
            }}
          />
          {missing.length > 0 && (
            <BodyShort role="alert">
              {t('record.missingAll', { what: missing.map(({ label }) => t(label).replace(/\?$/, '')).join(', ') })}
            </BodyShort>
          )}
          <Button type="submit" loading={isBusy}>
            {t('record.send')}
          </Button>
        </VStack>
      </form>
    </VStack>
  );
}
