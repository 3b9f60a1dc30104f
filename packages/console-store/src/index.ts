export { ConsoleStoreNotMigrated, openConsoleStore, type ConsoleStore } from './console-store';
export type { Drafts } from './drafts';
export type { SealingSecrets } from './seal';
export type { Logins } from './logins';
export type { BegunSession, KeptSession, Sessions, SessionTimes } from './sessions';
