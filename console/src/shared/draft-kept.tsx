import { BodyShort } from '@navikt/ds-react';
import { useText } from '../texts/language';

/** Says of a form with a draft what is kept of it, how long and where. That it is not kept says `DraftAlert`. */
export function DraftKept() {
  const t = useText();
  return <BodyShort size="small">{t('draft.kept')}</BodyShort>;
}
