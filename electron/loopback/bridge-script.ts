import { MAX_VERZOEK } from '../../shared/contract/max-verzoek.ts';
import { INGANGSNAMEN } from '../../shared/contract/namen.ts';
import { TE_GROOT } from './refusal.ts';

/** The place in the browser's storage of this origin where the page keeps its key. */
const OPSLAG = 'toetstafel-sleutel';

/** Keeps the key of this page and goes on to the program. The key stands in the page itself, which is served once. */
export const STARTSCRIPT = `'use strict';
localStorage.setItem('${OPSLAG}', document.querySelector('meta[name="${OPSLAG}"]').content);
location.replace('/');
`;

/** The same bridge as the preload makes in Electron: one function per entry of the contract. */
export const BRUGSCRIPT = `'use strict';
{
  const fout = (code, melding) => ({ ok: false, error: { code, melding, velden: [] } });
  const vraag = async (naam, invoer) => {
    const body = JSON.stringify(invoer);
    if (body !== undefined && body.length > ${MAX_VERZOEK}) return fout('${TE_GROOT.code}', ${JSON.stringify(TE_GROOT.melding)});
    let antwoord;
    try {
      antwoord = await fetch('/api/' + naam, {
        method: 'POST',
        credentials: 'same-origin',
        redirect: 'error',
        headers: { 'Content-Type': 'application/json', 'X-Toetstafel-Sleutel': localStorage.getItem('${OPSLAG}') ?? '' },
        body,
      });
    } catch {
      return fout('geen_antwoord', 'Het programma antwoordt niet. Wat was opgeslagen, is veilig. Kijk of het programma nog draait en start het zo nodig opnieuw.');
    }
    try {
      return await antwoord.json();
    } catch {
      return fout('antwoord_onleesbaar', 'Het antwoord van het programma is afgebroken. Kijk of de stap is opgeslagen voordat u hem herhaalt.');
    }
  };
  const namen = ${JSON.stringify(INGANGSNAMEN)};
  const brug = Object.freeze(Object.fromEntries(namen.map((naam) => [naam, (invoer) => vraag(naam, invoer)])));
  Object.defineProperty(window, 'toetstafel', { value: brug, writable: false, configurable: false, enumerable: true });
}
`;

/** The page that hands the key to the browser, once. */
export const startPage = (paginasleutel: string): string => `<!doctype html>
<html lang="nl">
<head>
<link rel="icon" href="data:,">
<meta charset="utf-8">
<title>Toetstafel wordt geopend</title>
<meta name="${OPSLAG}" content="${paginasleutel}">
<script src="/start.js" defer></script>
</head>
<body><p>Toetstafel wordt geopend.</p><noscript><p>Zet JavaScript aan om Toetstafel te gebruiken.</p></noscript></body>
</html>
`;
