import { Select, TextField } from '@navikt/ds-react';
import type { Interpreting } from '../../generated/graphql';
import { oneOf } from '../../shared/use-search';
import { useLanguage, useText } from '../../texts/language';

export const INTERPRETING: readonly Interpreting[] = ['NOT_NEEDED', 'IN_PERSON', 'BY_TELEPHONE_OR_SCREEN'];

/** In which language something was said, and whether somebody interpreted. */
export interface Spoken {
  readonly spokenLanguage?: string;
  readonly interpreter?: Interpreting | '';
}

/** Whether what goes with an interpreter is there. */
export const isSpoken = ({ spokenLanguage = '', interpreter = '' }: Spoken): boolean =>
  interpreter === '' || interpreter === 'NOT_NEEDED' || spokenLanguage.trim() !== '';

/** What is sent of it; nothing where nothing was said. */
export const spokenInputOf = ({ spokenLanguage = '', interpreter = '' }: Spoken) => ({
  ...(spokenLanguage.trim() === '' ? {} : { spokenLanguage: spokenLanguage.trim() }),
  ...(interpreter === '' ? {} : { interpreter }),
});

/** Tags to choose from; any other can be typed. The last is Norwegian Sign Language. */
const TAGS = 'am ar ckb en es fa fa-AF fr ku pl ps ru so sw ti tr uk ur vi nsl'.split(' ');

/** Asks whether somebody interpreted, and in which language was spoken. */
export function SpokenFields({
  id,
  value,
  onChange,
}: {
  /** Of the field of the language. */
  readonly id: string;
  readonly value: Spoken;
  readonly onChange: (part: Spoken) => void;
}) {
  const t = useText();
  const { language } = useLanguage();
  const names = new Intl.DisplayNames([language], { type: 'language' });
  return (
    <>
      <Select
        label={t('officer.copy.interpreted')}
        value={value.interpreter ?? ''}
        onChange={({ target }) => onChange({ interpreter: oneOf(INTERPRETING, target.value) ?? '' })}
      >
        <option value="">{t('officer.signing.notSaid')}</option>
        {INTERPRETING.map((each) => (
          <option key={each} value={each}>
            {t(`term.interpreting.${each}`)}
          </option>
        ))}
      </Select>
      <TextField
        id={id}
        label={t('officer.signing.spokenLanguage')}
        description={t('officer.signing.spokenLanguageAbout')}
        list="spoken-languages"
        value={value.spokenLanguage ?? ''}
        onChange={({ target }) => onChange({ spokenLanguage: target.value })}
        autoComplete="off"
      />
      <datalist id="spoken-languages">
        {TAGS.map((tag) => (
          <option key={tag} value={tag}>
            {tag === 'nsl' ? t('officer.signing.signLanguage') : names.of(tag)}
          </option>
        ))}
      </datalist>
    </>
  );
}
