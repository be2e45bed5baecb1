import { api } from '../api.ts';
import { navigate } from './navigation.ts';

/** Signs out or closes the file, and goes to the start. */
export function leave(entry: 'signOut' | 'closeBestand'): void {
  void api[entry]({}).then(() => navigate('#/'));
}
