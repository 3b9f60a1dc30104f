import { Radio, RadioGroup, Textarea, TextField, VStack } from '@navikt/ds-react';
import type { SigningInput } from '../../generated/graphql';
import { useText } from '../../texts/language';
import { ScanField } from './scan-field';
import { isSpoken, SpokenFields, spokenInputOf, type Spoken } from './spoken-fields';
import type { NeededField } from '../../shared/use-needed';
import type { TextKey } from '../../texts/texts';

/** How somebody said yes or no to the officer. */
export interface Signing extends Spoken {
  readonly method: 'ORAL' | 'PAPER';
  readonly witness: string;
  readonly minute: string;
  readonly scanSha256: string;
  /** Why the youth is mature enough, where it is asked for. */
  readonly maturity?: string;
}

export const NO_SIGNING: Signing = { method: 'PAPER', witness: '', minute: '', scanSha256: '' };

export const signingInputOf = ({
  method,
  witness,
  minute,
  scanSha256,
  maturity = '',
  ...spoken
}: Signing): SigningInput => ({
  ...(method === 'ORAL'
    ? { method, witness: witness.trim(), minute: minute.trim(), ...spokenInputOf(spoken) }
    : { method, scanSha256 }),
  ...(maturity.trim() === '' ? {} : { maturity: maturity.trim() }),
});

/** What the method asks for, of the fields whose ids begin so. */
export const neededOfSigning = (
  { method, witness, minute, scanSha256, ...spoken }: Signing,
  id: string,
  t: (key: TextKey) => string,
): readonly NeededField[] =>
  method === 'PAPER'
    ? [{ id: `${id}-scan`, label: t('officer.signing.scan'), isFilled: scanSha256 !== '' }]
    : [
        { id: `${id}-witness`, label: t('officer.signing.witness'), isFilled: witness.trim() !== '' },
        { id: `${id}-minute`, label: t('officer.signing.minute'), isFilled: minute.trim() !== '' },
        { id: `${id}-language`, label: t('officer.signing.spokenLanguage'), isFilled: isSpoken(spoken) },
      ];

/** Asks how it was said. */
export function SigningFields({
  id,
  value,
  onChange,
  asksMaturity,
}: {
  /** With which the ids of the fields begin. */
  readonly id: string;
  readonly value: Signing;
  readonly onChange: (part: Partial<Signing>) => void;
  readonly asksMaturity: boolean;
}) {
  const t = useText();
  return (
    <VStack gap="space-16">
      <RadioGroup
        legend={t('officer.signing.how')}
        value={value.method}
        onChange={(method: Signing['method']) => onChange({ method })}
      >
        <Radio value="PAPER">{t('term.method.PAPER')}</Radio>
        <Radio value="ORAL">{t('term.method.ORAL')}</Radio>
      </RadioGroup>
      {value.method === 'PAPER' ? (
        <ScanField id={`${id}-scan`} value={value.scanSha256} onChange={(scanSha256) => onChange({ scanSha256 })} />
      ) : (
        <>
          <TextField
            id={`${id}-witness`}
            label={t('officer.signing.witness')}
            description={t('officer.signing.witnessAbout')}
            value={value.witness}
            onChange={({ target }) => onChange({ witness: target.value })}
            autoComplete="off"
          />
          <Textarea
            id={`${id}-minute`}
            label={t('officer.signing.minute')}
            description={t('officer.signing.minuteAbout')}
            value={value.minute}
            onChange={({ target }) => onChange({ minute: target.value })}
          />
          <SpokenFields id={`${id}-language`} value={value} onChange={onChange} />
        </>
      )}
      {asksMaturity && (
        <Textarea
          label={t('officer.signing.maturity')}
          description={t('officer.signing.maturityAbout')}
          maxLength={500}
          value={value.maturity ?? ''}
          onChange={({ target }) => onChange({ maturity: target.value })}
        />
      )}
    </VStack>
  );
}
