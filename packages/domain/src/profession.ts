/** The professions whose records are their own to read: patient records (helsepersonelloven). A token carries one or none. */
export const Profession = { NURSE: 'NURSE', PSYCHOLOGIST: 'PSYCHOLOGIST' } as const;
export type Profession = (typeof Profession)[keyof typeof Profession];
