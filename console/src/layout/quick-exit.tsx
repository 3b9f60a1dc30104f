import { Button } from '@navikt/ds-react';
import { tellTabs } from '../session/other-tabs';
import { drafts } from '../shared/own-drafts';
import { useText } from '../texts/language';

/** Where one is taken: a page that anybody may look at. */
const ELSEWHERE = 'https://www.yr.no/';

/** Leaves at once, and not by the back button. The session ends on the way; the page does not wait for it. */
export function QuickExit() {
  const t = useText();
  const leave = (): void => {
    drafts.drop();
    tellTabs('over');
    void fetch('/console/api/logout', { method: 'POST', headers: { 'x-console': '1' }, keepalive: true });
    document.body.replaceChildren();
    location.replace(ELSEWHERE);
  };
  return (
    <Button variant="danger" size="small" onClick={leave}>
      {t('app.quickExit')}
    </Button>
  );
}
