import { BodyLong, Button, Heading, HStack, VStack } from '@navikt/ds-react';
import { useState } from 'react';
import type { Fault } from '../api/faults';
import { ask } from '../api/use-asked';
import { ConsentTableOfOfficerDocument, OverseenConsentsDocument, type ConsentFilter } from '../generated/graphql';
import { saveFile } from '../shared/save-file';
import { Done } from '../shared/done';
import { FaultAlert } from '../shared/fault-text';
import { ALL_PURPOSES } from '../shared/kinds';
import { osloMoment } from '../shared/oslo-time';
import { PagedList } from '../shared/paged-list';
import { usePaged } from '../shared/use-paged';
import { oneOf, useSearch } from '../shared/use-search';
import { useText } from '../texts/language';
import { ConsentFilterForm } from './consent-filter-form';
import { FLAGS, STATES } from './consent-words';
import { OverseenTable } from './overseen-table';
import { YouthNames } from './youth-names';

/** The consents of the youths whom the officer oversees, by filters that stand in the address. */
export function ConsentsPage() {
  const t = useText();
  const filter = useFilter();
  const paged = usePaged(OverseenConsentsDocument, { input: filter, first: 20 }, 'consents', (data) => data.consents);
  return (
    <YouthNames>
      <VStack gap="space-24">
        <Heading level="1" size="large">
          {t('officer.consents.title')}
        </Heading>
        <BodyLong>{t('officer.consents.about')}</BodyLong>
        <ConsentFilterForm />
        <SaveTable filter={filter} />
        <PagedList paged={paged} empty={t('officer.consents.none')}>
          {(lines) => <OverseenTable caption={t('officer.consents.table')} lines={lines} />}
        </PagedList>
      </VStack>
    </YouthNames>
  );
}

/** What the address asks for. Words that are none of the API's are as if they were not said. */
function useFilter(): ConsentFilter {
  const { said, all } = useSearch();
  const purpose = oneOf(ALL_PURPOSES, said('purpose'));
  const flag = oneOf(FLAGS, said('flag'));
  const states = STATES.filter((state) => all('state').includes(state));
  const endsBefore = said('endsBefore') === '' ? null : osloMoment(said('endsBefore'));
  return {
    ...(said('recipient') === '' ? {} : { recipientId: said('recipient') }),
    ...(purpose === undefined ? {} : { purpose }),
    ...(flag === undefined ? {} : { flag }),
    ...(states.length === 0 ? {} : { states }),
    ...(endsBefore === null ? {} : { endsBefore }),
    ...(said('enteredBy') === '' ? {} : { enteredBy: said('enteredBy') }),
  };
}

function SaveTable({ filter }: { readonly filter: ConsentFilter }) {
  const t = useText();
  const [saved, setSaved] = useState<number | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const save = async (): Promise<void> => {
    setIsBusy(true);
    setSaved(null);
    const { data, faults: refused } = await ask(ConsentTableOfOfficerDocument, { input: filter });
    setIsBusy(false);
    const table = data?.consentTable;
    if (table === null || table === undefined) {
      return setFaults(
        refused.length > 0 ? refused : [{ code: 'UNREACHABLE', rule: null, argument: null, path: '', message: '' }],
      );
    }
    setFaults([]);
    saveFile('officer.consents.csv', table.csv);
    setSaved(table.rows);
  };
  return (
    <VStack gap="space-8">
      <HStack>
        <Button variant="secondary" size="small" loading={isBusy} onClick={() => void save()}>
          {t('officer.consents.csv')}
        </Button>
      </HStack>
      <FaultAlert faults={faults} />
      <Done>{saved === null ? null : t('csv.saved', { count: saved })}</Done>
    </VStack>
  );
}
