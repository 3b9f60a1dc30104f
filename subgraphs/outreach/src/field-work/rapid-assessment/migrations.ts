import { RapidAssessmentActions1796000003006 } from './rapid-assessment-actions.migration';

/** The migrations of this folder, oldest first. Written by `npm run migration`. */
export const migrations = [RapidAssessmentActions1796000003006] as const;
