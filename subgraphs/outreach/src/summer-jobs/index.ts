import { employer } from './employer';
import { summerJob } from './summer-job';

/** The summer job project: its jobs with their weeks and budgets, and who gives them. */
export const summerJobs = [summerJob, employer] as const;
