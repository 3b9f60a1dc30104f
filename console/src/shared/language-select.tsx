import { Select } from '@navikt/ds-react';
import { isLanguage, LANGUAGES, type Language } from '../texts/texts';

/** One of the languages of these pages, each under its own name. */
export function LanguageSelect({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: Language;
  readonly onChange: (language: Language) => void;
}) {
  return (
    <Select
      label={label}
      value={value}
      onChange={({ target }) => {
        if (isLanguage(target.value)) onChange(target.value);
      }}
    >
      {Object.entries(LANGUAGES).map(([code, name]) => (
        <option key={code} value={code} lang={code}>
          {name}
        </option>
      ))}
    </Select>
  );
}
