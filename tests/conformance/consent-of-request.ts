/** What a request that was answered is called as a consent: each yes gives one, of its category alone. */
export const consentOfRequest = (request: string, category: string): string => `${request} ${category}`;
