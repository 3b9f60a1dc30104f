import { daysAfter, momentOn } from './calendar';
import type { Row, TableRows } from './data-set';
import type { SetFollowUp } from './follow-ups';
import type { Naming } from './naming';
import type { PublishedProse } from './published-prose';
import type { SetGender, SetYouth } from './youths';

/** Those whom the psychologist follows up, with the genders of the prose, and those who were offered a talk at the health station. */
export function psychologistTable(
  followedUp: readonly { readonly followUp: SetFollowUp; readonly youth: SetYouth }[],
  { hfu }: PublishedProse['psychologist'],
  { organisationId, year, naming }: { readonly organisationId: string; readonly year: number; readonly naming: Naming },
): TableRows {
  const row = (
    name: string,
    arena: 'USIT' | 'HFU',
    youthId: string,
    gender: SetGender,
    district: string,
    offeredOn: string,
    consultations: number,
    closedOn: string,
  ): Row => ({
    id: naming.id(name, offeredOn),
    youth_id: youthId,
    organisation_id: organisationId,
    referred_on: consultations > 0 && naming.below(5, name) === 0,
    recorded_at: momentOn(offeredOn, 660),
    arena,
    offered_on: offeredOn,
    closed_on: closedOn,
    is_no_show: consultations === 0,
    consultations,
    gender,
    district,
  });
  // The health station asked nobody where they live.
  const offeredAtHfu = (gender: SetGender, offered: number, noShow: number): readonly Row[] =>
    Array.from({ length: offered }, (_, index) => {
      const name = `hfu ${gender} ${index}`;
      const offeredOn = daysAfter(`${year}-01-12`, 7 * naming.below(48, `${name} on`));
      const youthId = naming.id(`youth of ${name}`, `${year}-01-01`);
      return row(
        name,
        'HFU',
        youthId,
        gender,
        'UNKNOWN',
        offeredOn,
        index < noShow ? 0 : 1 + naming.below(3, `${name} talks`),
        offeredOn,
      );
    });
  return {
    table: 'psychologist_contact',
    rows: [
      ...followedUp.map(({ followUp: { index, district, startedOn, endedOn }, youth }) =>
        row(
          `psychologist ${index}`,
          'USIT',
          youth.id,
          youth.gender,
          district,
          startedOn,
          1 + naming.below(8, `psychologist ${index} talks`),
          endedOn,
        ),
      ),
      ...offeredAtHfu('GIRL', hfu.offeredGirls, hfu.noShowGirls),
      ...offeredAtHfu('BOY', hfu.offeredBoys, hfu.noShowBoys),
    ],
  };
}
