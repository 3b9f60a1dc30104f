/** What the words of the API are called: agencies, roles, states, kinds of data. */
export const terms = {} as const;
