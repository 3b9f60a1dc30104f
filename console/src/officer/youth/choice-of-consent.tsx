import { Checkbox, CheckboxGroup, Select, VStack } from '@navikt/ds-react';
import type { ConsentCatalogueQuery, DataCategory } from '../../generated/graphql';
import { Answer } from '../../shared/answer';
import { OrganisationSelect } from '../../shared/organisation-select';
import { osloDay } from '../../shared/oslo-time';
import { useCatalogue } from '../../shared/use-catalogue';
import { useText } from '../../texts/language';
import { LANGUAGES } from '../../texts/texts';
import type { GivenConsent } from './given-consent';
import { NativeField } from '../../shared/native-field';

type OfPurpose = NonNullable<ConsentCatalogueQuery['consentCatalogue']>[number];

/** What is consented to: to whom, for what, which kinds, until when, read in which language. */
export function ChoiceOfConsent({
  value,
  onChange,
}: {
  readonly value: GivenConsent;
  readonly onChange: (part: Partial<GivenConsent>) => void;
}) {
  const t = useText();
  const catalogue = useCatalogue();
  const { recipientId, agency, purpose, categories, validTo, language } = value;
  return (
    <VStack gap="space-16">
      <OrganisationSelect
        label={t('column.recipient')}
        any={t('officer.give.choose')}
        value={recipientId}
        onChange={(chosen) =>
          onChange({ recipientId: chosen?.id ?? '', agency: chosen?.agency ?? null, purpose: '', categories: [] })
        }
      />
      <Answer asked={catalogue}>
        {({ consentCatalogue }) => {
          const open = (consentCatalogue ?? []).filter(({ agencies }) => agency !== null && agencies.includes(agency));
          const chosen = open.find((each) => each.purpose === purpose);
          return (
            <VStack gap="space-16">
              <Select
                label={t('column.purpose')}
                description={chosen?.text}
                value={purpose}
                disabled={agency === null}
                onChange={({ target }) =>
                  onChange({ purpose: target.value as GivenConsent['purpose'], categories: [] })
                }
              >
                <option value="">{t('officer.give.choose')}</option>
                {open.map(({ purpose: each, title }) => (
                  <option key={each} value={each}>
                    {title}
                  </option>
                ))}
              </Select>
              {chosen !== undefined && agency !== null && (
                <CheckboxGroup
                  legend={t('column.categories')}
                  description={t('officer.give.categoriesAbout')}
                  value={[...categories]}
                  onChange={(next: DataCategory[]) => onChange({ categories: next })}
                >
                  {openTo(chosen, agency).map(({ category, title, text, isSpecial, owner }) => (
                    <Checkbox key={category} value={category} description={text}>
                      {`${t(`term.owner.${owner}`)}: ${title}${isSpecial ? ` (${t('officer.give.alone')})` : ''}`}
                    </Checkbox>
                  ))}
                </CheckboxGroup>
              )}
            </VStack>
          );
        }}
      </Answer>
      <NativeField
        label={t('officer.give.validTo')}
        description={t('officer.give.validToAbout')}
        type="date"
        min={osloDay(1)}
        max={osloDay(365)}
        value={validTo}
        onChange={({ target }) => onChange({ validTo: target.value })}
      />
      <Select
        label={t('officer.give.language')}
        value={language}
        onChange={({ target }) => onChange({ language: target.value as GivenConsent['language'] })}
      >
        {Object.entries(LANGUAGES).map(([code, name]) => (
          <option key={code} value={code} lang={code}>
            {name}
          </option>
        ))}
      </Select>
    </VStack>
  );
}

/** What the purpose covers and the recipient may be given, owner by owner: one consent is about one owner's data. */
const openTo = ({ categories }: OfPurpose, agency: NonNullable<GivenConsent['agency']>): OfPurpose['categories'] =>
  categories
    .filter(({ recipients }) => recipients.includes(agency))
    .sort((one, other) => one.owner.localeCompare(other.owner) || Number(one.isSpecial) - Number(other.isSpecial));
