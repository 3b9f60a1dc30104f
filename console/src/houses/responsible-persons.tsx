import { BodyLong, Button, Heading, HStack, Table, VStack } from '@navikt/ds-react';
import { useState } from 'react';
import { FilledForm } from '../caseworker/record/filled-form';
import type { RecordForm } from '../caseworker/record/record-form';
import type { HouseAtWorkQuery } from '../generated/graphql';
import { WideTable } from '../shared/wide-table';
import { useDates, useText } from '../texts/language';
import { GUIDANCE, PERSON_ENDS, RESPONSIBLE_PERSON } from './house-forms';
import type { House } from './house-page';
import { OpenedForm } from './opened-form';

type Person = NonNullable<HouseAtWorkQuery['responsiblePersons']>[number];

const HEADS = [
  'house.person.name',
  'house.person.validFrom',
  'house.person.until',
  'house.person.guidedOn',
  'rent.change',
] as const;

/** The students who are responsible in a house and were, and what staff write of them: guidance, and from when it is over. */
export function ResponsiblePersons({
  house,
  rows,
  again,
}: {
  readonly house: House;
  readonly rows: HouseAtWorkQuery['responsiblePersons'];
  readonly again: () => void;
}) {
  const t = useText();
  const [chosen, setChosen] = useState<{ readonly person: Person; readonly form: RecordForm } | null>(null);
  if (rows === null || rows === undefined) return null;
  return (
    <VStack as="section" gap="space-12" align="start">
      <Heading level="2" size="medium">
        {t('house.persons')}
      </Heading>
      {rows.length === 0 ? (
        <BodyLong>{t('house.noPersons')}</BodyLong>
      ) : (
        <WideTable caption={t('house.persons')} heads={HEADS.map((head) => t(head))}>
          {rows.map((person) => (
            <PersonRow key={person.id} person={person} onChoose={(form) => setChosen({ person, form })} />
          ))}
        </WideTable>
      )}
      {chosen !== null && (
        <section className="agency">
          <Heading level="3" size="small" spacing>
            {t('house.person.of', { what: t(chosen.form.title), name: chosen.person.name })}
          </Heading>
          <FilledForm
            key={`${chosen.form.name} ${chosen.person.id}`}
            form={chosen.form}
            subject={{ responsiblePersonId: chosen.person.id }}
            onDone={again}
          />
        </section>
      )}
      {house.status === 'OPEN' && (
        <OpenedForm form={RESPONSIBLE_PERSON} subject={{ houseId: house.id }} onDone={again} />
      )}
    </VStack>
  );
}

function PersonRow({
  person: { name, validFrom, validTo, lastGuidedOn },
  onChoose,
}: {
  readonly person: Person;
  readonly onChoose: (form: RecordForm) => void;
}) {
  const t = useText();
  const { day } = useDates();
  const forms = validTo === null || validTo === undefined ? [GUIDANCE, PERSON_ENDS] : [GUIDANCE];
  return (
    <Table.Row>
      <Table.HeaderCell scope="row">{name}</Table.HeaderCell>
      <Table.DataCell>{day(validFrom)}</Table.DataCell>
      <Table.DataCell>
        {validTo === null || validTo === undefined ? t('house.person.noEnd') : day(validTo)}
      </Table.DataCell>
      <Table.DataCell>
        {lastGuidedOn === null || lastGuidedOn === undefined ? t('house.person.neverGuided') : day(lastGuidedOn)}
      </Table.DataCell>
      <Table.DataCell>
        <HStack gap="space-8">
          {forms.map((form) => (
            <Button
              key={form.name}
              variant="secondary"
              size="small"
              aria-label={t('house.person.of', { what: t(form.title), name })}
              onClick={() => onChoose(form)}
            >
              {t(form.title)}
            </Button>
          ))}
        </HStack>
      </Table.DataCell>
    </Table.Row>
  );
}
