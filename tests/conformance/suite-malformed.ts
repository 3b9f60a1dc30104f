/** The suite is not well formed: where, and what is wrong there. */
export class SuiteMalformed extends Error {}
