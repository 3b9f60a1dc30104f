import { Button, Checkbox, CheckboxGroup, Select, TextField, VStack } from '@navikt/ds-react';
import type { OutreachDistrict, OutreachEncounterTopic, OutreachGender } from '../generated/graphql';
import { useText } from '../texts/language';
import { DISTRICTS, GENDERS, TOPICS, type MeetingDraft } from './session-draft';
import './picture.css';

/** One meeting of a session. Nothing of it need be known, and nobody is named. */
export function MeetingFields({
  number,
  meeting: { gender, district, age, isFirstContact, topics },
  onChange,
  onRemove,
}: {
  readonly number: number;
  readonly meeting: MeetingDraft;
  readonly onChange: (part: Partial<MeetingDraft>) => void;
  readonly onRemove: () => void;
}) {
  const t = useText();
  return (
    <fieldset className="agency meeting">
      <legend>{t('session.encounter', { number })}</legend>
      <VStack gap="space-16" align="start">
        <Select
          label={t('session.gender')}
          value={gender}
          onChange={({ target }) => onChange({ gender: target.value as OutreachGender | '' })}
        >
          <option value="">{t('session.unsaid')}</option>
          {GENDERS.map((each) => (
            <option key={each} value={each}>
              {t(`value.gender.${each}`)}
            </option>
          ))}
        </Select>
        <TextField
          label={t('session.age')}
          inputMode="numeric"
          htmlSize={4}
          value={age}
          onChange={({ target }) => onChange({ age: target.value.replace(/\D/g, '').slice(0, 2) })}
        />
        <Select
          label={t('session.district')}
          value={district}
          onChange={({ target }) => onChange({ district: target.value as OutreachDistrict | '' })}
        >
          <option value="">{t('session.unsaid')}</option>
          {DISTRICTS.map((each) => (
            <option key={each} value={each}>
              {t(`value.district.${each}`)}
            </option>
          ))}
        </Select>
        <Checkbox checked={isFirstContact} onChange={({ target }) => onChange({ isFirstContact: target.checked })}>
          {t('session.isFirst')}
        </Checkbox>
        <CheckboxGroup
          legend={t('session.topics')}
          size="small"
          value={[...topics]}
          onChange={(next: OutreachEncounterTopic[]) => onChange({ topics: next })}
        >
          {TOPICS.map((each) => (
            <Checkbox key={each} value={each}>
              {t(`value.topic.${each}`)}
            </Checkbox>
          ))}
        </CheckboxGroup>
        <Button type="button" variant="tertiary" size="small" onClick={onRemove}>
          {t('session.remove', { number })}
        </Button>
      </VStack>
    </fieldset>
  );
}
