import { Checkbox, CheckboxGroup, Select, VStack } from '@navikt/ds-react';
import type { ConsentCatalogueQuery, DataCategory } from '../../generated/graphql';
import { Answer } from '../../shared/answer';
import { LanguageSelect } from '../../shared/language-select';
import { OrganisationSelect } from '../../shared/organisation-select';
import { osloDay } from '../../shared/oslo-time';
import { Unreachable } from '../../shared/unreachable';
import { useCatalogue } from '../../shared/use-catalogue';
import { useText } from '../../texts/language';
import type { GivenConsent } from './given-consent';
import { NativeField } from '../../shared/native-field';
import type { NeededField } from '../../shared/use-needed';
import type { TextKey } from '../../texts/texts';

type OfPurpose = NonNullable<ConsentCatalogueQuery['consentCatalogue']>[number];

/** What is not looked at without, as far as it can be chosen yet: each choice says what the next is among. */
export function neededOfChoice(
  { recipientId, purpose, owner, categories }: GivenConsent,
  t: (key: TextKey) => string,
): readonly NeededField[] {
  const fields: readonly NeededField[] = [
    { id: 'given-recipient', label: t('column.recipient'), isFilled: recipientId !== '' },
    { id: 'given-purpose', label: t('column.purpose'), isFilled: purpose !== '' },
    { id: 'given-owner', label: t('officer.give.owner'), isFilled: owner !== '' },
    { id: 'given-categories', label: t('column.categories'), isFilled: categories.length > 0 },
  ];
  return fields.filter(({ isFilled }) => !isFilled).slice(0, 1);
}

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
  const { recipientId, agency, purpose, validTo, language } = value;
  return (
    <VStack gap="space-16">
      <OrganisationSelect
        id="given-recipient"
        label={t('column.recipient')}
        any={t('officer.give.choose')}
        value={recipientId}
        onChange={(chosen) =>
          onChange({
            recipientId: chosen?.id ?? '',
            agency: chosen?.agency ?? null,
            purpose: '',
            owner: '',
            categories: [],
          })
        }
      />
      <Answer asked={catalogue}>
        {({ consentCatalogue }) => {
          if (!consentCatalogue) return <Unreachable again={catalogue.again} />;
          const open = consentCatalogue.filter(({ agencies }) => agency !== null && agencies.includes(agency));
          const chosen = open.find((each) => each.purpose === purpose);
          return (
            <VStack gap="space-16">
              <Select
                id="given-purpose"
                label={t('column.purpose')}
                description={agency === null ? t('officer.give.recipientFirst') : chosen?.text}
                value={purpose}
                onChange={({ target }) =>
                  onChange({ purpose: target.value as GivenConsent['purpose'], owner: '', categories: [] })
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
                <Categories of={openTo(chosen, agency)} value={value} onChange={onChange} />
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
      <LanguageSelect
        label={t('officer.give.language')}
        value={language}
        onChange={(next) => onChange({ language: next })}
      />
    </VStack>
  );
}

/** Whose data, and then which kinds of it. */
function Categories({
  of,
  value: { owner, categories },
  onChange,
}: {
  readonly of: OfPurpose['categories'];
  readonly value: GivenConsent;
  readonly onChange: (part: Partial<GivenConsent>) => void;
}) {
  const t = useText();
  const owners = [...new Set(of.map((each) => each.owner))];
  return (
    <>
      <Select
        id="given-owner"
        label={t('officer.give.owner')}
        value={owner}
        onChange={({ target }) => onChange({ owner: target.value as GivenConsent['owner'], categories: [] })}
      >
        <option value="">{t('officer.give.choose')}</option>
        {owners.map((each) => (
          <option key={each} value={each}>
            {t(`term.owner.${each}`)}
          </option>
        ))}
      </Select>
      {owner !== '' && (
        <CheckboxGroup
          id="given-categories"
          tabIndex={-1}
          legend={t('column.categories')}
          description={t('officer.give.categoriesAbout')}
          value={[...categories]}
          onChange={(next: DataCategory[]) => onChange({ categories: next })}
        >
          {of
            .filter((each) => each.owner === owner)
            .map(({ category, title, text, isSpecial }) => (
              <Checkbox key={category} value={category} description={text}>
                {`${title}${isSpecial ? ` (${t('officer.give.alone')})` : ''}`}
              </Checkbox>
            ))}
        </CheckboxGroup>
      )}
    </>
  );
}

/** What the purpose covers and the recipient may be given; what must stand alone comes last. */
const openTo = ({ categories }: OfPurpose, agency: NonNullable<GivenConsent['agency']>): OfPurpose['categories'] =>
  categories
    .filter(({ recipients }) => recipients.includes(agency))
    .sort((one, other) => Number(one.isSpecial) - Number(other.isSpecial));
