import { BodyShort, Checkbox, CheckboxGroup, Select, VStack } from '@navikt/ds-react';
import { useAsked } from '../../api/use-asked';
import { GuardiansOfYouthDocument } from '../../generated/graphql';
import { guardianName } from '../../shared/guardian-name';
import { useText } from '../../texts/language';
import { YouthAnswer } from './youth-answer';

/** Which of the guardians whom the registry knows; and where it is asked for, which of the others beside the one. */
export function GuardianSelect({
  id,
  youthId,
  value,
  onChange,
  error,
  others,
}: {
  /** Of the field. */
  readonly id?: string;
  readonly youthId: string;
  readonly value: string;
  readonly onChange: (id: string) => void;
  readonly error?: string | undefined;
  readonly others?: {
    readonly value: readonly string[];
    readonly onChange: (ids: readonly string[]) => void;
    readonly error?: string | undefined;
  };
}) {
  const t = useText();
  const asked = useAsked(GuardiansOfYouthDocument, { id: youthId });
  return (
    <YouthAnswer asked={asked} needs={['guardians']}>
      {({ guardians }) =>
        guardians === null || guardians === undefined || guardians.length === 0 ? (
          <BodyShort>{t('officer.give.noGuardians')}</BodyShort>
        ) : (
          <VStack gap="space-16" align="start">
            <Select
              {...(id === undefined ? {} : { id })}
              label={t('officer.give.guardian')}
              value={value}
              error={error}
              onChange={({ target }) => onChange(target.value)}
            >
              <option value="">{t('officer.give.choose')}</option>
              {guardians.map((each) => (
                <option key={each.id} value={each.id}>
                  {guardianName(each, t)}
                </option>
              ))}
            </Select>
            {others !== undefined && value !== '' && guardians.length > 1 && (
              <CheckboxGroup
                legend={t('officer.give.otherGuardians')}
                description={t('officer.give.otherGuardiansAbout')}
                value={[...others.value]}
                error={others.error}
                onChange={(ids: string[]) => others.onChange(ids)}
              >
                {guardians
                  .filter(({ id }) => id !== value)
                  .map((each) => (
                    <Checkbox key={each.id} value={each.id}>
                      {guardianName(each, t)}
                    </Checkbox>
                  ))}
              </CheckboxGroup>
            )}
          </VStack>
        )
      }
    </YouthAnswer>
  );
}
