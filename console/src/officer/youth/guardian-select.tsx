import { BodyShort, Select } from '@navikt/ds-react';
import { useAsked } from '../../api/use-asked';
import { GuardiansOfYouthDocument } from '../../generated/graphql';
import { useText } from '../../texts/language';
import { YouthAnswer } from './youth-answer';

/** Which of the guardians whom the registry knows. */
export function GuardianSelect({
  youthId,
  value,
  onChange,
}: {
  readonly youthId: string;
  readonly value: string;
  readonly onChange: (id: string) => void;
}) {
  const t = useText();
  const asked = useAsked(GuardiansOfYouthDocument, { id: youthId });
  return (
    <YouthAnswer asked={asked} needs={['guardians']}>
      {({ guardians }) =>
        guardians === null || guardians === undefined || guardians.length === 0 ? (
          <BodyShort>{t('officer.give.noGuardians')}</BodyShort>
        ) : (
          <Select label={t('officer.give.guardian')} value={value} onChange={({ target }) => onChange(target.value)}>
            <option value="">{t('officer.give.choose')}</option>
            {guardians.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        )
      }
    </YouthAnswer>
  );
}
