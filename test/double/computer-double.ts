import { EventEmitter } from 'node:events';
import type { Display, SafeStorage } from 'electron';

/** The power and the idle time of the computer, as a test sets them. */
class PowerDouble extends EventEmitter {
  stil = 0;
  staat: 'active' | 'idle' | 'locked' | 'unknown' = 'active';
  getSystemIdleTime = (): number => this.stil;
  getSystemIdleState = (_drempel: number): typeof this.staat => this.staat;
}
export const powerMonitor = new PowerDouble();

/** The displays, as a test sets them. */
class ScreenDouble extends EventEmitter {
  vlakken: Display['workArea'][] = [{ x: 0, y: 0, width: 1920, height: 1040 }];
  getAllDisplays = (): { workArea: Display['workArea'] }[] => this.vlakken.map((workArea) => ({ workArea }));
}
export const screen = new ScreenDouble();

type Opslag = ReturnType<SafeStorage['getSelectedStorageBackend']>;

/**
 * The key store of one person: opens only what it sealed itself. It refuses text as Electron does: by throwing. That the
 * real one protects anything, this cannot show.
 */
class SafeStorageDouble {
  opslag: Opslag = 'basic_text';
  isEr = true;
  readonly #verzegeld = new Map<string, string>();
  getSelectedStorageBackend = (): Opslag => this.opslag;
  isAsyncEncryptionAvailable = (): Promise<boolean> => Promise.resolve(this.isEr);
  encryptStringAsync = (tekst: string): Promise<Buffer> => {
    const naam = `v10-${this.opslag}-${this.#verzegeld.size}`;
    this.#verzegeld.set(naam, tekst);
    return Promise.resolve(Buffer.from(naam));
  };
  decryptStringAsync = (bytes: Buffer): Promise<{ result: string; shouldReEncrypt: boolean }> => {
    const tekst = this.#verzegeld.get(bytes.toString());
    return tekst === undefined ? Promise.reject(new Error('Error while decrypting the ciphertext provided to safeStorage.decryptStringAsync.')) : Promise.resolve({ result: tekst, shouldReEncrypt: false });
  };
}
export const safeStorage = new SafeStorageDouble();
