import { FirstMeetingsAndEnds1796300000521 } from './first-meetings-and-ends.migration';
import { ProjectWorkersAndOwnWords1796300000800 } from './project-workers-and-own-words.migration';
import { ReferredFollowUps1796300000554 } from './referred-follow-ups.migration';
import { TasksAgreed1796300000870 } from './tasks-agreed.migration';
import { YouthsWriteTheirPlan1796300000520 } from './youths-write-their-plan.migration';

/** The migrations of this folder, oldest first. Written by `npm run migration`. */
export const migrations = [
  YouthsWriteTheirPlan1796300000520,
  FirstMeetingsAndEnds1796300000521,
  ReferredFollowUps1796300000554,
  ProjectWorkersAndOwnWords1796300000800,
  TasksAgreed1796300000870,
] as const;
