import { Checkbox, CheckboxGroup } from '@navikt/ds-react';
import type { DataCategory } from '../../generated/graphql';
import { useText } from '../../texts/language';

/** Which kinds of a consent to several are taken back; the rest stands. */
export function WithdrawnParts({
  of,
  chosen,
  choose,
}: {
  readonly of: readonly DataCategory[];
  readonly chosen: readonly DataCategory[];
  readonly choose: (categories: readonly DataCategory[]) => void;
}) {
  const t = useText();
  return (
    <CheckboxGroup
      legend={t('officer.withdraw.what')}
      description={t('officer.withdraw.whatAbout')}
      value={[...chosen]}
      onChange={(value: DataCategory[]) => choose(of.filter((category) => value.includes(category)))}
      error={chosen.length === 0 && t('officer.withdraw.whatMissing')}
    >
      {of.map((category) => (
        <Checkbox key={category} value={category}>
          {t(`term.category.${category}`)}
        </Checkbox>
      ))}
    </CheckboxGroup>
  );
}
