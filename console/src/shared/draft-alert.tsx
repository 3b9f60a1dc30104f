import { Alert, BodyShort } from '@navikt/ds-react';
import { useSyncExternalStore } from 'react';
import { useText } from '../texts/language';
import { useFaultText } from './fault-text';
import { drafts } from './own-drafts';

/** Says that what is typed is not kept, and why, as long as it is not. */
export function DraftAlert() {
  const t = useText();
  const faultText = useFaultText();
  const code = useSyncExternalStore(drafts.watch, drafts.fault);
  if (code === null) return null;
  return (
    <Alert variant="warning" role="alert" className="draft-alert" size="small">
      <BodyShort>{`${t('draft.notKept')} ${faultText({ code, rule: null })}`}</BodyShort>
    </Alert>
  );
}
