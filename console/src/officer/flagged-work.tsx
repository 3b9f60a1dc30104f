import { Link } from 'react-router';
import { OverseenConsentsDocument, type ConsentFlag } from '../generated/graphql';
import { usePaged } from '../shared/use-paged';
import { useText } from '../texts/language';
import { OverseenTable } from './overseen-table';
import { WorkPart } from './work-part';

const ABOUT = {
  EXPIRING: 'officer.work.expiringAbout',
  ORPHANED: 'officer.work.orphanedAbout',
  OVER_BROAD: 'officer.work.overBroadAbout',
} as const;
const TITLE = {
  EXPIRING: 'officer.work.expiring',
  ORPHANED: 'officer.work.orphaned',
  OVER_BROAD: 'officer.work.overBroad',
} as const;

/** The consents that something is to be asked of. */
export function FlaggedWork({ flag }: { readonly flag: ConsentFlag }) {
  const t = useText();
  const paged = usePaged(OverseenConsentsDocument, { input: { flag }, first: 20 }, 'consents', (data) => data.consents);
  return (
    <WorkPart title={TITLE[flag]} about={ABOUT[flag]} paged={paged}>
      {(lines) => (
        <>
          <OverseenTable caption={t(TITLE[flag])} lines={lines} />
          <Link to={`/consents?flag=${flag}`}>{t('officer.work.inSearch')}</Link>
        </>
      )}
    </WorkPart>
  );
}
