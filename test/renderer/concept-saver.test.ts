import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createConceptSaver, type ConceptStaat } from '../../renderer/forms/concept-saver.ts';

/** A backend that stores drafts when told to, or refuses. */
function makeStore() {
  const stored: unknown[] = [];
  const staten: ConceptStaat['staat'][] = [];
  let works = true;
  const saver = createConceptSaver({
    onStaat: ({ staat }) => staten.push(staat),
    save: async (inhoud) => {
      await new Promise((resolve) => setTimeout(resolve, 50));
      if (!works) return null;
      stored.push(inhoud);
      return '2026-10-20T10:00:00.000Z';
    },
  });
  saver.start({ tekst: '' });
  return { stored, staten, saver, break: () => (works = false), repair: () => (works = true) };
}

describe('a draft is saved as it is typed', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  test('only after a pause in the typing, and then once', async () => {
    const { stored, saver } = makeStore();
    for (const tekst of ['a', 'ab', 'abc']) saver.change({ tekst });
    expect(stored).toEqual([]);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(stored).toEqual([{ tekst: 'abc' }]);
  });

  test('what was read back is not written again', async () => {
    const { stored, saver } = makeStore();
    saver.change({ tekst: '' });
    await vi.advanceTimersByTimeAsync(10_000);
    expect(stored).toEqual([]);
  });

  test('leaving the field writes at once', async () => {
    const { stored, saver } = makeStore();
    saver.change({ tekst: 'weg' });
    const done = saver.flush();
    await vi.advanceTimersByTimeAsync(60);
    await expect(done).resolves.toBe(true);
    expect(stored).toEqual([{ tekst: 'weg' }]);
  });

  test('what is typed during a write is written after it, and the state says saved only then', async () => {
    const { stored, staten, saver } = makeStore();
    saver.change({ tekst: 'eerste' });
    void saver.flush();
    await vi.advanceTimersByTimeAsync(10);
    saver.change({ tekst: 'tweede' });
    expect(saver.isStored()).toBe(false);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(stored).toEqual([{ tekst: 'eerste' }, { tekst: 'tweede' }]);
    expect(staten.filter((s) => s === 'opgeslagen')).toHaveLength(1);
    expect(staten.at(-1)).toBe('opgeslagen');
  });

  test('a failed write says so and is tried again until it works', async () => {
    const store = makeStore();
    store.break();
    store.saver.change({ tekst: 'blijft' });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(store.staten.at(-1)).toBe('niet_opgeslagen');
    store.repair();
    await vi.advanceTimersByTimeAsync(6_000);
    expect(store.stored).toEqual([{ tekst: 'blijft' }]);
    expect(store.staten.at(-1)).toBe('opgeslagen');
  });

  test('leaving the screen still writes what was typed last', async () => {
    const { stored, saver } = makeStore();
    saver.change({ tekst: 'laatste' });
    saver.stop();
    await vi.advanceTimersByTimeAsync(100);
    expect(stored).toEqual([{ tekst: 'laatste' }]);
  });
});
