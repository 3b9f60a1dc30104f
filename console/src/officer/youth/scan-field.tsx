import { BodyShort } from '@navikt/ds-react';
import { useState } from 'react';
import { NativeField } from '../../shared/native-field';
import { useText } from '../../texts/language';
import { sha256Of } from './sha256-of';

/** Asks for the scan of a paper. Nothing but its sum leaves the browser. */
export function ScanField({
  id,
  value,
  onChange,
  error,
}: {
  /** Of the field. */
  readonly id?: string;
  /** The SHA-256; empty while there is none. */
  readonly value: string;
  readonly onChange: (scanSha256: string) => void;
  readonly error?: string | undefined;
}) {
  const t = useText();
  const [isUnreadable, setIsUnreadable] = useState(false);
  const sum = async (file: File | undefined): Promise<void> => {
    setIsUnreadable(false);
    if (file === undefined) return onChange('');
    try {
      onChange(await sha256Of(file));
    } catch {
      setIsUnreadable(true);
    }
  };
  return (
    <>
      <NativeField
        {...(id === undefined ? {} : { id })}
        label={t('officer.signing.scan')}
        description={t('officer.signing.scanAbout')}
        type="file"
        onChange={({ target }) => void sum(target.files?.[0])}
        error={isUnreadable ? t('officer.signing.scanUnreadable') : error}
      />
      <BodyShort role="status">{value === '' ? '' : t('officer.signing.scanSum', { hash: value })}</BodyShort>
    </>
  );
}
