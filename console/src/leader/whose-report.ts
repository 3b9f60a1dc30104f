import { createContext } from 'react';

/** Of which outreach service a report is; none is named by whoever leads one, whose it is then. */
export const WhoseReport = createContext<string | null>(null);
