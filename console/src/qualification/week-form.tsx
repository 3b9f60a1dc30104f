import { Button, Checkbox, CheckboxGroup, Heading, Select, VStack } from '@navikt/ds-react';
import { useState, type FormEvent } from 'react';
import type { Fault } from '../api/faults';
import { act } from '../api/use-asked';
import { RecordQualificationWeekOfYouthDocument, type QualificationActivity } from '../generated/graphql';
import { Done } from '../shared/done';
import { FaultAlert } from '../shared/fault-text';
import { useText } from '../texts/language';
import type { Participant } from './group-page';
import { latestWeeks } from './latest-weeks';

const ACTIVITIES: readonly QualificationActivity[] = ['WORK_TRAINING', 'FOLLOW_UP_TALK', 'EXERCISE', 'TRIP', 'LEISURE'];
const DAYS = [0, 1, 2, 3, 4, 5];

/** A week of the whole group: what was done, how many days were planned, and how many each was there. Sent again, it replaces the week. */
export function WeekForm({ rows, again }: { readonly rows: readonly Participant[]; readonly again: () => void }) {
  const t = useText();
  const [weeks] = useState(() => latestWeeks(Date.now()));
  const [week, setWeek] = useState(weeks[0] ?? '');
  const [activities, setActivities] = useState<QualificationActivity[]>([]);
  const [planned, setPlanned] = useState('5');
  const [attended, setAttended] = useState<Readonly<Record<string, string>>>({});
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [isBusy, setIsBusy] = useState(false);
  const [isDone, setIsDone] = useState(false);
  const said = rows.filter(({ youthId }) => (attended[youthId] ?? '') !== '');

  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (said.length === 0) return;
    setIsBusy(true);
    setIsDone(false);
    const refused: Fault[] = [];
    for (const { youthId } of said) {
      const days = { attendedDays: Number(attended[youthId]), plannedDays: Number(planned) };
      const input = { youthId, week, activities, ...days };
      refused.push(...(await act(RecordQualificationWeekOfYouthDocument, { input }, { purpose: 'B107' })).faults);
    }
    setIsBusy(false);
    setFaults(refused);
    if (refused.length > 0) return;
    setAttended({});
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
        <Select label={t('qualification.whichWeek')} value={week} onChange={({ target }) => setWeek(target.value)}>
          {weeks.map((each) => (
            <option key={each} value={each}>
              {each}
            </option>
          ))}
        </Select>
        <CheckboxGroup
          legend={t('qualification.activities')}
          value={activities}
          onChange={(next: QualificationActivity[]) => setActivities(next)}
        >
          {ACTIVITIES.map((each) => (
            <Checkbox key={each} value={each}>
              {t(`qualification.activity.${each}`)}
            </Checkbox>
          ))}
        </CheckboxGroup>
        <DaysSelect label={t('qualification.planned')} value={planned} onChange={setPlanned} />
        {rows.map(({ youthId }) => (
          <DaysSelect
            key={youthId}
            label={t('qualification.attendedOf', { reference: youthId.slice(-6) })}
            value={attended[youthId] ?? ''}
            none={t('qualification.notNow')}
            onChange={(value) => setAttended((before) => ({ ...before, [youthId]: value }))}
          />
        ))}
        <FaultAlert faults={faults} />
        <Button type="submit" loading={isBusy}>
          {t('record.send')}
        </Button>
      </VStack>
    </form>
  );
}

function DaysSelect({
  label,
  value,
  none,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly none?: string;
  readonly onChange: (value: string) => void;
}) {
  return (
    <Select label={label} value={value} onChange={({ target }) => onChange(target.value)}>
      {none !== undefined && <option value="">{none}</option>}
      {DAYS.map((each) => (
        <option key={each} value={String(each)}>
          {each}
        </option>
      ))}
    </Select>
  );
}
