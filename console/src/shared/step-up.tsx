import { BodyShort, Link } from '@navikt/ds-react';
import { useSession } from '../session/session';
import { useLanguage, useText } from '../texts/language';

/** The way to a login of a higher level, which leads back to where one is. What is in the address and in drafts is there again. */
export function StepUp() {
  const t = useText();
  const { language } = useLanguage();
  const { state } = useSession();
  if (state.is !== 'in') return null;
  const { login, canStepUp } = state.who;
  if (!canStepUp) return <BodyShort>{t('stepUp.none')}</BodyShort>;
  const to = `${location.pathname}${location.search}`;
  const query = new URLSearchParams({ as: login, level: 'high', lang: language, to });
  return <Link href={`/console/login?${query.toString()}`}>{t('stepUp.link')}</Link>;
}
