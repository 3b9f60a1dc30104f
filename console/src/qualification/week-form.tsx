import { Checkbox, CheckboxGroup, Heading, Select, VStack } from '@navikt/ds-react';
import { useId, useState, type FormEvent } from 'react';
import type { Fault } from '../api/faults';
import { act } from '../api/use-asked';
import { RecordQualificationWeekOfYouthDocument, type QualificationActivity } from '../generated/graphql';
import { Done } from '../shared/done';
import { FaultAlert } from '../shared/fault-text';
import { useText } from '../texts/language';
import type { Participant } from './group-page';
import { latestWeeks } from './latest-weeks';
import { DraftKept } from '../shared/draft-kept';
import { SendButton } from '../shared/send-button';
import { useDraft } from '../shared/use-draft';

const ACTIVITIES: readonly QualificationActivity[] = ['WORK_TRAINING', 'FOLLOW_UP_TALK', 'EXERCISE', 'TRIP', 'LEISURE'];
const DAYS = [0, 1, 2, 3, 4, 5];

interface Week {
  /** The latest until another is chosen. */
  readonly week: string;
  readonly activities: readonly QualificationActivity[];
  readonly planned: string;
  /** By the youth; nothing is said of one who is not in it. */
  readonly attended: Readonly<Record<string, string>>;
}
const NOTHING: Week = { week: '', activities: [], planned: '5', attended: {} };

/** A week of the whole group: what was done, how many days were planned, and how many each was there. Sent again, it replaces the week. */
export function WeekForm({
  groupId,
  rows,
  again,
}: {
  readonly groupId: string;
  readonly rows: readonly Participant[];
  readonly again: () => void;
}) {
  const t = useText();
  const [weeks] = useState(() => latestWeeks(Date.now()));
  const first = useId();
  const { content, change, discard } = useDraft(`qualification-week/${groupId}`, NOTHING);
  const { activities, planned, attended } = content;
  const week = weeks.find((each) => each === content.week) ?? weeks[0] ?? '';
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [isBusy, setIsBusy] = useState(false);
  const [isDone, setIsDone] = useState(false);
  const said = rows.filter(({ youthId }) => (attended[youthId] ?? '') !== '');

  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setIsBusy(true);
    setIsDone(false);
    const refused: Fault[] = [];
    for (const { youthId } of said) {
      const days = { attendedDays: Number(attended[youthId]), plannedDays: Number(planned) };
      const input = { youthId, week, activities: [...activities], ...days };
      refused.push(...(await act(RecordQualificationWeekOfYouthDocument, { input }, { purpose: 'B107' })).faults);
    }
    setIsBusy(false);
    setFaults(refused);
    if (refused.length > 0) return;
    discard();
    setIsDone(true);
    again();
  };
  return (
    <form className="agency" onSubmit={(event) => void send(event)} noValidate>
      <VStack gap="space-16" align="start">
        <Heading level="2" size="medium">
          {t('qualification.week')}
        </Heading>
        <Done>{isDone ? t('qualification.weekDone') : null}</Done>
        <Select
          label={t('qualification.whichWeek')}
          value={week}
          onChange={({ target }) => change({ week: target.value })}
        >
          {weeks.map((each) => (
            <option key={each} value={each}>
              {each}
            </option>
          ))}
        </Select>
        <CheckboxGroup
          legend={t('qualification.activities')}
          value={[...activities]}
          onChange={(next: QualificationActivity[]) => change({ activities: next })}
        >
          {ACTIVITIES.map((each) => (
            <Checkbox key={each} value={each}>
              {t(`qualification.activity.${each}`)}
            </Checkbox>
          ))}
        </CheckboxGroup>
        <DaysSelect
          label={t('qualification.planned')}
          value={planned}
          onChange={(value) => change({ planned: value })}
        />
        {rows.map(({ youthId }, index) => (
          <DaysSelect
            key={youthId}
            {...(index === 0 ? { id: first } : {})}
            label={t('qualification.attendedOf', { reference: youthId.slice(-6) })}
            value={attended[youthId] ?? ''}
            none={t('qualification.notNow')}
            onChange={(value) => change({ attended: { ...attended, [youthId]: value } })}
          />
        ))}
        <DraftKept />
        <FaultAlert faults={faults} />
        <SendButton
          isBusy={isBusy}
          needed={[
            {
              id: first,
              label: t('qualification.week'),
              isFilled: said.length > 0,
              said: t('qualification.weekOfNobody'),
            },
          ]}
        >
          {t('record.send')}
        </SendButton>
      </VStack>
    </form>
  );
}

function DaysSelect({
  id,
  label,
  value,
  none,
  onChange,
}: {
  readonly id?: string;
  readonly label: string;
  readonly value: string;
  readonly none?: string;
  readonly onChange: (value: string) => void;
}) {
  return (
    <Select
      {...(id === undefined ? {} : { id })}
      label={label}
      value={value}
      onChange={({ target }) => onChange(target.value)}
    >
      {none !== undefined && <option value="">{none}</option>}
      {DAYS.map((each) => (
        <option key={each} value={String(each)}>
          {each}
        </option>
      ))}
    </Select>
  );
}
