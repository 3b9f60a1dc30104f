import type { Agency } from '../../generated/graphql';
import { useText } from '../../texts/language';

/** Says which agencies have not heard of something yet; nothing where all have. */
export function usePendingText(): (pendingAt: readonly Agency[]) => string {
  const t = useText();
  return (pendingAt) =>
    pendingAt.length === 0
      ? ''
      : t('officer.conflicts.pending', { agencies: pendingAt.map((agency) => t(`term.agency.${agency}`)).join(', ') });
}
