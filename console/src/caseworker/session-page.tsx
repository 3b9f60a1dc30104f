import { BodyLong, BodyShort, Button, Heading, TextField, VStack } from '@navikt/ds-react';
import { useRef, useState, type FormEvent } from 'react';
import type { Fault } from '../api/faults';
import { act } from '../api/use-asked';
import { RecordNightOutDocument } from '../generated/graphql';
import { Done } from '../shared/done';
import { DraftKept } from '../shared/draft-kept';
import { FaultAlert } from '../shared/fault-text';
import { NativeField } from '../shared/native-field';
import { SendButton } from '../shared/send-button';
import { useDraft } from '../shared/use-draft';
import { useText } from '../texts/language';
import { MeetingFields } from './meeting-fields';
import { emptyMeeting, EMPTY_SESSION, sessionInput, type MeetingDraft, type SessionDraft } from './session-draft';
import { sessionField } from './session-field';
import { CanUndo } from '../shared/can-undo';

/** What a session is not sent without. */
const NEEDED = ['startedAt', 'endedAt', 'area', 'staff'] as const satisfies readonly (keyof SessionDraft)[];

/** A session of street outreach, which goes up whole or not at all. */
export function SessionPage() {
  const t = useText();
  const { content, change, discard } = useDraft('field-session', EMPTY_SESSION);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [isBusy, setIsBusy] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const [before, setBefore] = useState<readonly MeetingDraft[] | null>(null);
  const adder = useRef<HTMLButtonElement>(null);
  const { startedAt, endedAt, area, staff, meetings } = content;
  const input = sessionInput(content);
  // The key comes with what is typed first, so that the next session gets another.
  const fill = (part: Partial<SessionDraft>): void => {
    if (part.meetings !== undefined) setBefore(null);
    change({ ...part, clientKey: content.clientKey === '' ? crypto.randomUUID() : content.clientKey });
  };

  const setMeeting = (key: string, part: Partial<MeetingDraft>): void =>
    fill({ meetings: meetings.map((each) => (each.key === key ? { ...each, ...part } : each)) });
  const remove = (key: string): void => {
    fill({ meetings: meetings.filter((each) => each.key !== key) });
    setBefore(meetings);
    adder.current?.focus();
  };
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (input === null) return;
    setIsBusy(true);
    setSaid(null);
    setBefore(null);
    const { done, faults: refused } = await act(RecordNightOutDocument, { input }, { purpose: 'B107' });
    setIsBusy(false);
    setFaults(refused);
    if (done === null) return;
    discard();
    const { encounters, staffHours } = done.recordFieldSession;
    setSaid(t('session.saved', { encounters, hours: staffHours }));
  };
  return (
    <form onSubmit={(event) => void send(event)} className="narrow">
      <VStack gap="space-16" align="start">
        <Heading level="1" size="large">
          {t('session.title')}
        </Heading>
        <BodyLong>{t('session.about')}</BodyLong>
        <DraftKept />
        <Done>{said}</Done>
        <NativeField
          id="session-startedAt"
          type="datetime-local"
          label={t('session.startedAt')}
          value={startedAt}
          onChange={({ target }) => fill({ startedAt: target.value })}
        />
        <NativeField
          id="session-endedAt"
          type="datetime-local"
          label={t('session.endedAt')}
          value={endedAt}
          onChange={({ target }) => fill({ endedAt: target.value })}
        />
        <TextField
          id="session-area"
          label={t('session.area')}
          value={area}
          onChange={({ target }) => fill({ area: target.value })}
        />
        <TextField
          id="session-staff"
          label={t('session.staff')}
          description={t('session.staffAbout')}
          value={staff}
          onChange={({ target }) => fill({ staff: target.value })}
        />
        <Heading level="2" size="medium">
          {t('session.met')}
        </Heading>
        {meetings.length === 0 && <BodyShort>{t('session.nobody')}</BodyShort>}
        {meetings.map((meeting, index) => (
          <MeetingFields
            key={meeting.key}
            number={index + 1}
            meeting={meeting}
            onChange={(part) => setMeeting(meeting.key, part)}
            onRemove={() => remove(meeting.key)}
          />
        ))}
        <Done>
          {before === null ? null : <CanUndo onUndo={() => fill({ meetings: before })}>{t('session.removed')}</CanUndo>}
        </Done>
        <Button
          ref={adder}
          type="button"
          variant="secondary"
          size="small"
          onClick={() => fill({ meetings: [...meetings, emptyMeeting()] })}
        >
          {t('session.add')}
        </Button>
        <FaultAlert
          faults={faults}
          fieldOf={(argument) => {
            const field = sessionField(argument);
            return field === null ? null : t(field.key, field.values);
          }}
        />
        <SendButton
          isBusy={isBusy}
          needed={NEEDED.map((field) => ({
            id: `session-${field}`,
            label: t(`session.${field}`),
            isFilled: content[field].trim() !== '',
          }))}
        >
          {t('session.send')}
        </SendButton>
      </VStack>
    </form>
  );
}
