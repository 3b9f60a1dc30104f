// What administrators say and do, without the owners: a command of theirs starts in three quarters of the time.
export {
  applyChanges,
  isMalformed,
  isRefusal,
  listChanges,
  parseChange,
  type Applied,
  type Change,
} from '@brobygger/consent';
