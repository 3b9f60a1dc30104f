import { Radio, RadioGroup, Textarea, TextField, VStack } from '@navikt/ds-react';
import type { SigningInput } from '../../generated/graphql';
import { useText } from '../../texts/language';
import { ScanField } from './scan-field';
import { isSpoken, SpokenFields, spokenInputOf, type Spoken } from './spoken-fields';

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

/** Whether all that the method asks for is there. */
export const isSigned = ({ method, witness, minute, scanSha256, ...spoken }: Signing): boolean =>
  method === 'ORAL' ? witness.trim() !== '' && minute.trim() !== '' && isSpoken(spoken) : scanSha256 !== '';

/** Asks how it was said. */
export function SigningFields({
  value,
  onChange,
  asksMaturity,
}: {
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
        <ScanField value={value.scanSha256} onChange={(scanSha256) => onChange({ scanSha256 })} />
      ) : (
        <>
          <TextField
            label={t('officer.signing.witness')}
            description={t('officer.signing.witnessAbout')}
            value={value.witness}
            onChange={({ target }) => onChange({ witness: target.value })}
            autoComplete="off"
          />
          <Textarea
            label={t('officer.signing.minute')}
            description={t('officer.signing.minuteAbout')}
            value={value.minute}
            onChange={({ target }) => onChange({ minute: target.value })}
          />
          <SpokenFields value={value} onChange={onChange} />
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
