export { AddCheckpointRefusal, parseAddCheckpoint, writeAddCheckpoint, type AddCheckpoint } from './add-checkpoint';
export { parseTlogProof, TlogProofRefusal, writeTlogProof, type TlogProof } from './tlog-proof';
export { verifyTlogProof, type ProvedEntry, type VerifyRefusal } from './verify-tlog-proof';
