import { Button, Checkbox, CheckboxGroup, HGrid, HStack, Select, TextField, VStack } from '@navikt/ds-react';
import { useState, type FormEvent } from 'react';
import type { ConsentState } from '../generated/graphql';
import { ALL_PURPOSES } from '../shared/kinds';
import { OrganisationSelect } from '../shared/organisation-select';
import { useSearch } from '../shared/use-search';
import { useText } from '../texts/language';
import { FLAGS, STATES } from './consent-words';
import { NativeField } from '../shared/native-field';

const NONE = { recipient: '', purpose: '', state: [] as readonly string[], flag: '', endsBefore: '', enteredBy: '' };

/** Asks which consents are looked for; what is chosen stands in the address. */
export function ConsentFilterForm() {
  const t = useText();
  const { said, all, say } = useSearch();
  const [chosen, setChosen] = useState({
    recipient: said('recipient'),
    purpose: said('purpose'),
    state: all('state'),
    flag: said('flag'),
    endsBefore: said('endsBefore'),
    enteredBy: said('enteredBy'),
  });
  const field = (name: Exclude<keyof typeof chosen, 'state'>) => ({
    value: chosen[name],
    onChange: ({ target }: { target: { value: string } }) =>
      setChosen((before) => ({ ...before, [name]: target.value })),
  });
  const show = (event: FormEvent): void => {
    event.preventDefault();
    say(chosen);
  };
  return (
    <form onSubmit={show} role="search" aria-label={t('officer.consents.filter')}>
      <VStack gap="space-16">
        <HGrid gap="space-16" columns={{ xs: 1, sm: 2, md: 3 }}>
          <OrganisationSelect
            label={t('column.recipient')}
            any={t('filter.all')}
            value={chosen.recipient}
            onChange={(next) => setChosen((before) => ({ ...before, recipient: next?.id ?? '' }))}
          />
          <Select label={t('column.purpose')} {...field('purpose')}>
            <option value="">{t('filter.all')}</option>
            {ALL_PURPOSES.map((purpose) => (
              <option key={purpose} value={purpose}>
                {t(`term.purpose.${purpose}`)}
              </option>
            ))}
          </Select>
          <Select label={t('column.flags')} {...field('flag')}>
            <option value="">{t('filter.all')}</option>
            {FLAGS.map((flag) => (
              <option key={flag} value={flag}>
                {t(`term.consentFlag.${flag}`)}
              </option>
            ))}
          </Select>
          <NativeField label={t('officer.consents.endsBefore')} type="date" {...field('endsBefore')} />
          <TextField label={t('officer.consents.enteredBy')} autoComplete="off" {...field('enteredBy')} />
        </HGrid>
        <CheckboxGroup
          legend={t('column.state')}
          value={[...chosen.state]}
          onChange={(state: ConsentState[]) => setChosen((before) => ({ ...before, state }))}
          size="small"
        >
          <HStack gap="space-0 space-16">
            {STATES.map((state) => (
              <Checkbox key={state} value={state}>
                {t(`term.consentState.${state}`)}
              </Checkbox>
            ))}
          </HStack>
        </CheckboxGroup>
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
              say(NONE);
            }}
          >
            {t('filter.clear')}
          </Button>
        </HStack>
      </VStack>
    </form>
  );
}
