export { PictureFault } from './picture';
export { Reader, ReadingFault } from './reader';
export type { Upload } from './reader';
export type { ReadDocument } from './answer';
export type { Reading, RetryCode } from './judge';
