import { Agency } from '../agency';
import { CATEGORIES } from '../data-category';
import { categoryOfHandover, HANDOVERS, HandoverKind, takesHandover } from './handover-kind';

const AGENCIES = Object.values(Agency);

/** Domain.md 1A.1, 1A.4, 1B.2 and 1B.3, written out: who sends what to whom, and of which category it tells. */
const ROUTES: Readonly<Record<HandoverKind, readonly (readonly [sender: string, category: string])[]>> = {
  REFERRAL: [
    ['CHILD_WELFARE', 'CHILD_WELFARE_TRANSFER'],
    ['NAV', 'NAV_ORDERS'],
  ],
  ORDER: [['NAV', 'NAV_ORDERS']],
  TRANSFER: [
    ['CHILD_WELFARE', 'CHILD_WELFARE_TRANSFER'],
    ['NAV', 'NAV_CASE'],
  ],
  TASK: [['HOUSING', 'HOUSING_FOLLOW_UP']],
  PLACE: [['NAV', 'NAV_QUALIFICATION']],
};
const TAKEN: Readonly<Record<HandoverKind, readonly string[]>> = {
  REFERRAL: ['HOUSING'],
  ORDER: ['HOUSING'],
  TRANSFER: ['HOUSING', 'NAV', 'OUTREACH'],
  TASK: ['CHILD_WELFARE', 'NAV', 'OUTREACH'],
  PLACE: ['OUTREACH'],
};

test.each(Object.values(HandoverKind))(
  'a %s is sent and taken by the agencies that the seeds name, and by no other',
  (kind) => {
    const sent = AGENCIES.flatMap((agency) => {
      const category = categoryOfHandover(kind, agency);
      return category === null ? [] : [[agency, category]];
    });
    expect(sent.sort()).toEqual(ROUTES[kind]);
    expect(AGENCIES.filter((agency) => takesHandover(kind, agency)).sort()).toEqual(TAKEN[kind]);
  },
);

test('a handover tells of a category that its sender owns', () => {
  for (const { senders } of Object.values(HANDOVERS)) {
    for (const { agency, category } of senders) expect(CATEGORIES[category].owner).toBe(agency);
  }
});

test('NAV transfers a case to another NAV office alone, child welfare to each that takes one', () => {
  const taking = (sender: Agency) => AGENCIES.filter((agency) => takesHandover('TRANSFER', agency, sender)).sort();
  expect(taking('NAV')).toEqual(['NAV']);
  expect(taking('CHILD_WELFARE')).toEqual(TAKEN.TRANSFER);
  expect(taking('HOUSING')).toEqual([]);
});
