import { EventEmitter } from 'node:events';

// Loaded before the backend process: gives a Node process the port that Electron gives to a utility process. Messages
// wait until somebody listens, as they do there.
const poort = new EventEmitter();
const wachtend: unknown[] = [];

process.on('message', (data) => {
  if (poort.listenerCount('message') === 0) wachtend.push(data);
  else poort.emit('message', { data });
});
poort.on('newListener', (naam) => {
  if (naam === 'message') setImmediate(() => wachtend.splice(0).forEach((data) => poort.emit('message', { data })));
});

Object.defineProperty(process, 'parentPort', {
  value: Object.assign(poort, { postMessage: (bericht: unknown) => process.send?.(bericht) }),
});
