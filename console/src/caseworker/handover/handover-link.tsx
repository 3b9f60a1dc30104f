import { useCaller } from '../../session/session';
import { PageLink } from '../../shared/page-link';
import { useText } from '../../texts/language';

/** The agencies that send youths on to others: the rest answer. */
const HANDING_OVER: readonly string[] = ['NAV', 'CHILD_WELFARE'];

/** The way to what can be sent of a youth, for those who send. */
export function HandoverLink({ youthId }: { readonly youthId: string }) {
  const t = useText();
  const { agency } = useCaller();
  if (agency === null || !HANDING_OVER.includes(agency)) return null;
  return <PageLink to={`/handover/${youthId}`}>{t('handover.link')}</PageLink>;
}
