import { Button, HGrid, HStack, Select, TextField, VStack } from '@navikt/ds-react';
import type { FormEvent } from 'react';
import { useText } from '../texts/language';
import { ALL_AGENCIES, ALL_CATEGORIES, ALL_PURPOSES } from './kinds';
import { OrganisationSelect } from './organisation-select';
import { ACTS, type LogFilter } from './log-filter';
import { useSearch } from './use-search';
import { NativeField } from './native-field';
import { useChosen } from './use-chosen';

const NONE: LogFilter = {
  act: '',
  agency: '',
  organisation: '',
  purpose: '',
  person: '',
  category: '',
  from: '',
  to: '',
};

/** Asks what of the log is to be seen; what is chosen stands in the address. */
export function LogFilterForm({ filter }: { readonly filter: LogFilter }) {
  const t = useText();
  const { say } = useSearch();
  const [chosen, setChosen] = useChosen(filter);
  const field = (name: keyof LogFilter) => ({
    value: chosen[name],
    onChange: ({ target }: { target: { value: string } }) =>
      setChosen((before) => ({ ...before, [name]: target.value })),
  });
  const show = (event: FormEvent): void => {
    event.preventDefault();
    say({ ...chosen });
  };
  return (
    <form onSubmit={show} role="search" aria-label={t('log.filter')}>
      <VStack gap="space-16">
        <HGrid gap="space-16" columns={{ xs: 1, sm: 2, md: 3 }}>
          <Select label={t('log.act')} {...field('act')}>
            <option value="">{t('filter.all')}</option>
            {ACTS.map((act) => (
              <option key={act} value={act}>
                {t(`term.act.${act}`)}
              </option>
            ))}
          </Select>
          <Select label={t('column.agency')} {...field('agency')}>
            <option value="">{t('filter.all')}</option>
            {ALL_AGENCIES.map((agency) => (
              <option key={agency} value={agency}>
                {t(`term.agency.${agency}`)}
              </option>
            ))}
          </Select>
          <Select label={t('column.purpose')} {...field('purpose')}>
            <option value="">{t('filter.all')}</option>
            {ALL_PURPOSES.map((purpose) => (
              <option key={purpose} value={purpose}>
                {t(`term.purpose.${purpose}`)}
              </option>
            ))}
          </Select>
          <Select label={t('column.category')} {...field('category')}>
            <option value="">{t('filter.all')}</option>
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
          <TextField label={t('log.person')} autoComplete="off" {...field('person')} />
          <NativeField label={t('filter.from')} type="date" {...field('from')} />
          <NativeField label={t('filter.to')} type="date" {...field('to')} />
        </HGrid>
        <HStack gap="space-8">
          <Button type="submit" size="small">
            {t('filter.show')}
          </Button>
          <Button
            type="button"
            size="small"
            variant="tertiary"
            onClick={() => {
              setChosen(NONE);
              say({ ...NONE });
            }}
          >
            {t('filter.clear')}
          </Button>
        </HStack>
      </VStack>
    </form>
  );
}
