/** Which of several doors that are the same at each agency is one's own, as operations ask that have them all. */
export const ownAgency = (agency: string | null) => ({
  nav: agency === 'NAV',
  housing: agency === 'HOUSING',
  outreach: agency === 'OUTREACH',
  childWelfare: agency === 'CHILD_WELFARE',
});
