import { AnswersText1796300000390 } from './answers-text.migration';
import { AnswersSpoken1796300000641 } from './answers-spoken.migration';
import { GuardiansAnswer1796300000274 } from './guardians-answer.migration';
import { AnswersUndone1796300000851 } from './answers-undone.migration';
import { ConsentRequests1796300000002 } from './consent-requests.migration';

/** The migrations of this folder, oldest first. Written by `npm run migration`. */
export const migrations = [
  ConsentRequests1796300000002,
  GuardiansAnswer1796300000274,
  AnswersText1796300000390,
  AnswersSpoken1796300000641,
  AnswersUndone1796300000851,
] as const;
