import { registerEnumType } from 'type-graphql';

export const NavBenefitKind = {
  FINANCIAL_ASSISTANCE: 'FINANCIAL_ASSISTANCE',
  QUALIFICATION_PROGRAMME: 'QUALIFICATION_PROGRAMME',
} as const;
export type NavBenefitKind = (typeof NavBenefitKind)[keyof typeof NavBenefitKind];
registerEnumType(NavBenefitKind, {
  name: 'NavBenefitKind',
  description:
    'What of the social services act NAV decides beside advice and guidance: financial assistance (økonomisk stønad, § 18) or the ' +
    'qualification programme (kvalifiseringsprogram, § 29).',
});

/** What is known of a kind: the section that it is decided on, and whether a youth may have one of it at a time alone. */
interface BenefitRule {
  readonly statute: string;
  readonly oneAtATime: boolean;
}

/** Sosialtjenesteloven, chapter 4. Assistance is often granted month by month and for one need beside another; the programme is one. */
export const BENEFITS: Readonly<Record<NavBenefitKind, BenefitRule>> = {
  FINANCIAL_ASSISTANCE: { statute: 'sotjl. § 18', oneAtATime: false },
  QUALIFICATION_PROGRAMME: { statute: 'sotjl. § 29', oneAtATime: true },
};
