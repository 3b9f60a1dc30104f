import { BodyLong, BodyShort, Button, Heading, HStack, Table, VStack } from '@navikt/ds-react';
import type { FormEvent } from 'react';
import { useAsked } from '../api/use-asked';
import { UnusualAccessOfWorkersDocument } from '../generated/graphql';
import { Answer } from '../shared/answer';
import { FaultAlert } from '../shared/fault-text';
import { OrganisationName } from '../shared/organisation-name';
import { osloDay } from '../shared/oslo-time';
import { useSearch } from '../shared/use-search';
import { WideTable } from '../shared/wide-table';
import { useText } from '../texts/language';
import { NativeField } from '../shared/native-field';
import { useChosen } from '../shared/use-chosen';

/** Workers whose reading is unusual. None of it is wrong by itself. */
export function UnusualPage() {
  const t = useText();
  const { said, say } = useSearch();
  const [chosen, setChosen] = useChosen({ from: said('from'), to: said('to') });
  const show = (event: FormEvent): void => {
    event.preventDefault();
    say(chosen);
  };
  return (
    <VStack gap="space-24">
      <Heading level="1" size="large">
        {t('officer.unusual.title')}
      </Heading>
      <BodyLong>{t('officer.unusual.about')}</BodyLong>
      <form onSubmit={show}>
        <HStack gap="space-16" align="end">
          {(['from', 'to'] as const).map((name) => (
            <NativeField
              key={name}
              label={t(`filter.${name}`)}
              type="date"
              max={osloDay()}
              value={chosen[name]}
              onChange={({ target }) => setChosen((before) => ({ ...before, [name]: target.value }))}
            />
          ))}
          <Button type="submit" size="small">
            {t('filter.show')}
          </Button>
        </HStack>
      </form>
      <Readers key={`${said('from')} ${said('to')}`} from={said('from')} to={said('to')} />
    </VStack>
  );
}

function Readers({ from, to }: { readonly from: string; readonly to: string }) {
  const t = useText();
  const asked = useAsked(UnusualAccessOfWorkersDocument, { from: from || null, to: to || null });
  const heads = [
    'column.who',
    'column.organisation',
    'officer.work.because',
    'officer.unusual.youths',
    'officer.unusual.inADay',
    'officer.unusual.atNight',
    'officer.unusual.notServed',
    'officer.unusual.elsewhere',
    'officer.unusual.copies',
  ] as const;
  return (
    <Answer asked={asked}>
      {({ unusualAccess }, faults) => {
        if (unusualAccess === null || unusualAccess === undefined) return <FaultAlert faults={faults} />;
        if (unusualAccess.length === 0) return <BodyShort>{t('officer.unusual.none')}</BodyShort>;
        return (
          <WideTable caption={t('officer.unusual.table')} heads={heads.map((head) => t(head))}>
            {unusualAccess.map((row, index) => (
              <Table.Row key={`${row.personId}${row.organisation?.id ?? ''}`}>
                <Table.HeaderCell scope="row">{row.personId}</Table.HeaderCell>
                <Table.DataCell>
                  <OrganisationName
                    of={row.organisation}
                    faults={faults}
                    path={`unusualAccess.${index}.organisation`}
                  />
                </Table.DataCell>
                <Table.DataCell>
                  {row.because.map((each) => t(`term.unusualBecause.${each}`)).join(', ')}
                </Table.DataCell>
                <Table.DataCell>{row.youths}</Table.DataCell>
                <Table.DataCell>{row.youthsInADay}</Table.DataCell>
                <Table.DataCell>{row.requestsAtNight}</Table.DataCell>
                <Table.DataCell>{row.youthsNotServed}</Table.DataCell>
                <Table.DataCell>{row.youthsElsewhere}</Table.DataCell>
                <Table.DataCell>{row.copiesInADay}</Table.DataCell>
              </Table.Row>
            ))}
          </WideTable>
        );
      }}
    </Answer>
  );
}
