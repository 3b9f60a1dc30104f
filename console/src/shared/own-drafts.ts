import { askOwnFor } from '../api/ask-own';
import { createDrafts } from './drafts';

/** The drafts of who this page is shown to. */
export const drafts = createDrafts(askOwnFor);

// Whoever goes to another page, to log in more safely too, finds there what they have just typed.
addEventListener('pagehide', () => void drafts.writeAll());
