import { Language, noticeTextOf, type Text } from '@brobygger/domain';
import { openContacts, type ContactAddresses, type ContactRegister } from '../contact-register';
import { NoticeOutcome } from './notice-kind';

/** Whom a notice is for: a youth, or those of an organisation who answer for what is done there. */
export type Recipient =
  | { readonly youthId: string; readonly organisationId: null }
  | { readonly youthId: null; readonly organisationId: string };

/** A notice as it is sent: it says that there is one, and neither of what nor from whom. */
export interface SentNotice {
  /** Handed over twice where a process died in between: a channel sends what has the same id once. */
  readonly id: string;
  readonly to: Recipient;
  /** Where a youth is told, by the contact register; `null` of an organisation. */
  readonly address: ContactAddresses | null;
  /** What is sent, in the youth's language (`spraak` of the contact register). */
  readonly text: string;
}

/**
 * How notices reach people. It is asked for nobody who is reserved or has no address by the contact register (KRR). It rejects where it
 * could not be asked, and is asked again.
 */
export type NoticeChannel = (notice: SentNotice) => Promise<NoticeOutcome>;

/** What is sent, in each language, whatever it is about. */
export const NOTICE_TEXTS = Object.fromEntries(
  Object.values(Language).map((language) => [language, noticeTextOf('message', { language }).paragraphs.join('\n\n')]),
) as Text;

/**
 * The channel of where it runs: in development a line in the log says which notice would go out, and to nobody; in production, where none
 * is joined on, nobody is reached, and officers see of whom they must tell in person.
 */
export const createNoticeChannel =
  (nodeEnv: string, log: (noticeId: string) => void): NoticeChannel =>
  ({ id }) => {
    log(id);
    return Promise.resolve(nodeEnv === 'production' ? NoticeOutcome.UNREACHABLE : NoticeOutcome.SENT);
  };

/** What notices go out by where it runs, and who says to whom they may. */
export const openNotices = (
  nodeEnv: string,
  log: (noticeId: string) => void,
): readonly [NoticeChannel, ContactRegister] => [createNoticeChannel(nodeEnv, log), openContacts(nodeEnv)];
