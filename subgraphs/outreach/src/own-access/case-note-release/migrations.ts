import { CaseNoteReleases1796000001001 } from './case-note-releases.migration';

/** The migrations of this folder, oldest first. Written by `npm run migration`. */
export const migrations = [CaseNoteReleases1796000001001] as const;
