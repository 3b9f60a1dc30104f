import type { Owner } from './agency';
import type { CategoryDefinition } from './data-category/category-definition';
import { CHILD_WELFARE_CATEGORIES } from './data-category/child-welfare';
import { CONSENT_CATEGORIES } from './data-category/consent';
import { HOUSING_CATEGORIES } from './data-category/housing';
import { NAV_CATEGORIES } from './data-category/nav';
import { OUTREACH_CATEGORIES } from './data-category/outreach';

/**
 * The unit of consent: one kind of data, and each special category apart. This is the only list.
 * There is no category for faith: nobody's faith is recorded.
 */
export const DataCategory = {
  CHILD_WELFARE_CASE: 'CHILD_WELFARE_CASE',
  CHILD_WELFARE_DECISIONS: 'CHILD_WELFARE_DECISIONS',
  CHILD_WELFARE_PLAN: 'CHILD_WELFARE_PLAN',
  CHILD_WELFARE_TRANSFER: 'CHILD_WELFARE_TRANSFER',
  CHILD_WELFARE_COURSES: 'CHILD_WELFARE_COURSES',
  CHILD_WELFARE_HEALTH_COURSE: 'CHILD_WELFARE_HEALTH_COURSE',
  CHILD_WELFARE_REFUGEE_STATUS: 'CHILD_WELFARE_REFUGEE_STATUS',
  NAV_CASE: 'NAV_CASE',
  NAV_SECTION_17: 'NAV_SECTION_17',
  NAV_ORDERS: 'NAV_ORDERS',
  NAV_INCOME: 'NAV_INCOME',
  NAV_QUALIFICATION: 'NAV_QUALIFICATION',
  OUTREACH_CONTACT: 'OUTREACH_CONTACT',
  OUTREACH_FOLLOW_UP: 'OUTREACH_FOLLOW_UP',
  OUTREACH_GROUPS: 'OUTREACH_GROUPS',
  OUTREACH_SUMMER_JOB: 'OUTREACH_SUMMER_JOB',
  OUTREACH_HAP: 'OUTREACH_HAP',
  OUTREACH_ANGER_MANAGEMENT: 'OUTREACH_ANGER_MANAGEMENT',
  OUTREACH_SANCTION: 'OUTREACH_SANCTION',
  OUTREACH_PSYCHOLOGIST: 'OUTREACH_PSYCHOLOGIST',
  OUTREACH_HEALTH: 'OUTREACH_HEALTH',
  OUTREACH_SEXUALITY: 'OUTREACH_SEXUALITY',
  OUTREACH_EXTREMISM: 'OUTREACH_EXTREMISM',
  OUTREACH_CASE_NOTES: 'OUTREACH_CASE_NOTES',
  HOUSING_RESIDENCY: 'HOUSING_RESIDENCY',
  HOUSING_RENT: 'HOUSING_RENT',
  HOUSING_FOLLOW_UP: 'HOUSING_FOLLOW_UP',
  HOUSING_MAPPING: 'HOUSING_MAPPING',
  IDENTITY: 'IDENTITY',
  CONTACT_DETAILS: 'CONTACT_DETAILS',
  SELF_PRESENTATION_ABOUT_ME: 'SELF_PRESENTATION_ABOUT_ME',
  SELF_PRESENTATION_CHALLENGES: 'SELF_PRESENTATION_CHALLENGES',
  SELF_PRESENTATION_WISHES: 'SELF_PRESENTATION_WISHES',
  SELF_PRESENTATION_STRENGTHS: 'SELF_PRESENTATION_STRENGTHS',
  SELF_PRESENTATION_NETWORK: 'SELF_PRESENTATION_NETWORK',
  SELF_PRESENTATION_HELP_WANTED: 'SELF_PRESENTATION_HELP_WANTED',
} as const;
export type DataCategory = (typeof DataCategory)[keyof typeof DataCategory];

/** What is known about each data category. */
export const CATEGORIES: Readonly<Record<DataCategory, CategoryDefinition>> = {
  ...CHILD_WELFARE_CATEGORIES,
  ...NAV_CATEGORIES,
  ...OUTREACH_CATEGORIES,
  ...HOUSING_CATEGORIES,
  ...CONSENT_CATEGORIES,
};

/** The data categories that the owner owns, in the order of the catalogue. */
export const categoriesOf = (owner: Owner): readonly DataCategory[] =>
  Object.values(DataCategory).filter((category) => CATEGORIES[category].owner === owner);

/** Whether the text names a category. */
export const isDataCategory = (text: unknown): text is DataCategory =>
  typeof text === 'string' && Object.hasOwn(CATEGORIES, text);
