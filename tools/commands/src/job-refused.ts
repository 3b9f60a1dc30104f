/** What cannot be done as it was asked. Its message is one line. */
export class JobRefused extends Error {}
