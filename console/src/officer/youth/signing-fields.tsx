import { BodyShort, Radio, RadioGroup, Textarea, TextField, VStack } from '@navikt/ds-react';
import { useState } from 'react';
import type { SigningInput } from '../../generated/graphql';
import { useText } from '../../texts/language';
import { sha256Of } from './sha256-of';
import { NativeField } from '../../shared/native-field';

/** How somebody said yes or no to the officer. */
export interface Signing {
  readonly method: 'ORAL' | 'PAPER';
  readonly witness: string;
  readonly minute: string;
  readonly scanSha256: string;
}

export const NO_SIGNING: Signing = { method: 'PAPER', witness: '', minute: '', scanSha256: '' };

export const signingInputOf = ({ method, witness, minute, scanSha256 }: Signing): SigningInput =>
  method === 'ORAL' ? { method, witness: witness.trim(), minute: minute.trim() } : { method, scanSha256 };

/** Whether all that the method asks for is there. */
export const isSigned = ({ method, witness, minute, scanSha256 }: Signing): boolean =>
  method === 'ORAL' ? witness.trim() !== '' && minute.trim() !== '' : scanSha256 !== '';

/** Asks how it was said. Of a scan nothing but its sum leaves the browser. */
export function SigningFields({
  value,
  onChange,
}: {
  readonly value: Signing;
  readonly onChange: (part: Partial<Signing>) => void;
}) {
  const t = useText();
  const [isUnreadable, setIsUnreadable] = useState(false);
  const sum = async (file: File | undefined): Promise<void> => {
    setIsUnreadable(false);
    if (file === undefined) return onChange({ scanSha256: '' });
    try {
      onChange({ scanSha256: await sha256Of(file) });
    } catch {
      setIsUnreadable(true);
    }
  };
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
        <>
          <NativeField
            label={t('officer.signing.scan')}
            description={t('officer.signing.scanAbout')}
            type="file"
            onChange={({ target }) => void sum(target.files?.[0])}
            error={isUnreadable ? t('officer.signing.scanUnreadable') : undefined}
          />
          <BodyShort role="status">
            {value.scanSha256 === '' ? '' : t('officer.signing.scanSum', { hash: value.scanSha256 })}
          </BodyShort>
        </>
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
        </>
      )}
    </VStack>
  );
}
