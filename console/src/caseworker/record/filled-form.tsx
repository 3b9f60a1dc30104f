import { BodyShort, Button, VStack } from '@navikt/ds-react';
import { useState, type FormEvent, type ReactNode } from 'react';
import type { Fault } from '../../api/faults';
import { act } from '../../api/use-asked';
import { Done } from '../../shared/done';
import { DraftKept } from '../../shared/draft-kept';
import { FaultAlert, useFaultText } from '../../shared/fault-text';
import { useDraft } from '../../shared/use-draft';
import { useText } from '../../texts/language';
import type { TextKey } from '../../texts/texts';
import { ReasonForm } from '../reason-form';
import { RecordFieldInput } from './record-field';
import {
  askedOf,
  fieldOfArgument,
  inputOf,
  textOf,
  type Filled,
  type RecordField,
  type RecordForm,
  type Subject,
} from './record-form';

const EMPTY: Filled = {};

/** One form of a youth or a house: what is half filled in is kept, what is refused is said at its field, and what is sent is sent once. */
export function FilledForm({
  form,
  subject,
  done,
  sent: sentOf = (input) => input,
  standing,
  begunWith = EMPTY,
  onDone = () => undefined,
}: {
  readonly form: RecordForm;
  readonly subject: Subject;
  /** What is said when it is stored; by default, that it is. */
  readonly done?: ReactNode;
  /** What is sent of what is filled in; by default, that. */
  readonly sent?: (input: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;
  /** What stands, and may be gone on from. */
  readonly standing?: { readonly label: TextKey; readonly filled: Filled };
  /** What stands, and is changed here: the form begins with it. */
  readonly begunWith?: Filled;
  readonly onDone?: () => void;
}) {
  const t = useText();
  const faultText = useFaultText();
  const draft = ['record', form.name, ...Object.values(subject)].join('/');
  const { content, change, discard, isRead } = useDraft<Filled>(draft, begunWith);
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
    setMissing((before) => before.filter((field) => name !== field.name && !name.startsWith(`${field.name}.`)));
  };
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    // Pressed once more on what was sent and is empty by now: nothing is missing there.
    if (isDone && Object.keys(content).length === 0) return;
    const sent = inputOf(form, subject, content);
    setIsDone(false);
    setFaults([]);
    setMissing('missing' in sent ? sent.missing : []);
    if ('missing' in sent) return;
    setIsBusy(true);
    const { done: written, faults: refused } = await act(
      form.document,
      // What a flat form sends is made from its arguments.
      (form.isFlat === true ? sentOf(sent.input) : { input: sentOf(sent.input) }) as {
        readonly input: object & Subject;
      },
      { purpose: 'B107', reason },
    );
    setIsBusy(false);
    const { conflict } = form;
    setFaults(
      conflict === undefined
        ? refused
        : refused.map((fault) => (fault.code === 'CONFLICT' ? { ...fault, code: conflict } : fault)),
    );
    if (written === null) return;
    discard();
    setIsDone(true);
    onDone();
  };
  const errorOf = (field: RecordField): string | undefined => {
    if (missing.includes(field)) return t('record.missing');
    const fault = faults.find(({ argument }) => argument !== null && fieldOfArgument(form, argument) === field);
    return fault === undefined ? undefined : faultText(fault);
  };
  const asksReason = reason !== undefined || faults.some(({ consent }) => consent?.remedy === 'STATE_REASON');
  return (
    <VStack gap="space-16" className="narrow">
      <Done>{isDone ? (done ?? t('record.done')) : null}</Done>
      {asksReason && <ReasonForm reason={reason} onReason={setReason} />}
      <form onSubmit={(event) => void send(event)} noValidate aria-busy={!isRead}>
        <VStack gap="space-16" align="start">
          <DraftKept />
          {standing !== undefined && Object.keys(content).length === 0 && (
            <Button type="button" size="small" variant="secondary" onClick={() => change(standing.filled)}>
              {t(standing.label)}
            </Button>
          )}
          {askedOf(form, content).map((field) => (
            <RecordFieldInput
              key={field.name}
              field={field}
              filled={content}
              error={errorOf(field)}
              onChange={(value, part = field.name) => fill(part, value)}
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
