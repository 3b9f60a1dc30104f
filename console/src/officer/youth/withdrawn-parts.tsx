import { Checkbox, CheckboxGroup } from '@navikt/ds-react';
import type { DataCategory } from '../../generated/graphql';
import { useText } from '../../texts/language';

/** Which kinds of a consent to several are taken back; the rest stands. */
export function WithdrawnParts({
  of,
  chosen,
  isLooking,
  choose,
}: {
  readonly of: readonly DataCategory[];
  readonly chosen: readonly DataCategory[];
  /** What is looked at is what was chosen: nothing else is, until it is here. */
  readonly isLooking: boolean;
  readonly choose: (categories: readonly DataCategory[]) => void;
}) {
  const t = useText();
  return (
    <CheckboxGroup
      id="withdrawn-parts"
      tabIndex={-1}
      legend={t('officer.withdraw.what')}
      description={t('officer.withdraw.whatAbout')}
      disabled={isLooking}
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
