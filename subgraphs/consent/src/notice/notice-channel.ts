import { Language, noticeTextOf } from '@brobygger/domain';
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
  /** The same words in each language: the channel takes the recipient's (`spraak` of the contact register, KRR). */
  readonly texts: Readonly<Record<Language, string>>;
}

/**
 * How notices reach people: by the contact register's addresses (KRR), of whom it says `reservasjon` and `varslingsstatus`. It rejects
 * where it could not be asked, and is asked again.
 */
export type NoticeChannel = (notice: SentNotice) => Promise<NoticeOutcome>;

/** What is sent, in each language, whatever it is about. */
export const NOTICE_TEXTS = Object.fromEntries(
  Object.values(Language).map((language) => [language, noticeTextOf('message', { language }).paragraphs.join('\n\n')]),
) as SentNotice['texts'];

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
