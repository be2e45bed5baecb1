import { safeStorage } from 'electron';
import type { Sleutelantwoord, Sleutelvraag } from '../../../shared/contract/procesbericht.ts';

/** The key stores of Linux that belong to a person and open when they sign in. `basic_text` hides behind a fixed password. */
const VEILIG: ReadonlySet<string> = new Set(['gnome_libsecret', 'kwallet', 'kwallet5', 'kwallet6']);

const NAMEN: Readonly<Partial<Record<NodeJS.Platform, string>>> = { win32: 'Windows', darwin: 'Sleutelhanger van macOS' };

async function readStand(platform: NodeJS.Platform): Promise<Extract<Sleutelantwoord, { soort: 'stand' }>> {
  if (!(await safeStorage.isAsyncEncryptionAvailable())) return { soort: 'stand', opslag: null, bezwaar: 'geen_opslag' };
  if (platform !== 'linux') return { soort: 'stand', opslag: NAMEN[platform] ?? platform, bezwaar: null };
  const opslag = safeStorage.getSelectedStorageBackend();
  return { soort: 'stand', opslag, bezwaar: VEILIG.has(opslag) ? null : 'onveilige_opslag' };
}

/**
 * Answers the backend about the key store of this computer. Every question looks again whether the store is a real one:
 * it can change between two starts. What cannot be sealed or opened is null, whatever the reason.
 */
export async function answerKeyQuestion(vraag: Sleutelvraag, platform: NodeJS.Platform = process.platform): Promise<Sleutelantwoord> {
  try {
    const stand = await readStand(platform);
    if (vraag.wat === 'stand') return stand;
    if (stand.bezwaar !== null) return { soort: 'waarde', waarde: null };
    if (vraag.wat === 'seal') return { soort: 'waarde', waarde: (await safeStorage.encryptStringAsync(vraag.waarde)).toString('base64') };
    return { soort: 'waarde', waarde: (await safeStorage.decryptStringAsync(Buffer.from(vraag.waarde, 'base64'))).result };
  } catch {
    return vraag.wat === 'stand' ? { soort: 'stand', opslag: null, bezwaar: 'geen_opslag' } : { soort: 'waarde', waarde: null };
  }
}
