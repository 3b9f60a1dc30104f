import { DataCategory } from '@brobygger/domain';
import { registerEnumType } from 'type-graphql';

/** What a youth writes about in the self-presentation. */
export const SelfPresentationSection = {
  ABOUT_ME: 'ABOUT_ME',
  CHALLENGES: 'CHALLENGES',
  WISHES: 'WISHES',
  STRENGTHS: 'STRENGTHS',
  NETWORK: 'NETWORK',
  HELP_WANTED: 'HELP_WANTED',
} as const;
export type SelfPresentationSection = (typeof SelfPresentationSection)[keyof typeof SelfPresentationSection];
registerEnumType(SelfPresentationSection, {
  name: 'SelfPresentationSection',
  description: 'A section of the self-presentation (egenpresentasjon). Each is consented to by itself.',
});

const CATEGORY_OF = {
  ABOUT_ME: DataCategory.SELF_PRESENTATION_ABOUT_ME,
  CHALLENGES: DataCategory.SELF_PRESENTATION_CHALLENGES,
  WISHES: DataCategory.SELF_PRESENTATION_WISHES,
  STRENGTHS: DataCategory.SELF_PRESENTATION_STRENGTHS,
  NETWORK: DataCategory.SELF_PRESENTATION_NETWORK,
  HELP_WANTED: DataCategory.SELF_PRESENTATION_HELP_WANTED,
} as const satisfies Record<SelfPresentationSection, DataCategory>;

/** The category that a section is shared under. */
export type SectionCategory = (typeof CATEGORY_OF)[SelfPresentationSection];

/** The sections, in the order of the form. */
export const SECTIONS = Object.values(SelfPresentationSection);

/** Their categories, in the same order. */
export const SECTION_CATEGORIES = [
  CATEGORY_OF.ABOUT_ME,
  CATEGORY_OF.CHALLENGES,
  CATEGORY_OF.WISHES,
  CATEGORY_OF.STRENGTHS,
  CATEGORY_OF.NETWORK,
  CATEGORY_OF.HELP_WANTED,
] as const satisfies readonly SectionCategory[];

export const categoryOf = (section: SelfPresentationSection): SectionCategory => CATEGORY_OF[section];

/** The section of a stored category, which is one of `SECTION_CATEGORIES`. */
export function sectionOf(category: SectionCategory): SelfPresentationSection {
  const found = SECTIONS.find((section) => CATEGORY_OF[section] === category);
  if (found === undefined) throw new TypeError('a section of no category');
  return found;
}
