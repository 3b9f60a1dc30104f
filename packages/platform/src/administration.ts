// What administrators are and do, without the services that only answer: a command of theirs starts in two thirds of the time.
export {
  applyChanges,
  isMalformed,
  isRefusal,
  listChanges,
  parseChange,
  type Applied,
  type Change,
} from '@brobygger/consent';
