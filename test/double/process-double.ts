import { fork, type ChildProcess } from 'node:child_process';
import { EventEmitter } from 'node:events';
import path from 'node:path';

/** A utility process as a real process of Node, with the same port to its parent. */
export class ProcesDouble extends EventEmitter {
  readonly #kind: ChildProcess;

  constructor(bestand: string, argumenten: readonly string[]) {
    super();
    this.#kind = fork(bestand, argumenten, { execArgv: ['--import', path.join(import.meta.dirname, 'parent-port.ts')], serialization: 'advanced', stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    this.#kind.on('message', (bericht) => this.emit('message', bericht));
    this.#kind.on('exit', (code) => this.emit('exit', code ?? 1));
  }

  get pid(): number | undefined {
    return this.#kind.pid;
  }

  postMessage(bericht: object): void {
    if (this.#kind.connected) this.#kind.send(bericht);
  }

  kill(): boolean {
    return this.#kind.kill();
  }
}
