// Loaded before a program under test (`node --import`): it says on stderr to whom beyond this machine the program connects.
import { Socket } from 'node:net';

const HERE = ['localhost', '127.0.0.1', '::1'];
const { connect } = Socket.prototype;

Socket.prototype.connect = function connectAndTell(...words) {
  const [first, second] = Array.isArray(words[0]) ? words[0] : words;
  const host = typeof first === 'object' ? first?.host : second;
  if (typeof host === 'string' && !HERE.includes(host)) process.stderr.write(`outside: ${host}\n`);
  return Reflect.apply(connect, this, words);
};
