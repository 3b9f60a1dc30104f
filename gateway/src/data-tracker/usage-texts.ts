import type { Agency, Text } from '@brobygger/domain';

/** Which kind of service it was, where its name is not told; one that is new here is not told of either. */
export const AGENCY_TEXTS: Readonly<Partial<Record<Agency, Text>>> = {
  CHILD_WELFARE: { nb: 'Barnevern', nn: 'Barnevern', en: 'Child welfare' },
  NAV: { nb: 'NAV', nn: 'NAV', en: 'NAV' },
  OUTREACH: { nb: 'Oppsøkende tjeneste', nn: 'Oppsøkjande teneste', en: 'Outreach' },
  HOUSING: { nb: 'Bolig', nn: 'Bustad', en: 'Housing' },
};

/** Somebody of whom nothing more is told. */
export const SOMEBODY: Text = { nb: 'En annen', nn: 'Ein annan', en: 'Somebody else' };
