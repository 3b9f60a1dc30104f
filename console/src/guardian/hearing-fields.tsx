import { BodyLong, Heading, Radio, RadioGroup, Textarea, VStack } from '@navikt/ds-react';
import type { WrongField } from '../shared/wrong-fields';
import { useText } from '../texts/language';
import { HEARING_FIELDS, HOW_LENGTH, type Hearing } from './hearing';

/** Asks how a child was heard: from 7 it has to be said. */
export function HearingFields({
  value,
  wrong,
  onChange,
}: {
  readonly value: Hearing;
  readonly wrong: readonly WrongField[];
  readonly onChange: (part: Partial<Hearing>) => void;
}) {
  const t = useText();
  const errorOf = (id: string): string | undefined => wrong.find((one) => one.id === id)?.said;
  return (
    <VStack as="section" gap="space-12" className="narrow">
      <Heading level="2" size="small">
        {t('guardian.child.hearing')}
      </Heading>
      <BodyLong>{t('guardian.child.hearingAbout')}</BodyLong>
      <RadioGroup
        id={HEARING_FIELDS.heard}
        tabIndex={-1}
        legend={t('guardian.child.heard')}
        value={value.heard}
        error={errorOf(HEARING_FIELDS.heard)}
        onChange={(heard: Hearing['heard']) => onChange({ heard })}
      >
        <Radio value="yes">{t('guardian.child.heardYes')}</Radio>
        <Radio value="no">{t('guardian.child.heardNo')}</Radio>
      </RadioGroup>
      <Textarea
        id={HEARING_FIELDS.how}
        label={t(value.heard === 'no' ? 'guardian.child.whyNot' : 'guardian.child.how')}
        description={t('guardian.child.howAbout')}
        value={value.how}
        maxLength={HOW_LENGTH.most}
        error={errorOf(HEARING_FIELDS.how)}
        onChange={({ target }) => onChange({ how: target.value })}
      />
    </VStack>
  );
}
