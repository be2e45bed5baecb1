import { afterEach, expect, test, vi } from 'vitest';
import { api, onCommandDone } from '../../renderer/api.ts';
import { INGANGEN } from '../../shared/contract/ingangen.ts';

afterEach(() => vi.unstubAllGlobals());

test('there is one function per entry of the contract, and no other', () => expect(Object.keys(api).sort()).toEqual([...INGANGEN].sort()));

test('the input and the answer go through the bridge unchanged', async () => {
  const signOut = vi.fn(async () => ({ ok: true, value: null }));
  vi.stubGlobal('window', { toetstafel: { signOut } });
  await expect(api.signOut({})).resolves.toEqual({ ok: true, value: null });
  expect(signOut).toHaveBeenCalledWith({});
});

test('a bridge that is gone, breaks or lacks the entry is an error in plain Dutch, never an exception', async () => {
  for (const window of [{}, { toetstafel: {} }, { toetstafel: { getToestand: async () => Promise.reject(new Error('weg')) } }]) {
    vi.stubGlobal('window', window);
    const answer = await api.getToestand({});
    expect(answer).toMatchObject({ ok: false, error: { code: 'geen_antwoord' } });
    expect(!answer.ok && answer.error.melding).toContain('blijft bewaard');
  }
});

test('after every command the frame is told, also when it failed; after a question it is not', async () => {
  vi.stubGlobal('window', { toetstafel: { signOut: async () => ({ ok: false, error: { code: 'x', melding: 'x', velden: [] } }), getToestand: async () => ({ ok: true, value: null }) } });
  const told: string[] = [];
  const stop = onCommandDone((naam) => told.push(naam));
  await api.signOut({});
  await api.getToestand({});
  stop();
  await api.signOut({});
  expect(told).toEqual(['signOut']);
});
