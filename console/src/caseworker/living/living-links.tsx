import { useCaller } from '../../session/session';
import { PageLink } from '../../shared/page-link';
import { useText } from '../../texts/language';

const PAGES = [
  ['follow-up', 'followUp.link'],
  ['rent', 'rent.account'],
  ['mapping', 'mapping.title'],
  ['independence', 'independence.title'],
  ['orders', 'orders.title'],
] as const;

/** The ways to what housing keeps of a youth on pages of its own, for those of housing. */
export function LivingLinks({ youthId }: { readonly youthId: string }) {
  const t = useText();
  const { agency } = useCaller();
  if (agency !== 'HOUSING') return null;
  return PAGES.map(([path, title]) => (
    <PageLink key={path} to={`/${path}/${youthId}`}>
      {t(title)}
    </PageLink>
  ));
}
