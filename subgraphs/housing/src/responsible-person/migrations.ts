import { FavourableTerms1796300000801 } from './favourable-terms.migration';
import { ResponsiblePersonGuidance1796300000380 } from './responsible-person-guidance.migration';

/** The migrations of this folder, oldest first. Written by `npm run migration`. */
export const migrations = [ResponsiblePersonGuidance1796300000380, FavourableTerms1796300000801] as const;
