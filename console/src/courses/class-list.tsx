import { Button, Checkbox, CheckboxGroup, Heading, Select, VStack } from '@navikt/ds-react';
import { useState } from 'react';
import { RecordAttendanceOfClassDocument } from '../generated/graphql';
import { Done } from '../shared/done';
import { FaultAlert } from '../shared/fault-text';
import { osloDay } from '../shared/oslo-time';
import { useAct } from '../shared/use-act';
import { useDates, useText } from '../texts/language';
import { wasAt, type Member } from './class-member';
import type { PlannedCourse } from './plan-page';
import { DraftKept } from '../shared/draft-kept';
import { useDraft } from '../shared/use-draft';

/** Who came, by the session. */
const NOTHING_SAID: { readonly said: Readonly<Record<string, readonly string[]>> } = { said: {} };

/** The class list of a session: all are taken to have come who were not said to be away, and one press records it. */
export function ClassList({
  courseId,
  sessions,
  members,
  again,
}: {
  readonly courseId: string;
  readonly sessions: PlannedCourse['sessions'];
  readonly members: readonly Member[];
  readonly again: () => void;
}) {
  const t = useText();
  const { day } = useDates();
  const today = osloDay();
  const held = sessions.filter(({ heldOn }) => heldOn <= today).toReversed();
  const { send, isBusy, faults } = useAct();
  const [chosen, setChosen] = useState<string | null>(null);
  const { content, change, discard } = useDraft(`class-list/${courseId}`, NOTHING_SAID);
  const { said } = content;
  const [isDone, setIsDone] = useState(false);
  // The newest that nobody has recorded, or the newest.
  const open = held.find(({ present, absent }) => present + absent === 0) ?? held[0];
  const session = held.find(({ id }) => id === chosen) ?? open;
  if (session === undefined) return null;
  const present =
    said[session.id] ?? members.flatMap((each) => (wasAt(each, session.id) === false ? [] : [each.enrolmentId]));
  const record = async (): Promise<void> => {
    setIsDone(false);
    const attendance = members.map(({ enrolmentId }) => ({ enrolmentId, isPresent: present.includes(enrolmentId) }));
    const input = { sessionId: session.id, attendance };
    if ((await send(RecordAttendanceOfClassDocument, { input }, { purpose: 'B107' })) === null) return;
    discard();
    setIsDone(true);
    setChosen(session.id);
    again();
  };
  return (
    <VStack as="section" gap="space-12" align="start">
      <Heading level="2" size="medium">
        {t('courses.list')}
      </Heading>
      <Select label={t('courses.session')} value={session.id} onChange={({ target }) => setChosen(target.value)}>
        {held.map((each) => (
          <option key={each.id} value={each.id}>
            {t(each.present + each.absent === 0 ? 'courses.sessionOpen' : 'courses.sessionRecorded', {
              day: day(each.heldOn),
              present: String(each.present),
            })}
          </option>
        ))}
      </Select>
      <CheckboxGroup
        legend={t('courses.whoCame', { day: day(session.heldOn) })}
        value={[...present]}
        onChange={(value: string[]) => {
          setIsDone(false);
          change({ said: { ...said, [session.id]: value } });
        }}
      >
        {members.map(({ enrolmentId, youth }) => (
          <Checkbox key={enrolmentId} value={enrolmentId}>
            {youth?.name ?? t('courses.unnamed', { id: (youth?.id ?? enrolmentId).slice(-6) })}
          </Checkbox>
        ))}
      </CheckboxGroup>
      <DraftKept />
      <FaultAlert faults={faults} />
      <Button loading={isBusy} onClick={() => void record()}>
        {t('courses.record')}
      </Button>
      <Done>{isDone ? t('courses.recorded') : null}</Done>
    </VStack>
  );
}
