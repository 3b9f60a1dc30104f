import type { Owner } from '../agency';
import type { Said } from './edition';

/** The purposes that rest on a consent. */
export const CONSENT_PURPOSES = ['B101', 'B102', 'B103', 'B104', 'B105'] as const;
export type ConsentPurpose = (typeof CONSENT_PURPOSES)[number];

/** What the youth is told when something happens, and what is filled into it. */
export const FLOW_PLACES = {
  /** `what` is what is asked for, `help` what it is to help with. */
  request: ['recipient', 'what', 'help'],
  given: ['recipient', 'what', 'date'],
  refusal: ['recipient'],
  /** `statutory` is what the law gives them all the same. */
  withdrawal: ['recipient', 'statutory'],
  /** `owner` is who answered, `provision` where the law says so, `contact` whom to tell that one disagrees. */
  statute: ['recipient', 'owner', 'provision', 'what', 'contact'],
  emergency: ['recipient', 'what', 'date'],
} as const;
export type Flow = keyof typeof FLOW_PLACES;

/** What is sent outside the system: one text, whatever it is about. It names no agency and tells nothing of what that is. */
export const NOTICES = ['message'] as const;
export type Notice = (typeof NOTICES)[number];

/** The frame of the consent form, in the order in which it is read; the yes and the no stand beside each other. */
export interface ConsentFrame {
  /** Who would see something, and who decides. Has `{recipient}`. */
  readonly offer: Said;
  /** Whose record it is. Has `{owner}`. */
  readonly source: Said;
  /** That a yes to anything shows the name and the date of birth too. */
  readonly named: Said;
  /** What a yes comes to. Has `{recipient}` and `{date}`. */
  readonly yes: Said;
  /** What a no comes to. Has `{recipient}`. */
  readonly no: Said;
  /** That no right to help is lost, and what a law or a guardian can have to do with it. */
  readonly rights: Said;
}

/** Every text of one language that is read by who consents. Titles and descriptions of categories stand in the catalogue. */
export interface ConsentWording {
  readonly date: {
    /** Has `{day}`, `{month}` and `{year}`. */
    readonly form: string;
    readonly months: readonly string[];
  };
  /** The owners as they stand in the frame's `source`; the registry says “us”. */
  readonly owners: Readonly<Record<Owner, Said>>;
  readonly frame: ConsentFrame;
  /** `help` stands after “to help you with”; `about` is what the purpose is for. */
  readonly purposes: Readonly<Record<ConsentPurpose, { readonly help: Said; readonly about: Said }>>;
  readonly flows: Readonly<Record<Flow, Said>>;
  readonly notices: Readonly<Record<Notice, Said>>;
}
