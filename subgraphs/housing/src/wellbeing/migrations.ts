import { WellbeingSurveys1796300000722 } from './wellbeing.migration';

/** The migrations of this folder, oldest first. Written by `npm run migration`. */
export const migrations = [WellbeingSurveys1796300000722] as const;
