import { EyeSlashIcon } from '@navikt/aksel-icons';
import { isAway, isWithheld, type Fault } from '../api/faults';
import type { Agency } from '../generated/graphql';
import { useText } from '../texts/language';

/**
 * What an organisation is called; or that it is withheld, or could not be told now, with its agency where that is known. It can stand in a
 * sentence.
 */
export function useOrganisationName() {
  const t = useText();
  return (
    organisation: { readonly name: string } | null | undefined,
    agency: Agency | null | undefined,
    faults: readonly Fault[],
    path: string,
  ): string => {
    if (organisation !== null && organisation !== undefined) return organisation.name;
    const isOfAgency = agency !== null && agency !== undefined;
    const kind = t(isOfAgency ? `term.agency.${agency}` : 'organisation.unnamed');
    if (isWithheld(faults, path)) return t('organisation.withheld', { kind });
    if (isAway(faults, path)) return t('organisation.away', { kind });
    return isOfAgency ? kind : t('organisation.none');
  };
}

/** The same, with a sign where it is withheld. */
export function OrganisationName({
  of,
  agency,
  faults,
  path,
}: {
  readonly of: { readonly name: string } | null | undefined;
  readonly agency?: Agency | null | undefined;
  readonly faults: readonly Fault[];
  readonly path: string;
}) {
  const name = useOrganisationName();
  return (
    <>
      {isWithheld(faults, path) && <EyeSlashIcon aria-hidden />} {name(of, agency, faults, path)}
    </>
  );
}
