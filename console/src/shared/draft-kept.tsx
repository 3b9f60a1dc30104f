import { BodyShort } from '@navikt/ds-react';
import { useSyncExternalStore } from 'react';
import { useText } from '../texts/language';
import { drafts } from './own-drafts';

/**
 * Says in a form with a draft what is kept of it, how long and where; or that it is not kept, which stands in sight here where the page is
 * too narrow for `DraftAlert` to stay beside what is typed.
 */
export function DraftKept() {
  const t = useText();
  const isKept = useSyncExternalStore(drafts.watch, drafts.fault) === null;
  return <BodyShort size="small">{t(isKept ? 'draft.kept' : 'draft.notKept')}</BodyShort>;
}
