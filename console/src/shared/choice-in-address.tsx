import { Select } from '@navikt/ds-react';
import { useSearch } from './use-search';

/** A choice of one of several, which stands in the address under its name, so that back, reload and links keep it. */
export function ChoiceInAddress<One extends string | number>({
  name,
  label,
  of,
  value,
  sayOf = String,
}: {
  readonly name: string;
  readonly label: string;
  readonly of: readonly One[];
  readonly value: One;
  /** How each is said; as it is written, unless said otherwise. */
  readonly sayOf?: (one: One) => string;
}) {
  const { say } = useSearch();
  return (
    <Select label={label} value={value} onChange={({ target }) => say({ [name]: target.value })}>
      {of.map((one) => (
        <option key={one} value={one}>
          {sayOf(one)}
        </option>
      ))}
    </Select>
  );
}
