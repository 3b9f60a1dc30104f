import { Select } from '@navikt/ds-react';
import type { Purpose } from '../generated/graphql';
import { useText } from '../texts/language';

/** What caseworkers of every agency may ask for. Concern and safety (B106) asks by the order that it names. */
export const PURPOSES: readonly Purpose[] = ['B101', 'B102', 'B103', 'B104', 'B105', 'B107'];

/** What it is for: chosen first, and always in sight. */
export function PurposeBar({
  purpose,
  onChoose,
}: {
  readonly purpose: Purpose | undefined;
  readonly onChoose: (purpose: string) => void;
}) {
  const t = useText();
  return (
    <div className="purpose-bar">
      <div className="narrow">
        <Select
          label={t('picture.purpose')}
          size="small"
          value={purpose ?? ''}
          onChange={({ target }) => onChoose(target.value)}
        >
          {purpose === undefined && <option value="">{t('picture.choosePurpose')}</option>}
          {PURPOSES.map((each) => (
            <option key={each} value={each}>
              {`${t(`term.purpose.${each}`)} (${each})`}
            </option>
          ))}
        </Select>
      </div>
    </div>
  );
}
