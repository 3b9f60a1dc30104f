import { Loader, Select } from '@navikt/ds-react';
import type { AskedFor } from '../api/api-client';
import { useAsked } from '../api/use-asked';
import { OrganisationsDocument, type OrganisationsQuery } from '../generated/graphql';
import { useText } from '../texts/language';
import { Unreachable } from './unreachable';

export type KnownOrganisation = NonNullable<OrganisationsQuery['organisations']>[number];

/** One of the organisations that consent can be given to. */
export function OrganisationSelect({
  id,
  label,
  value,
  onChange,
  any,
  agencies,
  askedFor = {},
  error,
}: {
  /** Of the field. */
  readonly id?: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (organisation: KnownOrganisation | null) => void;
  /** What stands where none is chosen. */
  readonly any: string;
  /** Where none but those of some agencies may be chosen. */
  readonly agencies?: readonly KnownOrganisation['agency'][];
  /** What it is asked for, where the one who chooses must say. */
  readonly askedFor?: AskedFor;
  readonly error?: string | undefined;
}) {
  const t = useText();
  const asked = useAsked(OrganisationsDocument, {}, askedFor);
  if (asked.state === 'failed') return <Unreachable again={asked.again} />;
  if (asked.data === null) return <Loader title={t('state.loading')} />;
  const { organisations } = asked.data;
  if (organisations === null || organisations === undefined) return <Unreachable again={asked.again} />;
  const all = organisations
    .filter((one) => agencies === undefined || agencies.includes(one.agency))
    .sort((one, other) => one.name.localeCompare(other.name, 'nb'));
  return (
    <Select
      {...(id === undefined ? {} : { id })}
      label={label}
      value={value}
      error={error}
      onChange={({ target }) => onChange(all.find(({ id }) => id === target.value) ?? null)}
    >
      <option value="">{any}</option>
      {all.map(({ id, name, agency }) => (
        <option key={id} value={id}>
          {`${name} (${t(`term.agency.${agency}`)})`}
        </option>
      ))}
    </Select>
  );
}
