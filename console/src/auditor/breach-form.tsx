import { HGrid, Select, VStack } from '@navikt/ds-react';
import type { FormEvent } from 'react';
import { ALL_CATEGORIES } from '../shared/kinds';
import { NativeField } from '../shared/native-field';
import { OrganisationSelect } from '../shared/organisation-select';
import { useChosen } from '../shared/use-chosen';
import { useSearch } from '../shared/use-search';
import { useText } from '../texts/language';
import { SendButton } from '../shared/send-button';

/** What is looked for after a breach, as the address says it; empty is what is not chosen. */
export interface BreachAsked {
  readonly category: string;
  readonly from: string;
  readonly to: string;
  readonly organisation: string;
}

/** Asks which kind of data, and when, in Norway; what is chosen stands in the address. */
export function BreachForm({ asked }: { readonly asked: BreachAsked }) {
  const t = useText();
  const { say } = useSearch();
  const [chosen, setChosen] = useChosen(asked);
  const show = (event: FormEvent): void => {
    event.preventDefault();
    say({ ...chosen });
  };
  return (
    <form onSubmit={show} role="search" aria-label={t('breach.form')}>
      <VStack gap="space-16">
        <HGrid gap="space-16" columns={{ xs: 1, sm: 2 }}>
          <Select
            id="breach-category"
            label={t('breach.category')}
            value={chosen.category}
            onChange={({ target }) => setChosen((before) => ({ ...before, category: target.value }))}
          >
            <option value="">{t('breach.choose')}</option>
            {ALL_CATEGORIES.map((category) => (
              <option key={category} value={category}>
                {t(`term.category.${category}`)}
              </option>
            ))}
          </Select>
          <OrganisationSelect
            label={t('column.organisation')}
            any={t('filter.all')}
            value={chosen.organisation}
            onChange={(next) => setChosen((before) => ({ ...before, organisation: next?.id ?? '' }))}
          />
          {(['from', 'to'] as const).map((name) => (
            <NativeField
              key={name}
              id={`breach-${name}`}
              label={t(`breach.${name}`)}
              type="datetime-local"
              value={chosen[name]}
              onChange={({ target }) => setChosen((before) => ({ ...before, [name]: target.value }))}
            />
          ))}
        </HGrid>
        <VStack gap="space-16" align="start">
          <SendButton
            size="small"
            isBusy={false}
            needed={(['category', 'from', 'to'] as const).map((name) => ({
              id: `breach-${name}`,
              label: t(`breach.${name}`),
              isFilled: chosen[name] !== '',
            }))}
          >
            {t('filter.show')}
          </SendButton>
        </VStack>
      </VStack>
    </form>
  );
}
