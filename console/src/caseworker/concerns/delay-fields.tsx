import { Select } from '@navikt/ds-react';
import type { DelayGround } from '../../generated/graphql';
import { NativeField } from '../../shared/native-field';
import { useText } from '../../texts/language';

const GROUNDS: readonly DelayGround[] = [
  'PREVENTION_OF_CRIME',
  'HEALTH_OR_CLOSE_RELATIONS',
  'DUTY_OF_SECRECY',
  'CLEAR_PRIVATE_INTEREST',
];

/** Why the youth is told later, and from which day; no ground: told at once. */
export interface TypedDelay {
  readonly ground: DelayGround | '';
  readonly until: string;
}

/** Whether a delay is begun and has no day. */
export const lacksDay = ({ ground, until }: TypedDelay): boolean => ground !== '' && until === '';

/** What is sent of it: nothing, where the youth is told at once. */
export const delayOf = ({ ground, until }: TypedDelay) => (ground === '' ? {} : { delay: { ground, until } });

/** That the youth is told later (GDPR art. 23, personopplysningsloven § 16): the ground, and with one the day. */
export function DelayFields({
  delay,
  isMissing,
  onDelay,
}: {
  readonly delay: TypedDelay;
  readonly isMissing: boolean;
  readonly onDelay: (delay: TypedDelay) => void;
}) {
  const t = useText();
  return (
    <>
      <Select
        label={t('concerns.delay')}
        description={t('concerns.delayAbout')}
        value={delay.ground}
        onChange={({ target }) =>
          onDelay({ ...delay, ground: GROUNDS.find((ground) => ground === target.value) ?? '' })
        }
      >
        <option value="">{t('concerns.noDelay')}</option>
        {GROUNDS.map((ground) => (
          <option key={ground} value={ground}>
            {t(`concerns.delay.${ground}`)}
          </option>
        ))}
      </Select>
      {delay.ground !== '' && (
        <NativeField
          type="date"
          label={t('concerns.delayUntil')}
          value={delay.until}
          {...(isMissing && delay.until === '' ? { error: t('record.missing') } : {})}
          onChange={({ target }) => onDelay({ ...delay, until: target.value })}
        />
      )}
    </>
  );
}
