/** The laws that the catalogues cite, each with its id (Lovdata, EUR-Lex). Numbering moves: it is changed here, and in one place. */
export const LAWS = {
  GDPR: { id: 'EU-2016/679', short: 'GDPR', name: 'personvernforordningen' },
  POPPLYL: { id: 'LOV-2018-06-15-38', short: 'popplyl.', name: 'personopplysningsloven' },
  FVL: { id: 'LOV-1967-02-10', short: 'fvl.', name: 'forvaltningsloven' },
  BVL: { id: 'LOV-2021-06-18-97', short: 'bvl.', name: 'barnevernsloven' },
  BVL_1992: { id: 'LOV-1992-07-17-100', short: 'bvl. (1992)', name: 'barnevernloven' },
  SOTJL: { id: 'LOV-2009-12-18-131', short: 'sotjl.', name: 'sosialtjenesteloven' },
  NAVL: { id: 'LOV-2006-06-16-20', short: 'NAV-loven', name: 'arbeids- og velferdsforvaltningsloven' },
  HPL: { id: 'LOV-1999-07-02-64', short: 'hpl.', name: 'helsepersonelloven' },
  PBRL: { id: 'LOV-1999-07-02-63', short: 'pbrl.', name: 'pasient- og brukerrettighetsloven' },
  KONFLIKTRADSL: { id: 'LOV-2014-06-20-49', short: 'konfliktrådsloven', name: 'konfliktrådsloven' },
  BL: { id: 'LOV-1981-04-08-7', short: 'bl.', name: 'barnelova' },
  UTL: { id: 'LOV-2008-05-15-35', short: 'utl.', name: 'utlendingsloven' },
  ARKIVL: { id: 'LOV-1992-12-04-126', short: 'arkivlova', name: 'arkivlova' },
  STATISTIKKL: { id: 'LOV-2019-06-21-32', short: 'statistikkloven', name: 'statistikkloven' },
  KOMMUNEL: { id: 'LOV-2018-06-22-83', short: 'kommuneloven', name: 'kommuneloven' },
  VGML: { id: 'LOV-2010-03-26-9', short: 'vgml.', name: 'vergemålsloven' },
} as const satisfies Record<string, { readonly id: string; readonly short: string; readonly name: string }>;
export type Law = keyof typeof LAWS;

/** A place in a law: `§ 13-1`, `art. 6(1)(e)`. */
export interface Provision {
  readonly law: Law;
  readonly at: string;
}

/** A provision as it is cited: `bvl. § 13-1`. */
export const cite = ({ law, at }: Provision): string => `${LAWS[law].short} ${at}`;

/** Provisions as they are cited beside one another; a law that is cited twice running is named once. */
export const citeAll = (provisions: readonly Provision[]): string =>
  provisions
    .map((provision, n) => (provisions[n - 1]?.law === provision.law ? provision.at : cite(provision)))
    .join(', ');
