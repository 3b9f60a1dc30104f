import type { Usit2016 } from '@brobygger/testkit/usit2016';
import { counted } from './counted';

/** What has been loaded, in one line. */
export function yearSummary({ year, outreach, childWelfare }: Usit2016, organisation: string, added: number): string {
  const rowsOf = (table: string) => [...outreach, ...childWelfare].find((each) => each.table === table)?.rows ?? [];
  const sessions = rowsOf('field_session').filter((row) => row['is_cancelled'] === false).length;
  const parts = [
    `${counted(sessions)} sessions`,
    `${counted(rowsOf('encounter').length)} encounters`,
    `${counted(rowsOf('follow_up').length)} follow-ups`,
    `${counted(rowsOf('summer_job').length)} summer jobs`,
    `${counted(rowsOf('child_welfare_decision').length)} decisions`,
  ];
  const all = [...outreach, ...childWelfare].reduce((sum, { rows }) => sum + rows.length, 0);
  const news =
    added === 0 ? 'nothing was new' : added === all ? 'all of it was new' : `${counted(added)} rows were new`;
  return `${year}: ${parts.join(', ')} loaded for ${organisation}; ${news}`;
}
